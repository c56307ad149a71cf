import type { AreaKey } from "../domain/area.ts";
import { type IsoDate, toIsoDate, yearOf } from "../domain/calendar.ts";
import { missing } from "../domain/missing.ts";
import type { Count } from "../register/tallies.ts";
import type { Dataset } from "./dataset.ts";
import { type Outcome, toIndicator } from "./support/measured.ts";
import { flagsOfPartialBase, shareOutcome } from "./support/share.ts";

const hundred = 100;

/** Associations that have not notified the register of anything for years. */
export const dormancyShare = toIndicator({
  id: "dormancy-share",
  label: {
    fi: "Pitkään ilmoituksia tekemättömien yhdistysten osuus",
    sv: "Andel föreningar utan anmälan på länge",
    en: "Share of associations long without a notice",
  },
  section: "register-dynamics",
  unit: "share",
  ranked: true,
  // An extract holds the last notice of all, not the last one at an earlier date.
  hasNoSeries: true,
  method: {
    fi: "Yhdistykset, joiden viimeisin ilmoitus rekisteriin on vanhempi kuin annettu vuosimäärä (oletus 10) ÷ yhdistykset, joiden viimeisin ilmoitus viitepäivänä tiedetään; ei lukua, jos yli sadasosa on tehnyt ilmoituksen viitepäivän jälkeen.",
    sv: "Föreningar vars senaste anmälan till registret är äldre än ett visst antal år (vanligen 10) ÷ föreningar vars senaste anmälan på referensdagen är känd; inget tal om mer än en hundradel har gjort en anmälan efter referensdagen.",
    en: "Associations whose last notice to the register is older than the number of years chosen (by default 10) ÷ associations whose last notice on the reference date is known; no figure if more than a hundredth have notified after that date.",
  },
  authority: "Wilson (1927) score interval; R prop.test(correct = FALSE)",
  outcome: dormancy,
});

function dormancy(dataset: Dataset, area: AreaKey): Outcome {
  const { register, dormancyYears } = dataset;
  const limit = yearsBefore(register.referenceDate, dormancyYears);
  if (limit === undefined) return missing("period-absent");
  const { older, known, later } = register.lastNoticeBefore(area, limit);
  if (isMuch(later, known)) return missing("period-absent");
  const flags = flagsOfPartialBase(known, register.inRegister(area));
  return shareOutcome(dataset, { part: older, whole: known, flags });
}

/**
 * Whether so many have notified since the reference date that the share of that day is not told by the rest. An extract
 * holds only the last notice; a few later ones, as when the year end is wanted a week after it, leave the share sound.
 */
function isMuch(later: Count, known: Count): boolean {
  if (later.kind === "missing" || known.kind === "missing") return false;
  return later.value * hundred > later.value + known.value;
}

/** The same day so many years before; of 29 February, in a common year, 1 March: the day before is older than that. */
function yearsBefore(date: IsoDate, years: number): IsoDate | undefined {
  const year = yearOf(date) - years;
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return toIsoDate(year, month, day) ?? toIsoDate(year, 3, 1);
}
