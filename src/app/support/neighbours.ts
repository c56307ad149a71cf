import type { AreaIndex } from "../../areas/area-index.ts";
import { registerPolicy } from "../../disclosure/policy.ts";
import { release } from "../../disclosure/release.ts";
import type { Area, AreaKey, LocalisedText } from "../../domain/area.ts";
import type { Known } from "../../domain/measurement.ts";
import { note } from "../../domain/note-id.ts";
import type { Residents } from "../../domain/population.ts";
import type { Cell, Column, Note, Row, Table } from "../../domain/report.ts";
import type { Unit } from "../../domain/unit.ts";
import { nearestAreas } from "../../indicators/support/nearest-areas.ts";
import type { Run } from "./prepare-run.ts";

/** How many areas an area is held against. */
const neighboursWanted = 5;

/** What areas are told alike by. Nothing of associations is among them: that is what is then compared. */
const variablesOfMunicipalities = ["residents", "residents-of-region"] as const;
const variablesOfOthers = [
  "residents",
  "residents-per-municipality",
  "largest-municipality-share",
] as const;

/** A variable by which areas are told alike; numbers of residents by their logarithm. */
export type NeighbourVariable =
  | (typeof variablesOfMunicipalities)[number]
  | (typeof variablesOfOthers)[number];

/** An area with what it is told alike by. */
interface Described {
  readonly area: Area;
  readonly values: Readonly<Partial<Record<NeighbourVariable, number>>>;
  readonly residents: Extract<Residents, { kind: "known" }>;
}

/** A neighbour and its distance, in standard deviations of the variables. */
export interface Neighbour extends Described {
  readonly distance: number;
}

/** The neighbours of an area, nearest first. */
export interface Neighbours {
  readonly variables: readonly NeighbourVariable[];
  readonly found: readonly Neighbour[];
}

/** The areas of the level that are most alike to an area in size and settlement; none where its residents are not known. */
export function neighboursOf(
  { areas, dataset }: Pick<Run, "areas" | "dataset">,
  { key }: Area,
): Neighbours {
  const variables = key.level === "municipality" ? variablesOfMunicipalities : variablesOfOthers;
  const described = areas
    .areasOf(key.level, key.year)
    .flatMap((area) => describe(area, areas, dataset.residents) ?? []);
  const near = nearestAreas(
    key.code,
    described.map(({ area, values }) => ({
      code: area.key.code,
      variables: variables.map((id) => onScale(id, values[id])),
    })),
    neighboursWanted,
  );
  return {
    variables,
    found: near.flatMap(({ code, distance }) =>
      described.flatMap((each) => (each.area.key.code === code ? [{ ...each, distance }] : [])),
    ),
  };
}

/** Places differ in size by factors, not by heads. */
function onScale(id: NeighbourVariable, value: number | undefined): number {
  return id === "largest-municipality-share"
    ? (value ?? Number.NaN)
    : Math.log(value ?? Number.NaN);
}

function describe(
  area: Area,
  areas: AreaIndex,
  residentsOf: (key: AreaKey) => Residents,
): Described | undefined {
  const { level, code, year } = area.key;
  const residents = residentsOf(area.key);
  if (residents.kind === "missing" || residents.value === 0) return undefined;
  if (level === "municipality") {
    const region = areas.areaOfMunicipality(code, "region", year);
    const around = region && residentsOf(region);
    if (around === undefined || around.kind === "missing") return undefined;
    const values = { residents: residents.value, "residents-of-region": around.value };
    return { area, values, residents };
  }
  const parts = areas
    .municipalitiesOf(area.key)
    .flatMap((own) => areas.area("municipality", own, year) ?? [])
    .map((municipality) => residentsOf(municipality.key));
  const known = parts.flatMap((part) => (part.kind === "known" ? [part.value] : []));
  const sum = known.reduce((total, value) => total + value, 0);
  if (known.length < parts.length || sum === 0) return undefined;
  const values = {
    residents: residents.value,
    "residents-per-municipality": residents.value / parts.length,
    "largest-municipality-share": Math.max(...known) / sum,
  };
  return { area, values, residents };
}

const units: Readonly<Record<NeighbourVariable, Unit>> = {
  residents: "persons",
  "residents-per-municipality": "persons",
  "residents-of-region": "persons",
  "largest-municipality-share": "share",
};

/** The neighbours by name, with their distances and what these are made of. */
export function neighbourTable({ variables, found }: Neighbours): readonly Table[] {
  if (found.length === 0) return [];
  const columns: readonly Column[] = [
    { id: "area", kind: "name" },
    { id: "distance", kind: "figure" },
    ...variables.map((id): Column => ({ id, kind: "figure" })),
  ];
  const rows = found.map((neighbour): Row => {
    const { area, values, distance } = neighbour;
    const cells = variables.map((id): readonly [string, Cell] => [
      id,
      figureCell(neighbour, { id, unit: units[id], value: values[id] ?? 0 }),
    ]);
    return {
      indent: 0,
      cells: {
        area: { kind: "name", area },
        distance: figureCell(neighbour, { id: "distance", unit: "index", value: distance }),
        ...Object.fromEntries(cells),
      },
    };
  });
  return [{ id: "neighbours", columns, rows }];
}

function figureCell(
  { area, residents }: Described,
  { id, unit, value }: { readonly id: string; readonly unit: Unit; readonly value: number },
): Cell {
  const { on, estimated, conflicts } = residents;
  const outcome: Known = {
    kind: "known",
    value,
    n: residents.value,
    flags: [
      ...(estimated ? (["estimated"] as const) : []),
      ...(conflicts ? (["conflicts"] as const) : []),
    ],
  };
  const about = { indicator: `neighbour-${id}`, area: area.key, unit, outcome };
  const period = { kind: "day", on } as const;
  const sources = [{ input: "population" }];
  return { kind: "figure", figure: release({ ...about, period, sources }, registerPolicy) };
}

/** Who the neighbours are, by what they were found and how their figures are put together. */
export function neighbourNotes({ variables, found }: Neighbours): readonly Note[] {
  if (found.length === 0) return [note("neighbours-unknown", {})];
  const names = (language: keyof LocalisedText) =>
    found.map(({ area }) => area.shortName[language]).join(", ");
  const facts = { count: found.length, fi: names("fi"), sv: names("sv"), en: names("en") };
  return variables === variablesOfMunicipalities
    ? [note("neighbours-of-municipality", facts), note("neighbours-pooled", {})]
    : [note("neighbours-of-area", facts), note("neighbours-pooled", {})];
}
