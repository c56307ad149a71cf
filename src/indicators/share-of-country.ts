import type { AreaKey } from "../domain/area.ts";
import { missing } from "../domain/missing.ts";
import type { Dataset } from "./dataset.ts";
import { coverageOf } from "./support/count.ts";
import { joinFlags, type Outcome, toIndicator } from "./support/measured.ts";

/** The area's part of the country's associations. */
export const shareOfCountry = toIndicator({
  id: "share-of-country",
  label: {
    fi: "Osuus koko maan yhdistyksistä",
    sv: "Andel av hela landets föreningar",
    en: "Share of the country's associations",
  },
  shortLabel: { fi: "osuus koko maasta", sv: "andel av hela landet", en: "share of the country" },
  section: "register",
  parent: "registered-associations",
  unit: "share",
  // The order is that of the counts themselves.
  ranked: false,
  classes: ["total"],
  method: {
    fi: "Alueen rekisteröidyt yhdistykset ÷ koko maan rekisteröidyt yhdistykset; ei luottamusväliä, koska kumpikin on täydellinen laskenta samasta rekisteristä.",
    sv: "Områdets registrerade föreningar ÷ hela landets registrerade föreningar; utan konfidensintervall, eftersom båda är totalräkningar ur samma register.",
    en: "Registered associations of the area ÷ those of the country; no interval, since both are complete counts of one register.",
  },
  authority: "Share of a total, without sampling",
  outcome: shareOf,
});

function shareOf(dataset: Dataset, area: AreaKey): Outcome {
  const { register } = dataset;
  const country = dataset.country(area);
  const part = register.inRegister(area);
  const whole = register.inRegister(country);
  if (part.kind === "missing") return part;
  if (whole.kind === "missing") return whole;
  if (whole.value === 0) return missing("zero-denominator");
  if (whole.coverage !== undefined && !liesInside(dataset, area, country)) {
    return missing("not-comparable");
  }
  return {
    kind: "known",
    value: part.value / whole.value,
    n: whole.value,
    numerator: part.value,
    denominator: {
      value: whole.value,
      unit: "associations",
      period: { kind: "day", on: register.referenceDate },
    },
    ...coverageOf(whole),
    flags: joinFlags(part.flags, whole.flags),
  };
}

/** Whether the country's figure, summed over the areas with a complete row, has the area's associations in it. */
function liesInside({ register }: Dataset, area: AreaKey, country: AreaKey): boolean {
  const counted = register.coveredAreas(country);
  return register
    .coveredAreas(area)
    .every((part) => counted.some(({ level, code }) => level === part.level && code === part.code));
}
