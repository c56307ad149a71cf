import {
  type Invented,
  inventAssociation,
  type PlainDay,
} from "../support/extract/invent-association.ts";
import type { Municipality } from "../support/extract/municipality.ts";
import { type RandomSource, randomSource } from "../support/extract/random.ts";
import { extractHeader } from "../support/generate-register-extract.ts";

/** Shapes of the files: an extract of 11 columns, and a dump of 39 with every field quoted. */
export type Shape = "register" | "wide";

const seed = 20250102;
/** Prime, so that stepping by it visits every number once, in no order: finding duplicates must be real work. */
const stride = 15_485_863;
const blockLength = 1 << 20;
const nickname = ["Hattara", "Loimu", "Kajo", "Kide", "Viima", "Sarastus"];

/** What the other 28 columns of the wide shape are called: words that belong to no field of ours. */
const extraColumns = Array.from({ length: 28 }, (_, at) => `Lisätieto ${at + 1}`);
/** The extra columns stand in two halves, so that the wanted ones are far apart. */
const extraHalf = 14;
const nameColumn = 2;

/** Header cells of a shape. */
export function headerOf(shape: Shape): readonly string[] {
  return shape === "register" ? extractHeader : spreadOut(extractHeader, extraColumns);
}

/** Cells with the extra ones between and behind them. */
function spreadOut(cells: readonly string[], extra: readonly string[]): readonly string[] {
  return [
    ...cells.slice(0, nameColumn + 1),
    ...extra.slice(0, extraHalf),
    ...cells.slice(nameColumn + 1),
    ...extra.slice(extraHalf),
  ];
}

/** Municipalities by 16-bit slot, each with slots by its residents. */
function homesBySlot(municipalities: readonly Municipality[]): readonly Municipality[] {
  const slots: Municipality[] = [];
  const all = municipalities.reduce((sum, { residents }) => sum + residents, 0);
  let passed = 0;
  for (const home of municipalities) {
    passed += home.residents;
    const end = Math.max(slots.length + 1, Math.round((passed / all) * 65_536));
    while (slots.length < end) slots.push(home);
  }
  return slots;
}

function finnishDate(day: PlainDay | undefined): string {
  if (day === undefined) return "";
  return `${day % 100}.${Math.trunc(day / 100) % 100}.${Math.trunc(day / 10_000)}`;
}

const threeDigits = (number: number) => String(number).padStart(3, "0");

/** A register number as it is written, with full stops between groups of three. */
function groupedNumber(number: number): string {
  const low = `${threeDigits(Math.trunc(number / 1000) % 1000)}.${threeDigits(number % 1000)}`;
  return number < 1_000_000 ? low : `${Math.trunc(number / 1_000_000)}.${low}`;
}

/** In five names of a hundred stands what must be quoted: a separator or quotes. */
function nameOf(random: RandomSource, { name }: Invented): string {
  const drawn = random.below(1000);
  if (drawn < 25) return `${name.slice(0, -3)} "${random.pick(nickname)}" ${name.slice(-2)}`;
  return drawn < 50 ? `${name.slice(0, -3)}; ${random.pick(nickname)} ${name.slice(-2)}` : name;
}

/**
 * Rows of a synthetic extract without its header: invented associations in real municipalities.
 *
 * Shape:   the same for the same number of rows; register numbers from 600.000 up, which none has been given, each once.
 */
export function* registerRows(
  municipalities: readonly Municipality[],
  rows: number,
): Generator<readonly string[]> {
  const random = randomSource(seed);
  const homes = homesBySlot(municipalities);
  const step = rows % stride === 0 ? 1 : stride;
  let place = 0;
  for (let row = 0; row < rows; row += 1) {
    place = (place + step) % rows;
    const association = inventAssociation(random, random.pick(homes));
    yield [
      groupedNumber(600_000 + place * 2 + random.below(2)),
      association.businessId,
      nameOf(random, association),
      association.municipality,
      association.purposeClass,
      association.language,
      association.industry,
      finnishDate(association.registered),
      finnishDate(association.dissolved),
      finnishDate(association.removed),
      finnishDate(association.lastNotice),
    ];
  }
}

const quoted = (text: string) => `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;

function plainLine(cells: readonly string[]): string {
  const line = cells.join(";");
  const name = cells[nameColumn] ?? "";
  if (!/[";]/u.test(name)) return `${line}\n`;
  return `${cells.with(nameColumn, quoted(name)).join(";")}\n`;
}

const purpose =
  "Yhdistyksen tarkoituksena on edistää sään seuraamista; se järjestää retkiä, kokouksia ja kursseja";

/** Extra cells of a row: every third empty, one long with separators inside, the others short texts and numbers. */
function extraCells(row: number): readonly string[] {
  return extraColumns.map((_, at) => {
    if (at === 3) return purpose;
    if (at % 3 === 0) return "";
    return at % 3 === 1 ? String((row * 7919 + at * 104_729) % 99_999) : `arvo ${(row + at) % 97}`;
  });
}

const wideLine = (cells: readonly string[], row: number): string =>
  `${spreadOut(cells, extraCells(row)).map(quoted).join(";")}\n`;

/** Text of a whole file in blocks of about a MiB, with its header: semicolons, LF. */
export function* fileBlocks(
  shape: Shape,
  municipalities: readonly Municipality[],
  rows: number,
): Generator<string> {
  const header = headerOf(shape);
  let block = shape === "wide" ? `${header.map(quoted).join(";")}\n` : `${header.join(";")}\n`;
  let row = 0;
  for (const cells of registerRows(municipalities, rows)) {
    block += shape === "wide" ? wideLine(cells, row) : plainLine(cells);
    row += 1;
    if (block.length < blockLength) continue;
    yield block;
    block = "";
  }
  yield block;
}
