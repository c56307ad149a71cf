import type { AreaKey, LocalisedText } from "../../domain/area.ts";
import type { Definition } from "../../domain/definition.ts";
import { note } from "../../domain/note-id.ts";
import type { Released } from "../../domain/released.ts";
import type { Cell, Column, Note, Row, Table } from "../../domain/report.ts";
import { byDefinition } from "../../indicators/by-definition.ts";
import {
  inAnyDefinition,
  inBothDefinitions,
  inEveryDefinition,
  inExactlyDefinitions,
} from "../../indicators/by-overlap.ts";
import type { Indicator } from "../../indicators/indicator.ts";
import { conceptsOf, type DefinedConcept } from "../../register/concepts.ts";
import type { Overlap, RegisterTallies } from "../../register/tallies.ts";
import { type ProfileFigure, profileColumns, profileRow } from "../../report/region-report.ts";

/** What the tables of one area are made with. */
interface DefinitionSource {
  readonly area: AreaKey;
  readonly register: RegisterTallies;
  /** An indicator's row of the area's profile. */
  readonly figureOf: (indicator: Indicator) => ProfileFigure;
}

/** Listings beside the profile, and what must be said of them. */
interface DefinitionTables {
  readonly tables: readonly Table[];
  readonly notes: readonly Note[];
}

const heading: LocalisedText = { fi: "Määritelmä", sv: "Definition", en: "Definition" };
const named: Column = { id: "indicator", kind: "label", heading };
const counted: readonly Column[] = [
  named,
  { id: "figure", kind: "figure" },
  { id: "country", kind: "figure" },
];

/** How many associations several definitions of one thing find in an area, and how far they find the same ones. */
export function definitionTables(
  definitions: readonly Definition[],
  source: DefinitionSource,
): DefinitionTables {
  const parts = conceptsOf(definitions).map((concept) => ofConcept(concept, source));
  const table = (id: string, columns: readonly Column[], rows: readonly Row[]) =>
    rows.length === 0 ? [] : [{ id, columns, rows }];
  const ofAll = (pick: (part: ConceptRows) => readonly Row[]) => parts.flatMap(pick);
  const columns = profileColumns.map((column) => (column.id === named.id ? named : column));
  return {
    tables: [
      ...table(
        "definition-interval",
        columns,
        ofAll(({ interval }) => interval),
      ),
      ...table(
        "definition-pairs",
        counted,
        ofAll(({ pairs }) => pairs),
      ),
      ...table(
        "definition-combinations",
        counted,
        ofAll(({ combinations }) => combinations),
      ),
    ],
    notes: parts.flatMap(({ notes }) => notes),
  };
}

/** Rows of one concept by table. */
interface ConceptRows {
  readonly interval: readonly Row[];
  readonly pairs: readonly Row[];
  readonly combinations: readonly Row[];
  readonly notes: readonly Note[];
}

function ofConcept(concept: DefinedConcept, source: DefinitionSource): ConceptRows {
  const { area, register, figureOf } = source;
  const found = concept.definitions.map((definition) => byDefinition(definition).map(figureOf));
  const counts = found.flatMap(([count]) => count ?? []);
  const overlap = register.overlap(area, concept.id);
  return {
    interval: [
      rangeRow(concept, counts),
      ...found.flatMap((figures) =>
        withoutRepeatedReason(figures).map((figure, depth) =>
          profileRow({ ...figure, indent: depth + 1 }),
        ),
      ),
      ...[inAnyDefinition(concept), inEveryDefinition(concept)]
        .map(figureOf)
        .flatMap((figure) =>
          figure.figure.outcome.kind === "missing" ? [] : [profileRow({ ...figure, indent: 1 })],
        ),
    ],
    pairs: pairsIn(concept, overlap).map((pair) =>
      profileRow({ ...figureOf(inBothDefinitions(concept, pair)), indent: 0 }),
    ),
    combinations: combinationsIn(concept, overlap).map((these) =>
      profileRow({ ...figureOf(inExactlyDefinitions(concept, these)), indent: 0 }),
    ),
    notes: conceptNotes(concept, counts),
  };
}

/** A rate is missing as its count is: the reason is said once. */
function withoutRepeatedReason(figures: readonly ProfileFigure[]): readonly ProfileFigure[] {
  const [count, ...rates] = figures;
  if (count === undefined || count.figure.outcome.kind === "known") return figures;
  return [count, ...rates.filter(({ figure }) => figure.outcome.kind === "known")];
}

/** From the fewest to the most that a definition finds; with fewer than two that find any, why that is. */
function rangeRow({ id, label }: DefinedConcept, counts: readonly ProfileFigure[]): Row {
  const first = counts[0]?.figure;
  return {
    indent: 0,
    cells: {
      indicator: { kind: "indicator", id: `definition-interval-${id}`, label },
      ...(first === undefined ? {} : { period: { kind: "period", period: first.period } }),
      figure: rangeCell(counts.map(({ figure }) => figure)),
      country: rangeCell(counts.flatMap(({ country }) => country ?? [])),
    },
  };
}

function rangeCell(figures: readonly Released[]): Cell {
  const values = valuesOf(figures);
  const gone = figures.find(({ outcome }) => outcome.kind === "missing");
  if (values.length < 2) {
    return gone === undefined ? { kind: "empty" } : { kind: "figure", figure: gone };
  }
  const [lower, upper] = [Math.min(...values), Math.max(...values)];
  const formula = lower === upper ? "{lower}" : "{lower}–{upper}";
  return { kind: "formula", formula, numbers: { lower, upper } };
}

function valuesOf(figures: readonly Released[]): readonly number[] {
  return figures.flatMap(({ outcome }) => (outcome.kind === "known" ? [outcome.value] : []));
}

/** Of two definitions the combinations tell all. */
function pairsIn(
  concept: DefinedConcept,
  overlap: ReturnType<RegisterTallies["overlap"]>,
): readonly (readonly [Definition, Definition])[] {
  if (overlap.kind === "missing" || overlap.definitions.length < 3) return [];
  const own = countedOf(concept, overlap);
  return own.flatMap((one, at) => own.slice(at + 1).map((other) => [one, other] as const));
}

function combinationsIn(
  concept: DefinedConcept,
  overlap: ReturnType<RegisterTallies["overlap"]>,
): readonly (readonly Definition[])[] {
  if (overlap.kind === "missing" || overlap.definitions.length < 2) return [];
  return overlap.combinations.map(({ definitions }) =>
    concept.definitions.filter(({ id }) => definitions.includes(id)),
  );
}

function countedOf(concept: DefinedConcept, { definitions }: Overlap): readonly Definition[] {
  return concept.definitions.filter(({ id }) => definitions.includes(id));
}

function conceptNotes(
  { id: concept, label, definitions }: DefinedConcept,
  counts: readonly ProfileFigure[],
): readonly Note[] {
  const values = valuesOf(counts.map(({ figure }) => figure));
  const { fi, sv, en } = label;
  const ids = [...new Set([concept, ...definitions.map(({ id }) => id)])].join(", ");
  const facts = { fi, sv, en, ids, counted: values.length, definitions: definitions.length };
  return [
    values.length < 2
      ? note("definition-interval-missing", facts)
      : note("definition-interval", {
          ...facts,
          lower: Math.min(...values),
          upper: Math.max(...values),
        }),
  ];
}
