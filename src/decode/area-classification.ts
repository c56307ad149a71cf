import { type Level, type LocalisedText, levels } from "../domain/area.ts";
import type {
  AreaClassification,
  AreaEntry,
  MembershipEntry,
  MunicipalityChange,
  MunicipalityEntry,
} from "../domain/area-classification.ts";
import { type IsoDate, toIsoDate } from "../domain/calendar.ts";
import type { TextRow } from "../domain/table-source.ts";

/** A bundled table as text. */
interface ClassificationTable {
  readonly header: readonly string[];
  readonly rows: readonly TextRow[];
}

/** The four bundled tables that make up the classification. */
export interface ClassificationTables {
  readonly areas: ClassificationTable;
  readonly municipalities: ClassificationTable;
  readonly memberships: ClassificationTable;
  readonly changes: ClassificationTable;
}

/** One row with its cells by column; every failure names file and line. */
interface Row {
  text(column: string): string;
  fail(column: string): never;
}

/**
 * Turns the bundled tables into the area classification.
 * Throws: an ordinary error naming file and line at the first row that is malformed or names an unknown area, since a
 * mistake in our own data is a defect of the program and not of any input.
 */
export function decodeAreaClassification(tables: ClassificationTables): AreaClassification {
  const areas = rowsOf("areas.csv", tables.areas).map(toAreaEntry);
  const municipalities = rowsOf("municipalities.csv", tables.municipalities).map(toMunicipality);
  const areaKeys = new Set(areas.map(({ level, code }) => `${level} ${code}`));
  const memberships = rowsOf("memberships.csv", tables.memberships).map((row) => {
    const membership = toMembership(row);
    if (!areaKeys.has(`${membership.level} ${membership.area}`)) row.fail("area_code");
    return membership;
  });
  const changes = rowsOf("municipality-changes.csv", tables.changes).map(toChange);
  checkMunicipalities(tables, { municipalities, changes });
  return { areas, municipalities, memberships, changes };
}

/** Every municipality that a membership or a merger points at must itself be known. */
function checkMunicipalities(
  tables: ClassificationTables,
  { municipalities, changes }: Pick<AreaClassification, "municipalities" | "changes">,
): void {
  const known = new Set([
    ...municipalities.map(({ code }) => code),
    ...changes.map(({ municipality }) => municipality),
  ]);
  for (const row of rowsOf("memberships.csv", tables.memberships)) {
    if (!known.has(row.text("municipality_code"))) row.fail("municipality_code");
  }
  for (const row of rowsOf("municipality-changes.csv", tables.changes)) {
    const to = row.text("to_municipality_code");
    if (to !== "" && !known.has(to)) row.fail("to_municipality_code");
  }
}

function rowsOf(file: string, { header, rows }: ClassificationTable): readonly Row[] {
  const numberOf = new Map(header.map((column, number) => [column, number]));
  return rows.map(({ line, cells }) => {
    const place = `${file}:${line}`;
    if (cells.length !== header.length) throw new Error(`${place}: ${cells.length} cells`);
    const text = (column: string) => {
      const cell = cells[numberOf.get(column) ?? -1];
      if (cell === undefined) throw new Error(`${file}: no column ${column}`);
      return cell;
    };
    const fail = (column: string): never => {
      throw new Error(`${place}: ${column} "${text(column)}" is not valid`);
    };
    return { text, fail };
  });
}

const codeForms: Readonly<Record<Level, RegExp>> = {
  municipality: /^\d{3}$/u,
  region: /^\d{2}$/u,
  "wellbeing-county": /^\d{2}$/u,
  erva: /^\d$/u,
  yta: /^\d{2}$/u,
  country: /^[A-Z]{3}$/u,
};

function toAreaEntry(row: Row): AreaEntry {
  const level = toLevel(row);
  const name = toLocalised(row);
  const tileRow = toInteger(row, "tile_row");
  const tileColumn = toInteger(row, "tile_col");
  if ((tileRow === undefined) !== (tileColumn === undefined)) row.fail("tile_col");
  return {
    level,
    code: toCode(row, "code", level),
    name,
    shortName: toShortName(row, name),
    isAdministrative: toBoolean(row, "is_administrative"),
    validFrom: toYear(row, "valid_from"),
    validTo: toYear(row, "valid_to"),
    aliases: ["alias_fi", "alias_sv", "alias_en", "variants_seen"].flatMap((column) =>
      toList(row, column),
    ),
    inflections: ["genitive_fi", "locative_fi", "locative_sv"].flatMap((column) =>
      toList(row, column),
    ),
    longInflections: ["official_genitive_fi", "official_locative_fi"].flatMap((column) =>
      toList(row, column),
    ),
    brands: toList(row, "brand_fi"),
    tile:
      tileRow === undefined || tileColumn === undefined
        ? undefined
        : { row: tileRow, column: tileColumn },
  };
}

function toMunicipality(row: Row): MunicipalityEntry {
  return {
    code: toCode(row, "municipality_code", "municipality"),
    name: toLocalised(row),
    aliases: ["alias_fi", "alias_sv", "alias_en"].flatMap((column) => toList(row, column)),
    validFrom: toDate(row, "valid_from"),
    validTo: toDate(row, "valid_to"),
  };
}

function toMembership(row: Row): MembershipEntry {
  const level = toLevel(row);
  const firstYear = toYear(row, "first_year") ?? row.fail("first_year");
  const lastYear = toYear(row, "last_year") ?? row.fail("last_year");
  if (lastYear < firstYear) row.fail("last_year");
  return {
    municipality: toCode(row, "municipality_code", "municipality"),
    level,
    area: toCode(row, "area_code", level),
    firstYear,
    lastYear,
  };
}

const changeKinds: Readonly<Record<string, MunicipalityChange["kind"]>> = {
  merger: "merger",
  region_move: "region-move",
  name_change: "name-change",
  language_status: "language-status",
};

function toChange(row: Row): MunicipalityChange {
  const kind = changeKinds[row.text("kind")] ?? row.fail("kind");
  const fi = row.text("name_fi") || row.fail("name_fi");
  const to = kind === "merger" ? toCode(row, "to_municipality_code", "municipality") : undefined;
  return {
    kind,
    date: toDate(row, "date") ?? row.fail("date"),
    municipality: toCode(row, "municipality_code", "municipality"),
    name: { fi, sv: row.text("name_sv") || fi, en: fi },
    to,
    divided: toBoolean(row, "divided"),
  };
}

function toLevel(row: Row): Level {
  const text = row.text("level");
  return levels.find((level) => level === text) ?? row.fail("level");
}

function toCode(row: Row, column: string, level: Level): string {
  const code = row.text(column);
  return codeForms[level].test(code) ? code : row.fail(column);
}

function toLocalised(row: Row): LocalisedText {
  const fi = row.text("name_fi") || row.fail("name_fi");
  return { fi, sv: row.text("name_sv") || fi, en: row.text("name_en") || fi };
}

/** Where there is no short name the long one stands in, language by language. */
function toShortName(row: Row, name: LocalisedText): LocalisedText {
  return {
    fi: row.text("short_fi") || name.fi,
    sv: row.text("short_sv") || name.sv,
    en: row.text("short_en") || name.en,
  };
}

function toList(row: Row, column: string): readonly string[] {
  const text = row.text(column);
  return text === "" ? [] : text.split("|");
}

function toInteger(row: Row, column: string): number | undefined {
  const text = row.text(column);
  if (text === "") return undefined;
  return /^\d+$/u.test(text) ? Number(text) : row.fail(column);
}

function toYear(row: Row, column: string): number | undefined {
  const year = toInteger(row, column);
  return year === undefined || (year >= 1900 && year <= 2100) ? year : row.fail(column);
}

function toDate(row: Row, column: string): IsoDate | undefined {
  const text = row.text(column);
  if (text === "") return undefined;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (parts === null) return row.fail(column);
  return toIsoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) ?? row.fail(column);
}

function toBoolean(row: Row, column: string): boolean {
  const text = row.text(column);
  if (text !== "0" && text !== "1") return row.fail(column);
  return text === "1";
}
