import { type Invented, inventAssociation, type PlainDay } from "./extract/invent-association.ts";
import type { Municipality } from "./extract/municipality.ts";
import { type RandomSource, randomSource } from "./extract/random.ts";

/** Header of the synthetic extract, and of every small one beside it. */
export const extractHeader = [
  "Rekisterinumero",
  "Y-tunnus",
  "Nimi",
  "Kotipaikka",
  "Luokka",
  "Kieli",
  "Toimiala",
  "Rekisteröintipäivä",
  "Purkautumispäivä",
  "Poistettu",
  "Viimeisin ilmoitus",
];

const seed = 20250102;
/** Every municipality has at least so many; the rest go by residents. */
const leastEach = 3;
const shared = 4_200;

/** A row as cells that are written as they stand, quotes included. */
type Cells = readonly string[];

function finnishDate(day: PlainDay | undefined): string {
  if (day === undefined) return "";
  const year = Math.trunc(day / 10_000);
  const month = Math.trunc(day / 100) % 100;
  return `${day % 100}.${month}.${year}`;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function inventAll(
  random: RandomSource,
  municipalities: readonly Municipality[],
): readonly Invented[] {
  const residents = municipalities.reduce((sum, home) => sum + home.residents, 0);
  const taken = new Set<string>();
  const invent = (home: Municipality): Invented => {
    for (;;) {
      const association = inventAssociation(random, home);
      if (taken.has(association.name)) continue;
      taken.add(association.name);
      return association;
    }
  };
  return municipalities.flatMap((home) => {
    const count = leastEach + Math.trunc((home.residents * shared) / residents);
    return Array.from({ length: count }, () => invent(home));
  });
}

/** Register numbers from 600.000 up, which none has been given, rising with the day of registration. */
function toRows(random: RandomSource, associations: readonly Invented[]): readonly Cells[] {
  const byDay = associations.toSorted((a, b) => a.registered - b.registered);
  return byDay.map((association, place) => {
    const number = String(600_000 + place * 40 + random.below(40));
    return [
      `${number.slice(0, 3)}.${number.slice(3)}`,
      association.businessId,
      association.name,
      association.municipality,
      association.purposeClass,
      association.language,
      association.industry,
      finnishDate(association.registered),
      finnishDate(association.dissolved),
      finnishDate(association.removed),
      finnishDate(association.lastNotice),
    ];
  });
}

const name = 2;
const municipality = 3;
const purposeClass = 4;

/** Legal oddities, each written into one cell of a row that is far from the others. */
const oddCells: readonly (readonly [column: number, text: string])[] = [
  [name, quoted("Kuuran tuki; virkistys ja vertaisapu ry")],
  [name, quoted('Usvan "Hattara" ja kumppanit ry')],
  [name, quoted("Hallan ja Poudan\r\nyhteinen ystäväpiiri ry")],
  [name, quoted("Tuiskun ja Pyryn\nmolemmat rivit ry")],
  [name, 'Revontulten "Loimu" tanssiseura ry'],
  [name, "Kasteen ja Sumun puutarhurit ry   "],
  [name, "\u00A0Tyvenen ja Mainingin veneilijät ry\u00A0"],
  [name, "=SUMMA(1,2) ry"],
  [municipality, "Valtimo"],
  [municipality, "Honkajoki"],
  [municipality, "Pertunmaa"],
  [municipality, "Tammerfors"],
  [municipality, "S:t Michel"],
  [municipality, "HELSINKI"],
  [municipality, "HELSINGFORS"],
  [municipality, "Koski TL"],
  [municipality, "\u00A0Oulu\u00A0 "],
  [municipality, "Hyvinka\u0308a\u0308"],
  [purposeClass, "Kulttuurialan yhdistykset"],
  [purposeClass, "Sosiaali- ja terveysala"],
];
const oddEvery = 211;

function withOddCells(rows: readonly Cells[]): readonly Cells[] {
  return rows.map((cells, place) => {
    const odd =
      place % oddEvery === oddEvery - 1 ? oddCells[Math.trunc(place / oddEvery)] : undefined;
    return odd === undefined ? cells : cells.with(odd[0], odd[1]);
  });
}

/** The newest row is of the extract's own day, and rows that are no associations stand between the others. */
function withOddRows(rows: readonly Cells[]): readonly Cells[] {
  const newest = rows.at(-1) ?? [];
  const copied = rows[1_500] ?? [];
  const blank = extractHeader.map(() => "");
  const ofLastDay = newest.with(7, "2.1.2025").with(8, "").with(9, "").with(10, "2.1.2025");
  return [
    ...rows.slice(0, 1_000),
    blank,
    ...rows.slice(1_000, 2_000),
    extractHeader,
    ...rows.slice(2_000, 3_000),
    copied,
    ...rows.slice(3_000, -1),
    ofLastDay,
    blank,
  ];
}

/**
 * The synthetic register extract as text: semicolons, CRLF, Finnish dates, invented associations in real municipalities.
 *
 * Shape:   clean, so no row is to be rejected; its oddities are those that a real extract may have.
 */
export function generateRegisterExtract(municipalities: readonly Municipality[]): string {
  const random = randomSource(seed);
  const rows = withOddRows(withOddCells(toRows(random, inventAll(random, municipalities))));
  return [extractHeader, ...rows].map((cells) => `${cells.join(";")}\r\n`).join("");
}
