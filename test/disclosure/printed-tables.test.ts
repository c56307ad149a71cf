import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  answerTo,
  countyCodes,
  leaksOf,
  type Person,
  type PrintedSum,
  printed,
  printedRuns,
  printedSums,
  toCsv,
} from "../support/attack.ts";
import type { Json } from "../support/json-values.ts";

const seed = 20210831;

/** How the surveys of a property are made. */
interface Design {
  readonly weights: "none" | "by area" | "by respondent";
  readonly waves: readonly string[];
}

const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 7 });
const answers = fc.array(answer, { minLength: 3, maxLength: 3 });
const group = fc.constantFrom("järjestö", "järjestö", "hyvinvointialue", "kunta", "muu", undefined);

/** Counties with none to eight respondents, some of whom do not know some answers or miss a wave. */
function surveys({ weights, waves }: Design): fc.Arbitrary<readonly Person[]> {
  const respondent = fc.record({
    group,
    weight: fc.constantFrom(0.5, 0.8, 1, 1.25, 2),
    byWave: fc.array(fc.option(answers, { freq: 4 }), {
      minLength: Math.max(1, waves.length),
      maxLength: Math.max(1, waves.length),
    }),
  });
  const county = fc.record({
    weight: fc.constantFrom(0.5, 1, 1.5, 3),
    respondents: fc.array(respondent, { maxLength: 8, size: "max" }),
  });
  const counties = fc.array(county, {
    minLength: countyCodes.length,
    maxLength: countyCodes.length,
  });
  return counties.map((made) =>
    made.flatMap((of, place) =>
      of.respondents.flatMap(({ byWave, ...own }, at) => {
        const weight = weights === "by area" ? of.weight : own.weight;
        const person = {
          id: `${place}-${at}`,
          county: countyCodes[place] ?? "",
          ...(own.group !== undefined && { group: own.group }),
          ...(weights !== "none" && { weight }),
        };
        return byWave.flatMap((given, wave) => answering(person, given ?? [], waves[wave]));
      }),
    ),
  );
}

/** The person in one wave; nobody when there is no answer at all. */
function answering(
  person: Omit<Person, "answers" | "wave">,
  given: Person["answers"],
  wave: string | undefined,
): readonly Person[] {
  if (given.every((one) => one === undefined)) return [];
  return [{ ...person, answers: given, ...(wave !== undefined && { wave }) }];
}

const designs: readonly (readonly [string, Design, number])[] = [
  ["without weights", { weights: "none", waves: [] }, 6],
  ["with one weight in each county", { weights: "by area", waves: [] }, 3],
  ["with weights of their own", { weights: "by respondent", waves: [] }, 4],
  [
    "in two waves with partly the same respondents",
    { weights: "none", waves: ["2021", "2022"] },
    5,
  ],
  ["in two waves with weights", { weights: "by area", waves: ["2021", "2022"] }, 1],
];

describe("no sum over fewer than five answers follows from all that both commands print of surveys", () => {
  test.each(designs)("%s", async (_, design, numRuns) => {
    await fc.assert(
      fc.asyncProperty(
        surveys(design).filter(({ length }) => length > 0),
        async (people) => {
          const sums = printedSums(people, await printedRuns(people));
          expect(misread(people, sums)).toEqual([]);
          // A weight that is one person's own is not known to the reader, as `protect` says.
          const known = design.weights === "by respondent" ? unweighted(sums) : sums;
          expect(leaksOf(people, known)).toEqual([]);
        },
      ),
      { seed, numRuns },
    );
  });
});

function unweighted(sums: readonly PrintedSum[]): readonly PrintedSum[] {
  return sums.filter(({ isWeighted }) => !isWeighted);
}

/** Sums that are not those of the people they are said to be of: then the attack would look past a leak. */
function misread(people: readonly Person[], sums: readonly PrintedSum[]): readonly PrintedSum[] {
  return sums.filter(({ variable, coefficients, sum }) => {
    const truth = people.reduce((total, person, at) => {
      const coefficient = coefficients[at] ?? 0;
      return coefficient === 0 ? total : total + coefficient * (answerTo(variable, person) ?? 0);
    }, 0);
    return !(Math.abs(truth - sum) < 1e-9 * Math.max(1, Math.abs(truth)));
  });
}

/** Kanta-Häme has three answers to the first item, Pirkanmaa nine, Etelä-Pohjanmaa six, Varsinais-Suomi twelve. */
const oneSmallCounty: readonly Person[] = [
  ["07", 3],
  ["08", 9],
  ["16", 6],
  ["05", 12],
].flatMap(([county, size]) =>
  Array.from({ length: Number(size) }, (_, at): Person => {
    const value = 1 + ((at * 3 + Number(size)) % 5);
    return { county: String(county), group: "järjestö", answers: [value, value, 6 - value] };
  }),
);

/** Twelve respond in both waves and two in the first alone. */
const twoMetOnce: readonly Person[] = Array.from({ length: 14 }, (_, at) => at).flatMap((at) =>
  ["2021", "2022"].flatMap((wave, place): readonly Person[] => {
    if (at >= 12 && place === 1) return [];
    const value = 1 + ((at * 3 + place) % 5);
    return [{ id: `r${at}`, wave, county: "08", answers: [value, value, value] }];
  }),
);

test("who is met in one wave alone does not follow from both means and the change", async () => {
  const sums = printedSums(twoMetOnce, await printedRuns(twoMetOnce));
  expect(new Set(sums.map(({ place }) => place)).size).toBeGreaterThan(2);
  expect(leaksOf(twoMetOnce, sums)).toEqual([]);
});

describe("the attack", () => {
  test("finds a small county by subtraction as soon as the county hidden for it is shown", async () => {
    const runs = await printedRuns(oneSmallCounty);
    const sums = printedSums(oneSmallCounty, runs);
    expect(leaksOf(oneSmallCounty, sums)).toEqual([]);
    const hidden = ["08", "16"].map((county) => sumOver((person) => person.county === county));
    const [small] = leaksOf(oneSmallCounty, [...sums, ...hidden]);
    const answered = oneSmallCounty.slice(0, 3).map((person) => answerTo("involve", person) ?? 0);
    expect(small?.people).toEqual([0, 1, 2]);
    expect(small?.sum).toBeCloseTo(
      answered.reduce((sum, value) => sum + value, 0),
      9,
    );
  });

  test("finds a small county whose own mean is shown", () => {
    const [small] = leaksOf(oneSmallCounty, [sumOver(({ county }) => county === "07")]);
    expect(small?.people).toEqual([0, 1, 2]);
  });
});

function sumOver(holds: (person: Person) => boolean): PrintedSum {
  const coefficients = oneSmallCounty.map((person) => (holds(person) ? 1 : 0));
  const sum = oneSmallCounty.reduce(
    (total, person) => total + (holds(person) ? (answerTo("involve", person) ?? 0) : 0),
    0,
  );
  return { variable: "involve", place: "planted", isWeighted: false, coefficients, sum };
}

describe("a hidden cell", () => {
  test("has no figure beside its mean, and no bar", async () => {
    const made = fc.sample(surveys({ weights: "by area", waves: [] }), { seed, numRuns: 2 });
    const fourInAll = oneSmallCounty.slice(0, 4);
    let hidden = 0;
    for (const each of [...made, fourInAll]) {
      for (const { document } of await printedRuns(each)) {
        for (const { row, columns } of hiddenRows(document)) {
          hidden += 1;
          expect([row, columns.filter((column) => holdsNumber(row[column]))]).toEqual([row, []]);
        }
      }
    }
    expect(hidden).toBeGreaterThan(100);
  });

  test.each(["md", "table"])("is marks and no digit in %s, in any language", async (format) => {
    for (const lang of ["fi", "sv", "en"]) {
      for (const command of ["survey", "readiness"]) {
        const text = await printed(toCsv(oneSmallCounty), [
          ...[command, "--level", "wellbeing-county", "--format", format, "--lang", lang],
        ]);
        const rows = text
          .split("\n")
          .filter((line) => /Kanta-Häme|Egentliga Tavastland/u.test(line))
          .filter((line) => /\[c\\?\]/u.test(line));
        expect(rows.length, `${command} ${lang}`).toBeGreaterThan(0);
        expect(rows.filter((line) => /\d/u.test(line))).toEqual([]);
      }
    }
  });

  test("is a mark and empty cells in csv", async () => {
    const text = await printed(toCsv(oneSmallCounty), [
      ...["readiness", "--level", "wellbeing-county", "--format", "csv"],
    ]);
    const [header = [], ...rows] = text.split("\r\n").map((line) => line.split(","));
    const at = (column: string) => header.indexOf(column);
    const [row = []] = rows.filter((cells) => cells[at("area_code")] === "07");
    expect(row[at("mark")]).toBe("c");
    const figures = header.flatMap((column, place) =>
      /value$|^n$|numerator|denominator|lower|upper|rank|from|to$/u.test(column)
        ? [row[place]]
        : [],
    );
    expect(figures.length).toBeGreaterThan(4);
    expect(new Set(figures)).toEqual(new Set([""]));
  });
});

type Row = { readonly [column: string]: Json };

/** Rows of tables of answers that hide a figure, with the columns that then must not hold any. */
function hiddenRows(
  document: Json,
): readonly { readonly row: Row; readonly columns: readonly string[] }[] {
  return Object.entries(recordOf(recordOf(document)["tables"])).flatMap(([table, rows]) => {
    // Each side of the two-sided view is a cell of its own; its own columns are looked at.
    const parts = table === "gap" ? ["associations", "public"] : [""];
    return (Array.isArray(rows) ? rows : []).map(recordOf).flatMap((row) =>
      parts.flatMap((part) => {
        const columns = Object.keys(row).filter((column) => column.startsWith(part));
        const isHidden = columns.some((column) => recordOf(row[column])["mark"] === "c");
        return isHidden && table !== "waves" ? [{ row, columns }] : [];
      }),
    );
  });
}

function recordOf(json: Json | undefined): Row {
  // A record is whatever is neither a list nor a single value.
  return json !== null && typeof json === "object" && !Array.isArray(json) ? (json as Row) : {};
}

/** Whether a cell holds a figure's value, n or interval, or the counts of a bar. */
function holdsNumber(cell: Json | undefined): boolean {
  const { value, n, numerator, interval, segments } = recordOf(cell);
  return [value, n, numerator, interval, segments].some(
    (part) => part !== null && part !== undefined,
  );
}
