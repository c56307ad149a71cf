import { run } from "../../src/cli/main.ts";
import { type PublishedTotal, recoverBySubtraction } from "../disclosure/support/differencing.ts";
import { fakeIo } from "./fake-io.ts";
import type { Fields, Json } from "./json-values.ts";

/** The questions of `tilannekuva-2021`, each a dimension of its own with the same weight. */
export const items: readonly string[] = ["involve", "bring-together", "coverage"];

/** One respondent in one wave. */
export interface Person {
  readonly id?: string;
  readonly wave?: string;
  /** Code of a county in `countyCodes`. */
  readonly county: string;
  readonly group?: string;
  readonly weight?: number;
  /** By item, 1 to 5; undefined: "En osaa sanoa". */
  readonly answers: readonly (number | undefined)[];
}

/** What was run, and the JSON document that it printed. */
export interface PrintedRun {
  readonly command: "survey" | "readiness";
  readonly weighted: boolean;
  readonly waves: readonly string[];
  readonly document: Json;
}

/** A figure of which the reader knows what it adds up: a sum over people, and whose. */
export interface PrintedSum {
  /** Item or score. */
  readonly variable: string;
  readonly place: string;
  readonly isWeighted: boolean;
  /** By person; a weight in a weighted sum, a share where a difference of two means is printed. */
  readonly coefficients: readonly number[];
  readonly sum: number;
}

/** Counties of the attack, and the areas of other levels in which their answers count. Source: `data/areas.csv`. */
const areasByCounty: Readonly<Record<string, readonly string[]>> = {
  "01": ["region/01", "erva/1", "yta/01"],
  "02": ["region/01", "erva/1", "yta/01"],
  "05": ["region/02", "erva/2", "yta/04"],
  "07": ["region/05", "erva/3", "yta/03"],
  "08": ["region/06", "erva/3", "yta/03"],
  "09": ["region/07", "erva/1", "yta/01"],
  "16": ["region/14", "erva/3", "yta/03"],
  "17": ["region/15", "erva/2", "yta/04"],
};

const namesByCounty: Readonly<Record<string, string>> = {
  "01": "Itä-Uusimaa",
  "02": "Keski-Uusimaa",
  "05": "Varsinais-Suomi",
  "07": "Kanta-Häme",
  "08": "Pirkanmaa",
  "09": "Päijät-Häme",
  "16": "Etelä-Pohjanmaa",
  "17": "Pohjanmaa",
};

/** Counties that an attack may use. */
export const countyCodes: readonly string[] = Object.keys(areasByCounty).sort();

/** Groups and the side that each is on. */
export const sideByGroup: Readonly<Record<string, string>> = {
  järjestö: "associations",
  hyvinvointialue: "public",
  kunta: "public",
  muu: "none",
};

const commandsTried = ["survey", "readiness"] as const;
const levelsTried = ["region", "wellbeing-county", "erva", "yta"] as const;

/** The answers as a survey tool exports them; a column that nobody fills is left out. */
export function toCsv(people: readonly Person[]): string {
  const columns: readonly (readonly [string, (person: Person) => string])[] = [
    ["Vastaajatunnus", ({ id }) => id ?? ""],
    ["Kyselykierros", ({ wave }) => wave ?? ""],
    ["Hyvinvointialue", ({ county }) => namesByCounty[county] ?? ""],
    ["Vastaajaryhmä", ({ group }) => group ?? ""],
    [
      "Painokerroin",
      ({ weight }) => (weight === undefined ? "" : String(weight).replace(".", ",")),
    ],
    ...items.map(
      (item, at) =>
        [item, ({ answers }: Person) => String(answers[at] ?? "En osaa sanoa")] as const,
    ),
  ];
  const filled = columns.filter(([, cell]) => people.some((person) => cell(person) !== ""));
  const rows = people.map((person) => filled.map(([, cell]) => cell(person)));
  return [filled.map(([header]) => header), ...rows]
    .map((cells) => `${cells.join(";")}\r\n`)
    .join("");
}

/** Runs a command line over the answers; throws unless it succeeds. */
export async function printed(csv: string, argv: readonly string[]): Promise<string> {
  const io = fakeIo({ files: { "answers.csv": csv } });
  const code = await run([...argv, "--survey", "answers.csv"], io);
  if (code !== 0) throw new Error(`exit ${code} of ${argv.join(" ")}: ${io.stderr()}`);
  return io.stdout();
}

/** Everything that the two commands print of the answers, in every combination of options that changes the totals. */
export async function printedRuns(people: readonly Person[]): Promise<readonly PrintedRun[]> {
  const csv = toCsv(people);
  const waves = [...new Set(people.flatMap(({ wave }) => wave ?? []))].sort();
  const shown = waves.length < 2 ? [[]] : [waves.slice(0, 1), [waves[0] ?? "", waves[1] ?? ""]];
  const hasWeights = people.some(({ weight }) => weight !== undefined);
  const combinations = commandsTried.flatMap((command) =>
    levelsTried.flatMap((level) =>
      shown.flatMap((chosen) =>
        (hasWeights ? [true, false] : [false]).map((weighted) => ({
          ...{ command, level, weighted, waves: chosen },
        })),
      ),
    ),
  );
  const runs: PrintedRun[] = [];
  for (const { command, level, ...rest } of combinations) {
    const argv = [
      ...[command, "--level", level, "--format", "json"],
      ...rest.waves.flatMap((wave) => ["--wave", wave]),
      ...(rest.weighted ? [] : ["--unweighted"]),
    ];
    // The document's schema is checked elsewhere; here it is read as a stranger would.
    runs.push({ command, ...rest, document: JSON.parse(await printed(csv, argv)) as Json });
  }
  return runs;
}

/** Whom a row is about, and in which waves. */
interface Told {
  readonly area: string;
  readonly wave: string | undefined;
  readonly group?: string;
  readonly side?: string;
  readonly without?: string;
}

function isIn(person: Person, { area, wave, group, side, without }: Told): boolean {
  const own = person.group ?? "";
  const inArea =
    area === "country/SSS" ||
    area === `wellbeing-county/${person.county}` ||
    areasByCounty[person.county]?.includes(area) === true;
  return (
    inArea &&
    (wave === undefined || person.wave === wave) &&
    (group === undefined || own === group) &&
    (side === undefined || sideByGroup[own] === side) &&
    (without === undefined || own !== without)
  );
}

const record = (json: Json | undefined): Fields =>
  // A record is whatever is neither a list nor a single value.
  json !== null && typeof json === "object" && !Array.isArray(json) ? (json as Fields) : {};
const rowsOf = (document: Json, table: string): readonly Fields[] => {
  const rows = record(record(document)["tables"])[table];
  return Array.isArray(rows) ? rows.map(record) : [];
};
const valueIn = (row: Fields, column: string): number | undefined => {
  const { value } = record(row[column]);
  return typeof value === "number" ? value : undefined;
};
/** Without the kind that stands before an id: every dimension of the codebook is its one item. */
const textIn = (row: Fields, column: string): string =>
  String(row[column] ?? "").replace(/^(?:dimension|item):/u, "");
const areaIn = (row: Fields): string => {
  const { level, code } = record(row["area"]);
  return `${level}/${code}`;
};

/** Value of an item or score of a person; undefined for none. Worked out apart from the program. */
export function answerTo(
  variable: string,
  { answers }: Pick<Person, "answers">,
): number | undefined {
  const at = items.indexOf(variable);
  if (at >= 0) return answers[at];
  const left = /^score-without (.*)$/u.exec(variable)?.[1];
  const used = items.flatMap((item, place) => (item === left ? [] : [answers[place]]));
  const known = used.filter((answer) => answer !== undefined);
  if (known.length * 3 < used.length * 2) return undefined;
  return known.reduce((sum, answer) => sum + answer, 0) / known.length;
}

/** Every mean in the documents, times its number of answers: the sums that a reader has. */
export function printedSums(
  people: readonly Person[],
  runs: readonly PrintedRun[],
): readonly PrintedSum[] {
  return runs.flatMap((each) => sumsIn(people, each));
}

/** A printed mean, and of whom it is. */
interface PrintedMean {
  readonly variable: string;
  readonly mean: number | undefined;
  readonly told: Told;
}

const country = "country/SSS";

function meansIn(document: Json, wave: string | undefined): readonly PrintedMean[] {
  const means = (
    table: string,
    column: string,
    told: (row: Fields) => Omit<Told, "wave">,
    variable = (row: Fields) => textIn(row, table.startsWith("items") ? "item" : "what"),
  ): readonly PrintedMean[] =>
    rowsOf(document, table).map((row) => ({
      variable: variable(row),
      mean: valueIn(row, column),
      told: { ...told(row), wave },
    }));
  const ofArea = (row: Fields) => ({ area: areaIn(row) });
  const side = (id: string) => (row: Fields) => ({ area: areaIn(row), side: id });
  const score = () => "score";
  return [
    ...means("items", "mean", () => ({ area: country })),
    ...means("items-by-area", "mean", ofArea),
    ...means("items-by-group", "mean", (row) => ({ area: country, group: textIn(row, "group") })),
    ...means("readiness", "score", ofArea, score),
    // The first row is the mean over respondents; that over areas is made of the table above.
    ...means("national", "score", () => ({ area: country }), score).slice(0, 1),
    ...means("dimensions", "score", ofArea),
    ...means("gap", "associations-side", side("associations")),
    ...means("gap", "public-side", side("public")),
    ...means(
      "leave-one-out",
      "changed-score",
      (row) => ({
        area: areaIn(row),
        ...(textIn(row, "left-out") === "group" ? { without: textIn(row, "what") } : {}),
      }),
      (row) =>
        textIn(row, "left-out") === "group" ? "score" : `score-without ${textIn(row, "what")}`,
    ),
  ];
}

function sumsIn(
  people: readonly Person[],
  { command, weighted, waves, document }: PrintedRun,
): readonly PrintedSum[] {
  const all = [...new Set(people.flatMap(({ wave }) => wave ?? []))].sort();
  const toSum = ({ variable, mean, told }: PrintedMean, isWeighted: boolean) => {
    if (mean === undefined) return [];
    const coefficients = people.map((person) => {
      const isCounted = isIn(person, told) && answerTo(variable, person) !== undefined;
      if (!isCounted) return 0;
      return isWeighted ? (person.weight ?? 0) : 1;
    });
    const total = coefficients.reduce((sum, each) => sum + each, 0);
    const place = `${command} ${JSON.stringify(told)}`;
    return [{ variable, place, isWeighted, coefficients, sum: mean * total }];
  };
  const compared = rowsOf(document, "waves").flatMap((row) => sumsOfWaves(people, row, waves));
  return [
    ...meansIn(document, waves.at(-1) ?? all.at(-1)).flatMap((each) => toSum(each, weighted)),
    ...compared,
  ];
}

/** Sums of two waves, which are compared without weights: of those met twice where two or more are, and the change. */
function sumsOfWaves(
  people: readonly Person[],
  row: Fields,
  waves: readonly string[],
): readonly PrintedSum[] {
  const variable = textIn(row, "item");
  const met = metTwice(people, variable, waves);
  const isMatched = met.filter((isMet) => isMet).length / 2 >= 2;
  const inWave = (wave: string | undefined) =>
    people.map((person, at): number => {
      const isCounted = isMatched ? met[at] === true : answerTo(variable, person) !== undefined;
      return person.wave === wave && isCounted ? 1 : 0;
    });
  const [first = [], second = []] = waves.map(inWave);
  const ofMean = (column: string, coefficients: readonly number[]): readonly PrintedSum[] => {
    const mean = valueIn(row, column);
    const n = coefficients.reduce((sum, one) => sum + one, 0);
    const place = `waves ${column} ${isMatched ? "met twice" : "all"}`;
    if (mean === undefined) return [];
    return [{ variable, place, isWeighted: false, coefficients, sum: mean * n }];
  };
  const change = valueIn(row, "difference");
  if (change === undefined || !isMatched)
    return [...ofMean("first", first), ...ofMean("second", second)];
  const pairs = first.reduce((sum, one) => sum + one, 0);
  const signs = second.map((one, at) => one - (first[at] ?? 0));
  return [
    ...ofMean("first", first),
    ...ofMean("second", second),
    { variable, place: "change", isWeighted: false, coefficients: signs, sum: change * pairs },
  ];
}

/** Who has an answer in both waves. */
function metTwice(
  people: readonly Person[],
  item: string,
  [first, second]: readonly string[],
): readonly boolean[] {
  const answered = people.filter((person) => answerTo(item, person) !== undefined);
  const isMet = ({ id }: Person, other: string | undefined) =>
    answered.some((person) => person.id === id && person.wave === other);
  return people.map((person) => {
    if (person.id === undefined || !answered.includes(person)) return false;
    if (person.wave === second) return isMet(person, first);
    return person.wave === first && isMet(person, second);
  });
}

/** Answers of fewer than `minimum` people that follow from what is printed. */
export interface Leak {
  readonly variable: string;
  readonly people: readonly number[];
  readonly sum: number;
}

/**
 * Sums over fewer than `minimum` answers to one item or score that follow from the printed sums of it.
 *
 * People whom no printed sum tells apart are one unknown: this is found from what was printed, not from the program's
 * own idea of it.
 */
export function leaksOf(
  people: readonly Person[],
  sums: readonly PrintedSum[],
  minimum = 5,
): readonly Leak[] {
  const variables = [...new Set(sums.map(({ variable }) => variable))];
  return variables.flatMap((variable) => {
    const own = sums.filter((each) => each.variable === variable);
    const classes = new Map<string, number[]>();
    people.forEach((person, at) => {
      if (answerTo(variable, person) === undefined) return;
      const key = own.map(({ coefficients }) => coefficients[at]).join();
      classes.set(key, [...(classes.get(key) ?? []), at]);
    });
    const members = [...classes.values()];
    const totals: readonly PublishedTotal[] = own.map(({ place, coefficients, sum }) => ({
      id: place,
      coefficients: members.map(([first = 0]) => coefficients[first] ?? 0),
      sum,
    }));
    const valid = members.map(({ length }) => length);
    return recoverBySubtraction(totals, { valid, minimum }).map(({ atoms, sum }) => ({
      variable,
      people: atoms.flatMap((atom) => members[atom] ?? []),
      sum,
    }));
  });
}
