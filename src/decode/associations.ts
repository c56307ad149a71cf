import type { Association, Industry } from "../domain/association.ts";
import type { IsoDate } from "../domain/calendar.ts";
import { dateMark, type MarkedField, rowFingerprint, textMark } from "../domain/row-fingerprint.ts";
import type { ScanPlan } from "../domain/scan-plan.ts";
import type { TableSource, TextRow } from "../domain/table-source.ts";
import type { DecodeContext, Decoder, OpenedTable, RowOutcome } from "./decoder.ts";
import { associationFields as fields } from "./support/association-fields.ts";
import { type Converted, type Fault, foldBlanks, normaliseCell, toDate } from "./support/cell.ts";
import { fieldsIn, matchColumns, type PlacedColumns, placeColumns } from "./support/columns.ts";
import { toBusinessId, toIndustryCode, toRegisterNumber } from "./support/identifier.ts";
import { toLanguage } from "./support/language.ts";
import { memoise } from "./support/memoise.ts";
import { municipalityReader } from "./support/municipality-cell.ts";
import { nearest } from "./support/nearest.ts";
import { purposeClassNames, toPurposeClass } from "./support/purpose-class.ts";
import { checkedRow, type RowCells, rowCells } from "./support/row-cells.ts";

/** Everything that reading a row needs and that is the same for all rows. */
interface Opened {
  readonly columns: PlacedColumns;
  readonly extractDate: IsoDate | undefined;
  readonly hasLanguage: boolean;
  readonly headerEdition: Industry["edition"];
  readonly date: (text: string) => Converted<IsoDate>;
  readonly municipality: (cells: RowCells) => string | undefined;
  readonly language: typeof toLanguage;
  readonly industryCode: typeof toIndustryCode;
}

/** Register number of the row, reported when it is missing or none. */
function registerNumberOf(cells: RowCells): string | undefined {
  const converted = toRegisterNumber(cells.text("register_number"));
  if (converted.kind === "value") return converted.value;
  const missing: Fault = { code: "cell/missing", facts: { field: "register_number" } };
  cells.report("register_number", converted.kind === "fault" ? converted.fault : missing);
  return undefined;
}

/** A date cell; what is wrong with it is an error, a day after the extract as severe as asked. */
function dateOf(
  cells: RowCells,
  id: string,
  { date, extractDate }: Opened,
  late: "error" | "warning",
): IsoDate | undefined {
  const converted = date(cells.text(id));
  if (converted.kind === "missing") return undefined;
  if (converted.kind === "fault") {
    cells.report(id, converted.fault);
    return undefined;
  }
  if (extractDate !== undefined && converted.value > extractDate) {
    cells.report(id, { code: "cell/date-after-extract", facts: { expected: extractDate } }, late);
  }
  return converted.value;
}

function registeredOnOf(cells: RowCells, opened: Opened): IsoDate | undefined {
  const before = cells.errors.length;
  const registeredOn = dateOf(cells, "registered_on", opened, "error");
  if (registeredOn === undefined && cells.errors.length === before) {
    cells.report("registered_on", { code: "cell/missing", facts: { field: "registered_on" } });
  }
  return registeredOn;
}

/** Day on which the registration ended; the day of registration itself is possible, an earlier one is not. */
function endOf(
  cells: RowCells,
  id: "dissolved_on" | "removed_on",
  opened: Opened,
  registeredOn: IsoDate | undefined,
): IsoDate | undefined {
  // A dissolution after the extract's day is kept: on the extract's day the association was still registered.
  const ended = dateOf(cells, id, opened, "warning");
  if (ended !== undefined && registeredOn !== undefined && ended < registeredOn) {
    cells.report(id, { code: "cell/before-registration", facts: { expected: registeredOn } });
  }
  return ended;
}

/** Last sign of life: it decides no count, so that a bad date there costs the figure and not the association. */
function lastNoticeOf(cells: RowCells, { date, extractDate }: Opened): IsoDate | undefined {
  let last: IsoDate | undefined;
  for (const id of ["rules_changed_on", "last_notice_on"]) {
    const converted = date(cells.text(id));
    if (converted.kind === "fault") cells.report(id, converted.fault, "warning");
    if (converted.kind !== "value") continue;
    last = converted.value;
    if (extractDate !== undefined && last > extractDate) {
      const facts = { expected: extractDate };
      cells.report(id, { code: "cell/date-after-extract", facts }, "warning");
    }
  }
  return last;
}

/** Blank, and the dash that stands for blank, is a state of its own: an association without a class. */
function toClassOrNone(text: string): Association["purposeClass"] | undefined {
  return text === "" || text === "-" || text === "–" ? 0 : toPurposeClass(text);
}

function purposeClassOf(cells: RowCells): Association["purposeClass"] | undefined {
  const text = cells.text("class");
  const purposeClass = toClassOrNone(text);
  if (purposeClass === undefined) {
    const suggestions = nearest(text, purposeClassNames);
    cells.report("class", { code: "cell/not-a-class", suggestions, facts: { expected: "1–9" } });
  }
  return purposeClass;
}

function languageOf(cells: RowCells, opened: Opened): Association["language"] {
  const text = cells.text("language");
  const language = opened.language(text);
  if (language === undefined && text !== "") {
    cells.report("language", { code: "cell/not-a-language" }, "warning");
  }
  return language ?? "unknown";
}

/** Edition named in a text: the year of TOL, or the code set of the Business Information System. */
function editionIn(text: string): Industry["edition"] {
  if (/2008|TOIMI3/iu.test(text)) return "tol-2008";
  return /2025|TOIMI4/iu.test(text) ? "tol-2025" : "unknown";
}

function industryOf(
  text: string,
  edition: string,
  { headerEdition, industryCode }: Opened,
): Industry | undefined {
  const code = industryCode(text);
  if (code === undefined) return undefined;
  const stated = editionIn(edition);
  return { code, edition: stated === "unknown" ? headerEdition : stated };
}

function checkBusinessId(cells: RowCells): void {
  const converted = toBusinessId(cells.text("business_id"));
  if (converted.kind === "fault") cells.report("business_id", converted.fault, "warning");
}

/** Mark of a day that costs no association when it is wrong: a wrong one counts by its text. */
function noticeMark(text: string, { date }: Opened): number {
  const converted = date(text);
  if (converted.kind === "fault") return textMark(text);
  return converted.kind === "value" ? dateMark(converted.value) : 0;
}

function businessIdMark(text: string): number {
  const converted = toBusinessId(text);
  if (converted.kind === "fault") return textMark(text);
  return converted.kind === "value" ? Number(converted.value.replace("-", "")) : 0;
}

/** Two rows say the same when they mean the same: how a date is written, or the encoding, is no difference. */
function fingerprintOf(
  cells: RowCells,
  opened: Opened,
  entry: Omit<Association, "fingerprint" | "line" | "registerNumber">,
): number {
  const { language, industry } = entry;
  const ofText = (field: MarkedField) => textMark(cells.text(field));
  return rowFingerprint({
    business_id: businessIdMark(cells.text("business_id")),
    name: textMark(entry.name),
    former_name: ofText("former_name"),
    municipality: Number(entry.municipality) + 1,
    class: entry.purposeClass + 1,
    language: language === "unknown" ? ofText("language") : 0,
    industry: industry === undefined ? 0 : textMark(`${industry.code} ${industry.edition}`),
    dissolved_on: dateMark(entry.dissolvedOn),
    removed_on: dateMark(entry.removedOn),
    rules_changed_on: noticeMark(cells.text("rules_changed_on"), opened),
    last_notice_on: noticeMark(cells.text("last_notice_on"), opened),
    address: ofText("address"),
    postcode: ofText("postcode"),
    post_office: ofText("post_office"),
  });
}

function associationOf(row: TextRow, opened: Opened): RowOutcome<Association> {
  const cells = rowCells(opened.columns, row);
  const registerNumber = registerNumberOf(cells);
  const municipality = opened.municipality(cells);
  const purposeClass = purposeClassOf(cells);
  const registeredOn = registeredOnOf(cells, opened);
  const dissolvedOn = endOf(cells, "dissolved_on", opened, registeredOn);
  const removedOn = endOf(cells, "removed_on", opened, registeredOn);
  const lastNoticeOn = lastNoticeOf(cells, opened);
  const industry = industryOf(cells.text("industry"), cells.text("industry_edition"), opened);
  const language = opened.hasLanguage ? languageOf(cells, opened) : undefined;
  checkBusinessId(cells);
  if (
    cells.errors.length > 0 ||
    registerNumber === undefined ||
    municipality === undefined ||
    purposeClass === undefined ||
    registeredOn === undefined
  ) {
    return { kind: "rejected", problems: [...cells.errors, ...cells.warnings] };
  }
  const entry = {
    name: foldBlanks(cells.text("name")),
    municipality,
    purposeClass,
    registeredOn,
    ...(dissolvedOn !== undefined && { dissolvedOn }),
    ...(removedOn !== undefined && { removedOn }),
    ...(lastNoticeOn !== undefined && { lastNoticeOn }),
    ...(language !== undefined && { language }),
    ...(industry !== undefined && { industry }),
  };
  const fingerprint = fingerprintOf(cells, opened, entry);
  const association: Association = { registerNumber, ...entry, line: row.line, fingerprint };
  return { kind: "used", entries: [association], warnings: cells.warnings };
}

function openedWith(columns: PlacedColumns, context: DecodeContext): Opened {
  const { index, header } = columns;
  const industryHeader = header.cells[index.get("industry") ?? -1] ?? "";
  return {
    columns,
    extractDate: context.extractDate,
    hasLanguage: index.has("language"),
    headerEdition: editionIn(industryHeader),
    date: memoise(toDate),
    language: memoise(toLanguage),
    industryCode: memoise(toIndustryCode),
    municipality: municipalityReader(
      context.areas,
      { name: "home_municipality", code: "municipality_code" },
      context.divisionYear,
    ),
  };
}

/** Extract of the association register: one row per association. */
export const associations = {
  id: "associations",
  fields,
  recognises(header, mapping = new Map()) {
    const found = fieldsIn(header, fields, mapping);
    const hasHome = found.has("home_municipality") || found.has("municipality_code");
    return (
      Number(found.has("register_number")) + Number(found.has("registered_on")) + Number(hasHome) >=
      2
    );
  },
  open({ name, header }, context): OpenedTable<Association> {
    const matched = matchColumns({ source: name, header, fields, mapping: context.mapping });
    if (matched.kind === "refused") return matched;
    const { columns } = matched;
    const opened = openedWith(columns, context);
    return {
      kind: "opened",
      warnings: columns.warnings,
      fields: new Set(columns.index.keys()),
      decodeRow: checkedRow(columns, (row) => associationOf(row, opened)),
    };
  },
} as const satisfies Decoder<Association>;

/** What a scanner asks about cells; see `ScanPlan`. */
export type AssociationCells = Omit<
  ScanPlan,
  "delimiter" | "encoding" | "width" | "toText" | "extractDate"
>;

/**
 * The converters of one extract, for a scanner: each gives undefined where reading the row would report anything.
 * Missing: undefined when the header is not understood.
 */
export function associationCells(
  { name, header }: Pick<TableSource, "name" | "header">,
  context: DecodeContext,
): AssociationCells | undefined {
  const matched = placeColumns({ source: name, header, fields, mapping: context.mapping });
  if (matched.kind === "refused") return undefined;
  const opened = openedWith(matched.columns, context);
  const index = new Map([...places].filter(([field]) => matched.columns.index.has(field)));
  return {
    places: matched.columns.index,
    toMunicipality: (place, code) => {
      const cells = rowCells({ ...matched.columns, index }, { line: 0, cells: [place, code] });
      const municipality = opened.municipality(cells);
      return cells.errors.length + cells.warnings.length === 0 ? municipality : undefined;
    },
    toPurposeClass: (text) => toClassOrNone(normaliseCell(text)),
    toLanguage: (text) => {
      const word = normaliseCell(text);
      return word === "" ? (toLanguage(word) ?? "unknown") : toLanguage(word);
    },
    toIndustry: (text, edition) =>
      industryOf(normaliseCell(text), normaliseCell(edition), opened) ?? "none",
    toDate: (text) => plainValue(toDate(normaliseCell(text))),
    toBusinessId: (text) => plainValue(toBusinessId(normaliseCell(text))),
  };
}

/** Places of the two cells of which a municipality is read. */
const places = new Map([
  ["home_municipality", 0],
  ["municipality_code", 1],
]);

function plainValue<Value>(converted: Converted<Value>): Value | "none" | undefined {
  if (converted.kind === "fault") return undefined;
  return converted.kind === "value" ? converted.value : "none";
}
