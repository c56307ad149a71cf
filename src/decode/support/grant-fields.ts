import { type GrantMeasure, grantMeasures } from "../../domain/grant.ts";
import type { ExclusionRule } from "../../domain/row-account.ts";
import type { Field } from "../decoder.ts";
import { fieldsIn } from "./columns.ts";
import { field } from "./field.ts";
import { foldHeader } from "./fold-header.ts";
import { areaCodeHeaderWords, areaHeaderWords } from "./level-words.ts";

/** Words by which a header, or a cell of a measure column, names a sum of money. */
const measureWords: Readonly<Record<GrantMeasure, readonly string[]>> = {
  budget: ["Määräraha", "avustusmääräraha", "budjetti", "talousarvio", "anslag", "budget"],
  applied: ["Haettu", "haetut", "haettu summa", "haettu avustus", "ansökt", "ansökta", "applied"],
  proposed: ["Esitetty", "esitys", "ehdotettu", "ehdotus", "föreslaget", "föreslagen", "proposed"],
  reserved: ["Varattu", "varaus", "reserverat", "reserverad", "reserved"],
  granted: [
    "Myönnetty",
    "myönnetyt",
    "myönnetty summa",
    "myönnetty avustus",
    "beviljat",
    "beviljade",
    "granted",
  ],
  paid: ["Maksettu", "maksetut", "maksettu avustus", "utbetalt", "utbetalat", "paid"],
};

/** Words of a measure column for numbers of cases: no sums of money, so their rows are left out. */
const caseWords = [
  "hakemuksia",
  "hakemukset",
  "hakemusten määrä",
  "hakijoita",
  "hakijat",
  "saajia",
  "saajat",
  "ansökningar",
  "sökande",
  "mottagare",
  "applications",
  "applications accepted",
  "applicants",
  "recipients",
  "new recipients",
  "positive decisions",
];

/** Rule by which rows of another measure than a sum of money are left out. */
export const otherMeasure: ExclusionRule = "other-measure";

/** The words with the signs that people set behind them. */
function withEuros(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => [word, `${word} €`, `${word} eur`, `${word} euroa`, `${word}, €`]);
}

/** Fields of every layout. */
const sharedFields: readonly Field[] = [
  field("area", ["Alueet", "alue", ...areaHeaderWords, "områden", "område", "areas", "area"], {
    required: true,
    orElse: "area_code",
  }),
  field("area_code", [...areaCodeHeaderWords, "aluekoodi", "områdeskod", "area code"]),
  field("area_level", ["Aluetaso", "taso", "områdesnivå", "area level", "level"]),
  field("year", ["Vuosi", "avustusvuosi", "år", "understödsår", "year", "grant year"], {
    required: true,
    orElse: "decided_on",
  }),
  field("decided_on", [
    "Päätös pvm",
    "päätöspäivä",
    "päätöksen päivämäärä",
    "myöntöpäivä",
    "beslutsdatum",
    "beslutsdag",
    "decision date",
  ]),
  field("funder", [
    "Myöntäjä",
    "avustuksen myöntäjä",
    "rahoittaja",
    "beviljare",
    "finansiär",
    "funder",
  ]),
  field("scope", [
    "Avustuslaji",
    "avustusmuoto",
    "avustustyyppi",
    "kattavuus",
    "understödsslag",
    "understödsform",
    "omfattning",
    "grant type",
    "scope",
  ]),
  field("source", ["lähde", "källa", "source"]),
];

/** Fields of a table with a column for each measure. */
const wideFields: readonly Field[] = [
  ...sharedFields,
  field("recipient", [
    "Saajan nimi",
    "saaja",
    "avustuksen saaja",
    "avustuksensaaja",
    "järjestö",
    "järjestön nimi",
    "yhdistys",
    "yhdistyksen nimi",
    "mottagare",
    "mottagarens namn",
    "understödstagare",
    "organisation",
    "recipient",
  ]),
  field("applicant", ["Hakija", "hakijan nimi", "sökande", "applicant"]),
  field("business_id", [
    "Y-tunnus",
    "saajan y-tunnus",
    "hakijan y-tunnus",
    "FO-nummer",
    "FO-signum",
    "Business ID",
  ]),
  field("case", ["Asianumero", "diaarinumero", "ärendenummer", "diarienummer", "case number"]),
  field("call", ["Haun nimi", "haku", "hakukierros", "ansökningsomgång", "call"]),
  field("purpose", ["Hyväksytty käyttötarkoitus", "käyttötarkoitus", "ändamål", "purpose"]),
  field("eu_funds", ["EU-varat", "EU-medel", "EU funds"]),
  ...grantMeasures.map((measure) => field(measure, withEuros(measureWords[measure]))),
];

/** Fields of a table with a row for each measure. */
const longFields: readonly Field[] = [
  ...sharedFields.map((each) => (each.id === "scope" ? { ...each, required: true } : each)),
  field("measure", ["Mittari", "mått", "mätare", "measure"], { required: true }),
  field("value", withEuros(["Arvo", "summa", "määrä", "värde", "belopp", "value", "amount"]), {
    required: true,
  }),
  field("unit", ["Yksikkö", "enhet", "unit"]),
];

/** Every field that a table of grants may have, each once. */
export const grantFields: readonly Field[] = [
  ...wideFields,
  ...longFields.filter(({ id }) => !wideFields.some((each) => each.id === id)),
];

/** How a table of grants is laid out. */
export type GrantLayout = "wide" | "long";

/**
 * The layout of a table whose header these cells are, if it is one of grants. A table of services has a measure column
 * too, but none for the scope; one sum alone, without a recipient, an area or a funder, could be anything.
 */
export function grantLayout(
  header: readonly string[],
  mapping: ReadonlyMap<string, string> = new Map(),
): GrantLayout | undefined {
  const found = fieldsIn(header, grantFields, mapping);
  const has = (...ids: readonly string[]) => ids.some((id) => found.has(id));
  if (has("measure") && has("value") && has("scope") && has("area", "area_code")) return "long";
  const isPlaced = has("recipient", "applicant", "area", "area_code", "funder");
  return has("applied", "granted", "paid") && isPlaced ? "wide" : undefined;
}

/** Fields of a layout. Where the funder is named, an area column is not needed: it may be the area itself. */
export function fieldsOfLayout(
  layout: GrantLayout,
  header: readonly string[],
  mapping: ReadonlyMap<string, string>,
): readonly Field[] {
  const fields = layout === "wide" ? wideFields : longFields;
  if (!fieldsIn(header, fields, mapping).has("funder")) return fields;
  return fields.map((each) => (each.id === "area" ? { ...each, required: false } : each));
}

const measureByWord: ReadonlyMap<string, GrantMeasure> = new Map(
  grantMeasures.flatMap((measure) =>
    [measure, ...measureWords[measure]].map((word) => [foldHeader(word), measure] as const),
  ),
);
const cases: ReadonlySet<string> = new Set(caseWords.map(foldHeader));

/** What a cell of a measure column means: a sum of money, a number of cases, or undefined for another word. */
export function toGrantMeasure(text: string): GrantMeasure | "cases" | undefined {
  const folded = foldHeader(text);
  return measureByWord.get(folded) ?? (cases.has(folded) ? "cases" : undefined);
}
