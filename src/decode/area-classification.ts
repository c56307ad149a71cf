import { type Level, type LocalisedText, levels } from "../domain/area.ts";
import type {
  AreaClassification,
  AreaEntry,
  MembershipEntry,
  MunicipalityChange,
  MunicipalityEntry,
} from "../domain/area-classification.ts";
import {
  type BundledRow,
  type BundledRows,
  bundledRows,
  toBoolean,
  toDate,
  toList,
  toLocalised,
} from "./support/bundled-rows.ts";

/** The four bundled tables that make up the classification. */
export interface ClassificationTables {
  readonly areas: BundledRows;
  readonly municipalities: BundledRows;
  readonly memberships: BundledRows;
  readonly changes: BundledRows;
}

/**
 * Turns the bundled tables into the area classification.
 * Throws: an ordinary error naming file and line at the first row that is malformed or names an unknown area, since a
 * mistake in our own data is a defect of the program and not of any input.
 */
export function decodeAreaClassification(tables: ClassificationTables): AreaClassification {
  const areas = bundledRows("areas.csv", tables.areas).map(toAreaEntry);
  const municipalities = bundledRows("municipalities.csv", tables.municipalities).map(
    toMunicipality,
  );
  const areaKeys = new Set(areas.map(({ level, code }) => `${level} ${code}`));
  const memberships = bundledRows("memberships.csv", tables.memberships).map((row) => {
    const membership = toMembership(row);
    if (!areaKeys.has(`${membership.level} ${membership.area}`)) row.fail("area_code");
    return membership;
  });
  const changes = bundledRows("municipality-changes.csv", tables.changes).map(toChange);
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
  for (const row of bundledRows("memberships.csv", tables.memberships)) {
    if (!known.has(row.text("municipality_code"))) row.fail("municipality_code");
  }
  for (const row of bundledRows("municipality-changes.csv", tables.changes)) {
    const to = row.text("to_municipality_code");
    if (to !== "" && !known.has(to)) row.fail("to_municipality_code");
  }
}

const codeForms: Readonly<Record<Level, RegExp>> = {
  municipality: /^\d{3}$/u,
  region: /^\d{2}$/u,
  "wellbeing-county": /^\d{2}$/u,
  erva: /^\d$/u,
  yta: /^\d{2}$/u,
  country: /^[A-Z]{3}$/u,
};

function toAreaEntry(row: BundledRow): AreaEntry {
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

function toMunicipality(row: BundledRow): MunicipalityEntry {
  return {
    code: toCode(row, "municipality_code", "municipality"),
    name: toLocalised(row),
    aliases: ["alias_fi", "alias_sv", "alias_en"].flatMap((column) => toList(row, column)),
    validFrom: toDate(row, "valid_from"),
    validTo: toDate(row, "valid_to"),
  };
}

function toMembership(row: BundledRow): MembershipEntry {
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

function toChange(row: BundledRow): MunicipalityChange {
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

function toLevel(row: BundledRow): Level {
  const text = row.text("level");
  return levels.find((level) => level === text) ?? row.fail("level");
}

function toCode(row: BundledRow, column: string, level: Level): string {
  const code = row.text(column);
  return codeForms[level].test(code) ? code : row.fail(column);
}

/** Where there is no short name the long one stands in, language by language. */
function toShortName(row: BundledRow, name: LocalisedText): LocalisedText {
  return {
    fi: row.text("short_fi") || name.fi,
    sv: row.text("short_sv") || name.sv,
    en: row.text("short_en") || name.en,
  };
}

function toInteger(row: BundledRow, column: string): number | undefined {
  const text = row.text(column);
  if (text === "") return undefined;
  return /^\d+$/u.test(text) ? Number(text) : row.fail(column);
}

function toYear(row: BundledRow, column: string): number | undefined {
  const year = toInteger(row, column);
  return year === undefined || (year >= 1900 && year <= 2100) ? year : row.fail(column);
}
