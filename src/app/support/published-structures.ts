import type { PublishedMeanings } from "../../decode/published-structures.ts";
import { levels } from "../../domain/area.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import { rowAccount } from "../../domain/row-account.ts";
import type { PublishedStatement, StructureInstrument } from "../../domain/structure.ts";
import type { Files } from "../files.ts";
import type { BundledTable } from "./bundled-table.ts";
import { compiledPart } from "./compiled.ts";
import type { PublicationsOf } from "./publications.ts";
import type { PublishedStructures, PublishedTable } from "./published-tables.ts";

const instrumentFile = "instruments/structures.yaml";
const meaningsFile = "instruments/structures-published.yaml";
const statementsFile = "structures.csv";

/** Items of other surveys than the situation survey, which no codebook of the package has. */
const perceptionItems: readonly string[] = ["reform-as-threat"];

/** What was published, as the build left it or read from `data/`. */
export async function loadPublishedStructures(files: Files): Promise<PublishedStructures> {
  return (
    (await compiledPart(files, "published-structures")) ?? (await readPublishedStructures(files))
  );
}

/** What was published, read from `data/`. Throws: an ordinary error where a row of ours is not as agreed. */
export async function readPublishedStructures(files: Files): Promise<PublishedStructures> {
  const instrument = await readInstrument(files);
  const meanings = await readMeanings(files, instrument);
  const { readBundledTable } = await import("./bundled-table.ts");
  const table = await readBundledTable(files, statementsFile);
  const statements = await toStatements(table, meanings);
  return {
    instrument,
    statuses: meanings.statuses,
    cooperation: meanings.cooperation,
    statements,
    statementTable: await tableOf(files, statementsFile, { read: statements.length, statements }),
    ...(await readPerceptions(files)),
  };
}

async function readInstrument(files: Files): Promise<StructureInstrument> {
  const { decodeStructureInstrument } = await import("../../decode/structure-instrument.ts");
  return decodeStructureInstrument(await bundledText(files, instrumentFile), instrumentFile);
}

async function readMeanings(
  files: Files,
  instrument: StructureInstrument,
): Promise<PublishedMeanings> {
  const { decodePublishedMeanings } = await import("../../decode/published-structures.ts");
  return decodePublishedMeanings(await bundledText(files, meaningsFile), meaningsFile, instrument);
}

async function bundledText(files: Files, path: string): Promise<string> {
  const { wholeText } = await import("./whole-text.ts");
  return wholeText(await files.bundled(path));
}

async function readPerceptions(
  files: Files,
): Promise<Pick<PublishedStructures, "perceptions" | "perceptionTable">> {
  const { bundledSurvey, loadPublishedSurvey } = await import("./load-published-survey.ts");
  const all = await loadPublishedSurvey(files);
  const perceptions = all.flatMap((figure) =>
    figure.statistic === "share" && perceptionItems.includes(figure.item) ? [figure] : [],
  );
  const about = { read: all.length, statements: perceptions };
  return { perceptions, perceptionTable: await tableOf(files, bundledSurvey, about) };
}

async function tableOf(
  files: Files,
  path: string,
  {
    read,
    statements,
  }: { readonly read: number; readonly statements: readonly { readonly source: string }[] },
): Promise<PublishedTable> {
  const file = await files.bundled(path);
  for await (const _ of file.bytes());
  return {
    name: file.name,
    sha256: await file.sha256(),
    account: rowAccount({
      source: path,
      read,
      used: statements.length,
      excluded: new Map([["other-survey", read - statements.length]]),
      rejected: 0,
    }),
    sources: [...new Set(statements.map(({ source }) => source))],
  };
}

/** The input record of a published table, with everybody who published what was used of it. */
export function publishedTableRecord(
  id: string,
  { name, sha256, account, sources }: PublishedTable,
  publicationsOf: PublicationsOf,
): InputRecord {
  const publications = publicationsOf(sources);
  return { id, kind: "bundled", name, sha256, table: id, rows: account.read, publications };
}

/** Looks up a cell of one row by its column. */
type Cell = (column: string) => string;

async function toStatements(
  { name, header, rows }: BundledTable,
  meanings: PublishedMeanings,
): Promise<readonly PublishedStatement[]> {
  const { toStatedTime } = await import("../../decode/support/stated-time.ts");
  return rows.map(({ cells, line }) => {
    const cell: Cell = (column) => {
      const text = cells[header.indexOf(column)];
      if (text === undefined) throw new Error(`${name}:${line}: no ${column}`);
      return text;
    };
    const time = toStatedTime(cell("stated_on"));
    const statement = toStatement(cell, meanings);
    if (statement === undefined || time.kind === "fault") {
      throw new Error(`${name}:${line}: not a published statement`);
    }
    return { ...statement, time: time.kind === "value" ? time.value : undefined, line };
  });
}

function toStatement(
  cell: Cell,
  { statuses, mapping }: PublishedMeanings,
): Omit<PublishedStatement, "time" | "line"> | undefined {
  const areaLevel = levels.find((level) => level === cell("area_level"));
  const status = statuses.find(({ id }) => id === cell("status"));
  const written = cell("value");
  const value = /^\d+(?:\.\d+)?$/u.test(written) ? Number(written) : undefined;
  const isNumber = value !== undefined || written === "";
  if (areaLevel === undefined || status === undefined || !isNumber) return undefined;
  if (value !== undefined && status.kind === "state") return undefined;
  const statement = cell("statement");
  const said = mapping.find((one) => one.statement === statement && one.status === status.id);
  return {
    areaLevel,
    areaCode: cell("area_code"),
    statement,
    status: status.id,
    value,
    detail: cell("detail") === "" ? undefined : cell("detail"),
    meaning: said === undefined ? undefined : { item: said.structure, state: said.state },
    source: cell("source"),
  };
}
