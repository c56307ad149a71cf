import { utils, type WorkSheet, write } from "@e965/xlsx";
import type { RandomSource } from "../extract/random.ts";
import type { Answer, Respondent } from "./invent-respondent.ts";

/** Ids of the items of `tilannekuva-2021`, in the order of the answers. */
const items = ["involve", "bring-together", "coverage"] as const;

const questions = [
  "Kyky osallistaa järjestöt sote-uudistukseen",
  "Kyky tuoda järjestöjä yhteen",
  "Kattavuus sosiaali- ja terveysyhdistysten tavoittamisessa",
] as const;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A weight in hundredths as text. */
function weightText(weight: number, mark: "." | ","): string {
  return `${Math.trunc(weight / 100)}${mark}${String(weight % 100).padStart(2, "0")}`;
}

/** How a county is written in a row: mostly by its official name, sometimes as people write it. */
function areaText({ county, id }: Respondent): string {
  switch (Number(id.slice(1)) % 17) {
    case 3:
      return county.short;
    case 7:
      return `${county.official} `;
    case 11:
      return county.official.toUpperCase();
    case 13:
      return `HVA${county.code}`;
    default:
      return county.official;
  }
}

const comments = [
  "",
  "",
  "",
  "",
  "",
  "",
  "",
  quoted("Yhteistyö toimii; rahoitus ei."),
  quoted("Ensin kuultiin,\nsitten unohdettiin."),
  "Hyvä alku",
  quoted('Rakenne on "paperilla"'),
];

/** The wide form of an export: semicolons, CRLF, decimal comma, question texts as headers. */
export function toWide(
  respondents: readonly Respondent[],
  options: { readonly year: string; readonly word: (answer: Answer) => string },
  random: RandomSource,
): string {
  const header = [
    "Vastaajatunnus",
    "Vastausaika",
    "Kyselykierros",
    "Hyvinvointialue",
    "Vastaajaryhmä",
    "Painokerroin",
    ...questions.map((question) => quoted(`${question}\n(1 = heikko; 5 = vahva)`)),
    quoted("Vapaa sana; mitä muuta haluatte sanoa?"),
  ];
  const rows = respondents.map((one, place) => [
    one.id,
    `${1 + Math.trunc((place * 28) / respondents.length)}.6.${options.year} ${8 + random.below(9)}.${10 + random.below(50)}`,
    options.year,
    areaText(one),
    one.group,
    weightText(one.weight, ","),
    ...one.answers.map(options.word),
    random.pick(comments),
  ]);
  return [header, ...rows].map((cells) => `${cells.join(";")}\r\n`).join("");
}

/** The long form: a row per answer, all of one item before the next, English headers, comma; no row for a blank. */
export function toLong(respondents: readonly Respondent[], year: string): string {
  const header = "respondent,wave,area,group,weight,item,answer";
  const rows = items.flatMap((item, place) =>
    respondents.flatMap(({ id, county, group, weight, answers }) => {
      const answer = answers[place] ?? "blank";
      if (answer === "blank") return [];
      const said = answer === "dont-know" ? "Don't know" : String(answer);
      return `${id},${year},${county.english},${group},${weightText(weight, ".")},${item},${said}`;
    }),
  );
  return [header, ...rows].map((row) => `${row}\n`).join("");
}

/** The workbook: one sheet, a header of two rows with the common question above the items, numbers as numbers. */
export function toWorkbook(respondents: readonly Respondent[], year: string): Uint8Array {
  const columns = ["Vastaajatunnus", "Kyselykierros", "Hyvinvointialue", "Vastaajaryhmä"];
  const common = "Arvioi alueesi yhteistyörakenteita asteikolla 1–5";
  const rows = respondents.map((one) => [
    one.id,
    year,
    areaText(one),
    one.group,
    one.weight / 100,
    ...one.answers.map((answer) => {
      if (answer === "blank") return undefined;
      return answer === "dont-know" ? "En osaa sanoa" : answer;
    }),
  ]);
  const sheet: WorkSheet = utils.aoa_to_sheet([
    [...columns, "Painokerroin", common],
    [...[...columns, ""].map(() => undefined), ...questions],
    ...rows,
  ]);
  sheet["!merges"] = [{ s: { r: 0, c: 5 }, e: { r: 0, c: 7 } }];
  const book = utils.book_new(sheet, "Vastaukset");
  book.Props = { Title: "Synthetic survey of 2021", CreatedDate: new Date(Date.UTC(2021, 7, 31)) };
  // Stored and not deflated: versions of zlib need not give the same bytes.
  // With formats of its own: without, the library adds those of the workbook that was read before.
  const own = { ...book, SSF: { 0: "General" } };
  const bytes: unknown = write(own, { type: "array", bookType: "xlsx", bookSST: true });
  if (!(bytes instanceof ArrayBuffer)) throw new Error("the library gave no bytes");
  return new Uint8Array(bytes);
}
