import type { Level } from "../../domain/area.ts";
import type { Formatters } from "../support/formatters.ts";
import { levelsOf } from "../support/levels-of.ts";
import type { NoteSentences } from "../support/sentences.ts";
import { words } from "./words.ts";

const level = (id: Level) => words.levels[id];

/** English sentences of the notes. */
export function notes(format: Formatters): NoteSentences {
  return {
    "name-on-several-levels": ({ name, level: taken, others }) =>
      `${name} is the name of several areas; the ${level(taken)} was taken (also: ${levelsOf(others, level).join(", ")}; choose with --level).`,
    "division-of-level": ({ level: wantedLevel, year, wanted }) =>
      `The level "${level(wantedLevel)}" does not exist in the division of ${wanted}; that of ${year} is used.`,
    "restated-division": ({ year }) => `Figures are expressed in the area division of ${year}.`,
    "extract-may-be-older": ({ date }) =>
      `The newest date in the extract is ${format.date(date)}, well before the reference date: later changes may be missing.`,
    "reference-date-inferred": ({ date }) =>
      `The reference date ${format.date(date)} is the newest date in the extract; state another with --as-of.`,
    "published-only": () =>
      "Figures are made from published counts; those that need an extract with one association a row are marked [x].",
    "classified-only": ({ date }) =>
      `The totals of ${format.date(date)} count only associations with a purpose class; they must not be compared with totals of all associations.`,
    "country-coverage": ({ areas, of, level: counted }) =>
      `The figure for the whole country covers ${format.count(areas)} of ${format.count(of)} ${words.levelsCounted[counted]}: those whose row is complete in the source.`,
    "population-date": ({ date }) => `Residents: population on ${format.date(date)}.`,
    "dynamics-period": ({ period }) =>
      `Changes in the register are those of ${format.period(period)}.`,
    "opening-stock-incomplete": () =>
      "The extract holds no associations that have left the register, so the numbers of earlier days are too small.",
    "dormancy-years": ({ years }) =>
      `Long without a notice (dormant): the last notice to the register is more than ${format.count(years)} ${years === 1 ? "year" : "years"} old.`,
    "definition-unmeasured": ({ definition }) =>
      `The definition "${definition}" rests on names; how well it finds its associations has not been measured.`,
    "unplaced-associations": ({ count, level: placed, year }) =>
      `The domicile of ${format.count(count)} ${count === 1 ? "association" : "associations"} lies in no single area of the level "${level(placed)}" in the division of ${year}; no area's figures include them.`,
  };
}
