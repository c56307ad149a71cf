import type { AreaKey } from "../domain/area.ts";
import { missing } from "../domain/missing.ts";
import { effectiveClasses, shannonDiversity, simpsonDiversity } from "../stats/diversity.ts";
import type { Dataset } from "./dataset.ts";
import type { Indicator } from "./indicator.ts";
import { classCounts } from "./support/classes.ts";
import { coverageOf } from "./support/count.ts";
import { joinFlags, type Outcome, toIndicator, unreliableBelowTen } from "./support/measured.ts";

/** Terms of a sum over the classes that have associations; `{class-1}` is the place of the number of one. */
const overClasses = (counts: readonly number[], term: (share: string) => string) =>
  counts
    .flatMap((count, at) => (count > 0 ? [term(`{class-${at + 1}} ÷ {classified}`)] : []))
    .join(" + ");

const entropy = (counts: readonly number[]) =>
  `−(${overClasses(counts, (share) => `${share} × ln(${share})`)})`;

const sumOfSquares = (counts: readonly number[]) => overClasses(counts, (share) => `(${share})²`);

/** What the indices have in common: an outcome from the counts of the nine classes. */
const outcomeOf =
  (
    index: (counts: readonly number[]) => number | undefined,
    formulaOf: (counts: readonly number[]) => string,
  ) =>
  (dataset: Dataset, area: AreaKey): Outcome => {
    const counts = classCounts(dataset, area);
    if (counts.kind === "missing") return counts;
    const value = index(counts.values);
    if (value === undefined) return missing("zero-denominator");
    const { classified } = counts;
    return {
      kind: "known",
      value,
      n: classified.value,
      ...coverageOf(classified),
      workings: {
        formula: formulaOf(counts.values),
        numbers: {
          ...Object.fromEntries(
            counts.values.flatMap((count, at) => (count > 0 ? [[`class-${at + 1}`, count]] : [])),
          ),
          classified: classified.value,
        },
      },
      flags: joinFlags(classified.flags, unreliableBelowTen(classified.value)),
    };
  };

/** How evenly the classified associations spread over the nine purpose classes, in three indices. */
export const classDiversity: readonly Indicator[] = [
  toIndicator({
    id: "class-diversity",
    label: {
      fi: "Tarkoitusluokkien tehollinen määrä",
      sv: "Effektivt antal syfteklasser",
      en: "Effective number of purpose classes",
    },
    section: "purpose-classes",
    unit: "classes",
    ranked: true,
    method: {
      fi: "exp(H), kun H on Shannonin indeksi: kuinka monta yhtä suurta luokkaa olisi yhtä monimuotoinen jakauma; luokat 1–9.",
      sv: "exp(H) där H är Shannons index: hur många lika stora klasser som vore lika mångformiga; klasserna 1–9.",
      en: "exp(H) where H is Shannon's index: how many equally large classes would be as diverse; classes 1–9.",
    },
    authority: "Hill (1973), order 1; R exp(-sum(p * log(p)))",
    outcome: outcomeOf(effectiveClasses, (counts) => `exp(${entropy(counts)})`),
  }),
  toIndicator({
    id: "class-shannon",
    label: {
      fi: "Tarkoitusluokkien Shannonin indeksi",
      sv: "Syfteklassernas Shannonindex",
      en: "Shannon index of purpose classes",
    },
    shortLabel: { fi: "Shannonin indeksi", sv: "Shannonindex", en: "Shannon index" },
    section: "purpose-classes",
    parent: "class-diversity",
    unit: "index",
    ranked: true,
    method: {
      fi: "H = −Σ p ln p, kun p on luokan osuus luokitelluista yhdistyksistä; luokat 1–9.",
      sv: "H = −Σ p ln p där p är klassens andel av de klassificerade föreningarna; klasserna 1–9.",
      en: "H = −Σ p ln p where p is a class's share of the classified associations; classes 1–9.",
    },
    authority: "Shannon (1948); R -sum(p * log(p))",
    outcome: outcomeOf(shannonDiversity, entropy),
  }),
  toIndicator({
    id: "class-simpson",
    label: {
      fi: "Tarkoitusluokkien Simpsonin indeksi",
      sv: "Syfteklassernas Simpsonindex",
      en: "Simpson index of purpose classes",
    },
    shortLabel: { fi: "Simpsonin indeksi", sv: "Simpsonindex", en: "Simpson index" },
    section: "purpose-classes",
    parent: "class-diversity",
    unit: "index",
    ranked: true,
    method: {
      fi: "1 − Σ p²: todennäköisyys, että kaksi satunnaista luokiteltua yhdistystä on eri luokista; luokat 1–9.",
      sv: "1 − Σ p²: sannolikheten att två slumpvis valda klassificerade föreningar hör till olika klasser; klasserna 1–9.",
      en: "1 − Σ p²: the chance that two classified associations drawn at random are of different classes; classes 1–9.",
    },
    authority: "Simpson (1949), with replacement; R 1 - sum(p^2)",
    outcome: outcomeOf(simpsonDiversity, (counts) => `1 − (${sumOfSquares(counts)})`),
  }),
];
