import type { AreaKey, LocalisedText } from "../domain/area.ts";
import type { Definition } from "../domain/definition.ts";
import type { Known } from "../domain/measurement.ts";
import { missing } from "../domain/missing.ts";
import type { DefinedConcept } from "../register/concepts.ts";
import type { Combination, Overlap } from "../register/tallies.ts";
import type { Dataset } from "./dataset.ts";
import type { Indicator } from "./indicator.ts";
import { countOutcome } from "./support/count.ts";
import { type Outcome, toIndicator } from "./support/measured.ts";

/** How the definitions of a concept overlap: of at least one, of every one, of both of two, of exactly these. */
export function byOverlap(concept: DefinedConcept): readonly Indicator[] {
  const { definitions } = concept;
  const pairs = definitions.flatMap((one, at) =>
    definitions.slice(at + 1).map((other) => [one, other] as const),
  );
  const kinds = Array.from({ length: (1 << definitions.length) - 1 }, (_, at) => at + 1);
  return [
    inAnyDefinition(concept),
    inEveryDefinition(concept),
    ...pairs.map((pair) => inBothDefinitions(concept, pair)),
    ...kinds.map((kind) =>
      inExactlyDefinitions(
        concept,
        definitions.filter((_, place) => ((kind >>> place) & 1) === 1),
      ),
    ),
  ];
}

/** Associations that belong to at least one definition of a concept. */
export function inAnyDefinition(concept: DefinedConcept): Indicator {
  return toOverlapIndicator(concept, {
    id: `definition-any-${concept.id}`,
    ...labelled(concept, {
      fi: "vähintään yhden määritelmän mukaan",
      sv: "enligt minst en definition",
      en: "by at least one definition",
    }),
    method: {
      fi: "Yhdistykset, jotka kuuluvat vähintään yhteen määritelmistä, kukin kerran.",
      sv: "Föreningar som hör till minst en av definitionerna, var och en en gång.",
      en: "Associations that belong to at least one of the definitions, each counted once.",
    },
    holds: () => true,
  });
}

/** Associations that belong to every definition of a concept that can be counted. */
export function inEveryDefinition(concept: DefinedConcept): Indicator {
  return toOverlapIndicator(concept, {
    id: `definition-every-${concept.id}`,
    ...labelled(concept, {
      fi: "kaikkien määritelmien mukaan",
      sv: "enligt alla definitioner",
      en: "by every definition",
    }),
    method: {
      fi: "Yhdistykset, jotka kuuluvat jokaiseen määritelmään, jonka mukaan aineistosta voi laskea.",
      sv: "Föreningar som hör till varje definition enligt vilken det går att räkna i materialet.",
      en: "Associations that belong to each of the definitions by which the source can be counted.",
    },
    holds: ({ definitions }, { definitions: all }) => definitions.length === all.length,
  });
}

/** Associations that belong to both of two definitions of a concept, whatever others they belong to. */
export function inBothDefinitions(
  concept: DefinedConcept,
  pair: readonly [Definition, Definition],
): Indicator {
  const ids = pair.map(({ id }) => id);
  return toOverlapIndicator(concept, {
    id: `definition-both-${ids.join("+")}`,
    label: joined(pair),
    method: {
      fi: "Yhdistykset, jotka kuuluvat molempiin määritelmiin, kuuluivatpa ne muihin tai eivät.",
      sv: "Föreningar som hör till båda definitionerna, oavsett om de hör till andra.",
      en: "Associations that belong to both definitions, whether to others or not.",
    },
    holds: ({ definitions: its }) => ids.every((id) => its.includes(id)),
  });
}

/** Associations that belong to these definitions of a concept and to no other that can be counted. */
export function inExactlyDefinitions(
  concept: DefinedConcept,
  definitions: readonly Definition[],
): Indicator {
  const ids = definitions.map(({ id }) => id);
  return toOverlapIndicator(concept, {
    id: `definition-exactly-${ids.join("+")}`,
    label: joined(definitions),
    method: {
      fi: "Yhdistykset, jotka kuuluvat näihin määritelmiin eivätkä muihin.",
      sv: "Föreningar som hör till dessa definitioner och inte till andra.",
      en: "Associations that belong to these definitions and to no other.",
    },
    holds: ({ definitions: its }) =>
      its.length === ids.length && ids.every((id) => its.includes(id)),
  });
}

/** The name of the concept with what is said of its definitions, which stands alone below the concept. */
function labelled(
  { label }: DefinedConcept,
  shortLabel: LocalisedText,
): Pick<Indicator, "label" | "shortLabel"> {
  const inLanguage = (tag: keyof LocalisedText) => `${label[tag]} ${shortLabel[tag]}`;
  return {
    label: { fi: inLanguage("fi"), sv: inLanguage("sv"), en: inLanguage("en") },
    shortLabel,
  };
}

interface OverlapParts extends Pick<Indicator, "id" | "label" | "shortLabel" | "method"> {
  /** Whether associations of a combination are counted. */
  readonly holds: (combination: Combination, overlap: Overlap) => boolean;
}

function toOverlapIndicator(
  concept: DefinedConcept,
  { holds, ...described }: OverlapParts,
): Indicator {
  return toIndicator({
    ...described,
    section: "register",
    parent: `definition-interval-${concept.id}`,
    unit: "associations",
    ranked: false,
    authority: "Inclusion and exclusion over the definitions",
    outcome: (dataset, area) => overlapOutcome(dataset, area, { concept, holds }),
  });
}

/** Missing: as the overlap is; with one definition that can be counted, as the first of the others is. */
function overlapOutcome(
  dataset: Dataset,
  area: AreaKey,
  { concept, holds }: Pick<OverlapParts, "holds"> & { readonly concept: DefinedConcept },
): Outcome {
  const { register } = dataset;
  const overlap = register.overlap(area, concept.id);
  if (overlap.kind === "missing") return overlap;
  if (overlap.definitions.length < 2) {
    const others = concept.definitions.map(({ id }) => register.inDefinition(area, id));
    return others.find((other) => other.kind === "missing") ?? missing("needs-rows");
  }
  const { flags, coverage, combinations } = overlap;
  const held = combinations.filter((combination) => holds(combination, overlap));
  const value = held.reduce((sum, { count }) => sum + count, 0);
  const count = { kind: "known", value, flags, ...(coverage && { coverage }) } as const;
  const outcome = countOutcome(dataset, count);
  return outcome.kind === "known" ? { ...outcome, ...workingsOf(held) } : outcome;
}

/** The combinations that were added up, where there are several. */
function workingsOf(held: readonly Combination[]): Pick<Known, "workings"> {
  if (held.length < 2) return {};
  const terms = held.map(({ definitions, count }) => [definitions.join("_"), count] as const);
  const formula = terms.map(([name]) => `{${name}}`).join(" + ");
  return { workings: { formula, numbers: Object.fromEntries(terms) } };
}

/** Names of definitions in a row, the short ones where they have them. */
function joined(definitions: readonly Definition[]): LocalisedText {
  const names = definitions.map(({ label, shortLabel }) => shortLabel ?? label);
  const inLanguage = (tag: keyof LocalisedText) => names.map((name) => name[tag]).join(" + ");
  return { fi: inLanguage("fi"), sv: inLanguage("sv"), en: inLanguage("en") };
}
