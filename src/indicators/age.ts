import type { AreaKey } from "../domain/area.ts";
import { toDayNumber } from "../domain/calendar.ts";
import { missing } from "../domain/missing.ts";
import { quantileBetween } from "../stats/quantile-type-7.ts";
import type { Dataset } from "./dataset.ts";
import type { Indicator } from "./indicator.ts";
import { joinFlags, type Outcome, toIndicator, unreliableBelowTen } from "./support/measured.ts";

/** Days of a mean Gregorian year. */
const daysPerYear = 365.2425;

/** Quantile of the ages of the associations in the register. */
const ageQuantile =
  (probability: number) =>
  ({ register }: Dataset, area: AreaKey): Outcome => {
    const registered = register.registrationDays(area);
    if (registered.kind === "missing") return registered;
    // The oldest have the earliest days: a quantile of ages is the opposite quantile of days.
    const day = quantileBetween(registered.days, 1 - probability);
    if (day === undefined) return missing("zero-denominator");
    const n = registered.days.count;
    const today = toDayNumber(register.referenceDate);
    const { low, high, weight } = day;
    return {
      kind: "known",
      value: (today - (low + weight * (high - low))) / daysPerYear,
      n,
      workings: {
        formula: "({older} − {part} × ({older} − {younger})) ÷ {days}",
        numbers: { older: today - low, younger: today - high, part: weight, days: daysPerYear },
      },
      flags: joinFlags(registered.flags, unreliableBelowTen(n)),
    };
  };

const authority = "Hyndman & Fan (1996), definition 7; R quantile(type = 7)";

/** Median and quartiles of the associations' ages. */
export const age: readonly Indicator[] = [
  toIndicator({
    id: "median-age",
    label: {
      fi: "Yhdistysten mediaani-ikä",
      sv: "Föreningarnas medianålder",
      en: "Median age of associations",
    },
    section: "register-dynamics",
    unit: "years",
    ranked: true,
    method: {
      fi: "Rekisterissä olevien yhdistysten iän mediaani; ikä = viitepäivä − rekisteröintipäivä, vuosi 365,2425 päivää.",
      sv: "Medianen av åldern för föreningarna i registret; ålder = referensdag − registreringsdag, ett år är 365,2425 dagar.",
      en: "Median age of the associations in the register; age = reference date − registration date, a year of 365.2425 days.",
    },
    authority,
    outcome: ageQuantile(0.5),
  }),
  toIndicator({
    id: "age-lower-quartile",
    label: {
      fi: "Yhdistysten iän alakvartiili",
      sv: "Nedre kvartil av föreningarnas ålder",
      en: "Lower quartile of associations' age",
    },
    shortLabel: { fi: "alakvartiili", sv: "nedre kvartil", en: "lower quartile" },
    section: "register-dynamics",
    parent: "median-age",
    unit: "years",
    ranked: false,
    method: {
      fi: "Ikä, jota nuorempia on neljännes rekisterissä olevista yhdistyksistä.",
      sv: "Den ålder som en fjärdedel av föreningarna i registret underskrider.",
      en: "Age below which a quarter of the associations in the register are.",
    },
    authority,
    outcome: ageQuantile(0.25),
  }),
  toIndicator({
    id: "age-upper-quartile",
    label: {
      fi: "Yhdistysten iän yläkvartiili",
      sv: "Övre kvartil av föreningarnas ålder",
      en: "Upper quartile of associations' age",
    },
    shortLabel: { fi: "yläkvartiili", sv: "övre kvartil", en: "upper quartile" },
    section: "register-dynamics",
    parent: "median-age",
    unit: "years",
    ranked: false,
    method: {
      fi: "Ikä, jota vanhempia on neljännes rekisterissä olevista yhdistyksistä.",
      sv: "Den ålder som en fjärdedel av föreningarna i registret överskrider.",
      en: "Age above which a quarter of the associations in the register are.",
    },
    authority,
    outcome: ageQuantile(0.75),
  }),
];
