import { type Level, levels } from "../../domain/area.ts";
import {
  type PublishedGrant,
  type PublishedGrantFlag,
  publishedGrantFlags,
  publishedGrantMeasures,
  publishedPrecisions,
} from "../../domain/grant.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import { rowAccount } from "../../domain/row-account.ts";
import type { Files } from "../files.ts";
import { compiledPart } from "./compiled.ts";
import type { PublicationsOf } from "./publications.ts";
import type { PublishedGrants } from "./published-tables.ts";

/** Id by which figures refer to what was published of grants. */
export const publishedGrantsInput = "published-grants";

/** The table of published grant figures that the package carries. */
const bundledGrants = "grants.csv";

/** What was published of grants, as the build left it or read from `data/`. */
export async function loadPublishedGrants(files: Files): Promise<PublishedGrants> {
  return (await compiledPart(files, "published-grants")) ?? (await readPublishedGrants(files));
}

/**
 * What was published of grants, in the order of the table.
 * Throws: an ordinary error when a row is not as agreed, since a broken table of ours is a defect of ours.
 */
export async function readPublishedGrants(files: Files): Promise<PublishedGrants> {
  const { readBundledTable } = await import("./bundled-table.ts");
  const { name, header, rows } = await readBundledTable(files, bundledGrants);
  const figures = rows.map(({ cells, line }) => {
    const figure = toPublishedGrant((column) => {
      const text = cells[header.indexOf(column)];
      if (text === undefined) throw new Error(`${name}:${line}: no ${column}`);
      return text;
    });
    if (figure === undefined) throw new Error(`${name}:${line}: not a published grant figure`);
    return figure;
  });
  const file = await files.bundled(bundledGrants);
  for await (const _ of file.bytes());
  return {
    figures,
    name: file.name,
    sha256: await file.sha256(),
    account: rowAccount({
      source: bundledGrants,
      read: rows.length,
      used: figures.length,
      excluded: new Map(),
      rejected: 0,
    }),
  };
}

/** The input record of the published figures that are shown, with everybody who published one. */
export function publishedGrantsRecord(
  { name, sha256, account }: PublishedGrants,
  shown: readonly PublishedGrant[],
  publicationsOf: PublicationsOf,
): InputRecord {
  return {
    id: publishedGrantsInput,
    kind: "bundled",
    name,
    sha256,
    table: publishedGrantsInput,
    rows: account.read,
    publications: publicationsOf([...new Set(shown.map(({ source }) => source))]),
  };
}

/** Looks up a cell of one row by its column. */
type Cell = (column: string) => string;

function toPublishedGrant(cell: Cell): PublishedGrant | undefined {
  const what = toWhat(cell);
  const quantity = toQuantity(cell("value"), cell("unit"));
  const flags = toFlags(cell("flag"));
  const precision = wordOf(publishedPrecisions, cell("precision"));
  if (what === undefined || quantity === undefined || flags === undefined) return undefined;
  if (precision === undefined) return undefined;
  return {
    ...what,
    ...quantity,
    areaCode: cell("area_code"),
    scope: cell("scope"),
    group: cell("group"),
    n: toNumber(cell("n_respondents")) ?? "not-published",
    precision,
    flags,
    source: cell("source"),
  };
}

function toWhat(
  cell: Cell,
): Pick<PublishedGrant, "funder" | "areaLevel" | "firstYear" | "lastYear" | "measure"> | undefined {
  const funder = wordOf(["wellbeing-county", "municipality", "stea"], cell("funder"));
  const areaLevel: Level | undefined = wordOf(levels, cell("area_level"));
  const firstYear = toNumber(cell("first_year"));
  const lastYear = toNumber(cell("last_year"));
  const measure = wordOf(publishedGrantMeasures, cell("measure"));
  if (funder === undefined || areaLevel === undefined || measure === undefined) return undefined;
  if (firstYear === undefined || lastYear === undefined) return undefined;
  return { funder, areaLevel, firstYear, lastYear, measure };
}

const unitWords = { eur: "euros", count: "count", percent: "share" } as const;

function toQuantity(
  value: string,
  unit: string,
): Pick<PublishedGrant, "value" | "unit"> | undefined {
  const number = toNumber(value);
  const word = wordOf(["eur", "count", "percent"], unit);
  if (number === undefined || word === undefined) return undefined;
  return { unit: unitWords[word], value: word === "percent" ? number / 100 : number };
}

/** The word of a closed list that a cell holds, written with `_` or `-`. */
function wordOf<Word extends string>(words: readonly Word[], text: string): Word | undefined {
  return words.find((word) => word === text.replaceAll("_", "-"));
}

/** Flags of a cell; undefined when one is unknown. */
function toFlags(text: string): readonly PublishedGrantFlag[] | undefined {
  const words = text === "" ? [] : text.split("|");
  const flags = words.flatMap((word) => wordOf(publishedGrantFlags, word) ?? []);
  return flags.length === words.length ? flags : undefined;
}

/** A number of the table, which has a decimal point and no thousands mark; undefined for an empty cell. */
function toNumber(text: string): number | undefined {
  return /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : undefined;
}
