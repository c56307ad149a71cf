import fc from "fast-check";
import { expect, test } from "vitest";
import { gapCodes, noGroup, type SurveyEntry } from "../../src/domain/survey-responses.ts";
import { createResponses } from "../../src/survey/fill.ts";
import {
  codebook,
  type Given,
  item,
  long,
  pirkanmaa,
  responsesOf,
  uusimaa,
  wide,
} from "./survey-builders.ts";

const book = codebook(item("q1"), item("q2"));

/** Accepts rows and lists what became of them. */
function outcomesOf(rows: readonly SurveyEntry[]) {
  const responses = createResponses(book);
  const outcomes = rows.map(responses.accept);
  return { outcomes, responses, columns: responses.finish() };
}

test("a wide row is one respondent with all answers", () => {
  const { columns } = outcomesOf([
    wide([4, "dont-know"], { respondent: "r1", group: "public", wave: "2021", weight: 1.5 }),
  ]);
  expect(columns).toEqual({
    count: 1,
    areas: [pirkanmaa],
    area: new Uint16Array([0]),
    groups: ["public"],
    group: new Uint16Array([0]),
    waves: ["2021"],
    wave: new Uint16Array([0]),
    weights: new Float64Array([1.5]),
    respondents: ["r1"],
    answers: [new Int16Array([4]), new Int16Array([gapCodes["dont-know"]])],
  });
});

test("long rows of one respondent are put together, wherever they stand", () => {
  const { outcomes, columns } = outcomesOf([
    long("r1", [0, 4]),
    long("r2", [0, 1]),
    long("r1", [1, 5]),
  ]);
  expect(outcomes).toEqual([undefined, undefined, undefined]);
  expect(columns.respondents).toEqual(["r1", "r2"]);
  expect(columns.answers).toEqual([
    new Int16Array([4, 1]),
    new Int16Array([5, gapCodes["no-answer"]]),
  ]);
});

test("the long and the wide form of the same answers give the same columns", () => {
  const fromLong = responsesOf(book, [
    long("r1", [0, 4]),
    long("r1", [1, "refused"]),
    long("r2", [1, 2]),
    long("r2", [0, 3]),
  ]);
  const fromWide = responsesOf(book, [
    wide([4, "refused"], { respondent: "r1" }),
    wide([3, 2], { respondent: "r2" }),
  ]);
  expect(fromLong).toEqual(fromWide);
});

test("without ids every row is a respondent, alike or not", () => {
  const { outcomes, columns, responses } = outcomesOf([wide([4, 4]), wide([4, 4])]);
  expect(outcomes).toEqual([undefined, undefined]);
  expect(columns.count).toBe(2);
  expect(columns.respondents).toBeUndefined();
  expect(responses.withoutId()).toBe(2);
});

test("a row without an id among rows with one is a respondent of its own", () => {
  const { columns, responses } = outcomesOf([wide([4, 4]), wide([4, 4], { respondent: "r1" })]);
  expect(columns.respondents).toEqual(["", "r1"]);
  expect(responses.withoutId()).toBe(1);
});

test("a respondent who says the same again is a duplicate of the first row", () => {
  const { outcomes, columns } = outcomesOf([
    wide([4, 5], { respondent: "r1", line: 2 }),
    wide([4, 5], { respondent: "r1", line: 7 }),
  ]);
  expect(outcomes[1]).toEqual({ rule: "duplicate-row", otherLine: 2 });
  expect(columns.count).toBe(1);
});

test("of rows that contradict each other the first stands, whole", () => {
  const { outcomes, columns } = outcomesOf([
    wide([4, 5], { respondent: "r1", line: 2 }),
    wide([1, 5], { respondent: "r1", line: 7 }),
  ]);
  expect(outcomes[1]).toEqual({ rule: "conflicting-duplicate", otherLine: 2 });
  expect(columns.answers).toEqual([new Int16Array([4]), new Int16Array([5])]);
});

test("a blank answer and a given one contradict each other", () => {
  const { outcomes } = outcomesOf([
    wide([4, "no-answer"], { respondent: "r1", line: 2 }),
    wide([4, 5], { respondent: "r1", line: 7 }),
  ]);
  expect(outcomes[1]).toEqual({ rule: "conflicting-duplicate", otherLine: 2 });
});

test("a repeated long answer names the line of the answer that stands, not of the respondent", () => {
  const { outcomes } = outcomesOf([
    long("r1", [0, 4], { line: 2 }),
    long("r1", [1, 3], { line: 3 }),
    long("r1", [1, 3], { line: 9 }),
    long("r1", [1, 2], { line: 10 }),
    long("r1", [0, 2], { line: 11 }),
  ]);
  expect(outcomes.slice(2)).toEqual([
    { rule: "duplicate-row", otherLine: 3 },
    { rule: "conflicting-duplicate", otherLine: 3 },
    { rule: "conflicting-duplicate", otherLine: 2 },
  ]);
});

test.each([
  ["area", { area: uusimaa }],
  ["group", { group: "public" }],
  ["weight", { weight: 2 }],
])(
  "a respondent with two of one %s in a wave is a conflict, and the other is not taken in",
  (_, other) => {
    const { outcomes, columns } = outcomesOf([
      long("r1", [0, 4], { line: 2 }),
      long("r1", [1, 3], { line: 3, ...other }),
    ]);
    expect(outcomes[1]).toEqual({ rule: "conflicting-duplicate", otherLine: 2 });
    expect(columns.areas).toEqual([pirkanmaa]);
    expect(columns.groups).toEqual([]);
    expect(columns.weights).toBeUndefined();
  },
);

test("one id in two waves is two places", () => {
  const { outcomes, columns } = outcomesOf([
    wide([4, 5], { respondent: "r1", wave: "2022" }),
    wide([1, 2], { respondent: "r1", wave: "2021", area: uusimaa }),
  ]);
  expect(outcomes).toEqual([undefined, undefined]);
  expect(columns.waves).toEqual(["2021", "2022"]);
  expect(columns.areas).toEqual([uusimaa, pirkanmaa]);
  expect(columns.answers[0]).toEqual(new Int16Array([1, 4]));
});

test("a respondent without group has none, whatever groups others have", () => {
  const { columns } = outcomesOf([wide([1, 1]), wide([2, 2], { group: "a" })]);
  expect(columns.group).toEqual(new Uint16Array([0, noGroup]));
});

test("an item on which a whole wave is silent was not asked, otherwise it was left blank", () => {
  const { columns } = outcomesOf([
    long("r1", [0, 4], { wave: "2021" }),
    long("r2", [0, 4], { wave: "2022" }),
    long("r3", [1, 4], { wave: "2022" }),
  ]);
  expect(columns.answers[0]).toEqual(new Int16Array([4, 4, gapCodes["no-answer"]]));
  expect(columns.answers[1]).toEqual(
    new Int16Array([gapCodes["not-asked"], gapCodes["no-answer"], 4]),
  );
});

test("no rows give no respondents and one wave without name", () => {
  const { columns, responses } = outcomesOf([]);
  expect(columns).toMatchObject({ count: 0, areas: [], groups: [], waves: [""] });
  expect(responses.withoutId()).toBe(0);
});

test("an answer to an item that the codebook lacks is a defect, not a row problem", () => {
  expect(() => outcomesOf([wide([1, 2, 3])])).toThrow("item 2 is not in the codebook");
});

test("columns grow beyond their first block", () => {
  const rows = Array.from({ length: 10_000 }, (_, place) =>
    wide([1 + (place % 5), 3], { respondent: String(place).padStart(5, "0") }),
  );
  const { answers, respondents } = responsesOf(book, rows);
  expect(respondents?.[9_999]).toBe("09999");
  expect(answers[0]?.[9_999]).toBe(5);
  expect(answers[0]?.[4_096]).toBe(2);
});

const given = fc.constantFrom<Given>(1, 2, 3, 4, 5, "dont-know", "refused", "no-answer");

const wideRow = fc.record({
  respondent: fc.option(fc.constantFrom("ä1", "b2", "c3", "d4"), { nil: undefined }),
  area: fc.constantFrom(pirkanmaa, uusimaa),
  group: fc.option(fc.constantFrom("public", "ä"), { nil: undefined }),
  wave: fc.constantFrom("2021", "2022"),
  weight: fc.option(fc.constantFrom(0.1, 0.7, 1.3), { nil: undefined }),
  answers: fc.tuple(given, given),
});

test("the order of rows changes no column", () => {
  const twoOrders = fc
    .uniqueArray(wideRow, {
      selector: ({ respondent, wave }) => (respondent === undefined ? {} : respondent + wave),
      maxLength: 20,
    })
    .chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
  fc.assert(
    fc.property(twoOrders, ([rows, shuffled]) => {
      const entriesOf = (of: typeof rows) =>
        of.map(({ answers, respondent, group, weight, ...rest }, place) =>
          wide(answers, {
            ...rest,
            line: place + 2,
            ...(respondent === undefined ? {} : { respondent }),
            ...(group === undefined ? {} : { group }),
            ...(weight === undefined ? {} : { weight }),
          }),
        );
      expect(responsesOf(book, entriesOf(shuffled))).toEqual(responsesOf(book, entriesOf(rows)));
    }),
    { seed: 20210831 },
  );
});

test("every row is taken in or refused, and long answers taken in are those that the columns hold", () => {
  const row = fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom(0, 1), given);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const { outcomes, columns } = outcomesOf(
        rows.map(([id, place, value], at) => long(id, [place, value], { line: at + 2 })),
      );
      const firstSaid = new Map<string, number>();
      for (const [id, place, value] of rows) {
        const key = `${id}${place}`;
        const code = typeof value === "number" ? value : gapCodes[value];
        if (!firstSaid.has(key)) firstSaid.set(key, code);
      }
      expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(firstSaid.size);
      for (const [key, code] of firstSaid) {
        const place = columns.respondents?.indexOf(key.slice(0, 1)) ?? -1;
        expect(columns.answers[Number(key.slice(1))]?.[place]).toBe(code);
      }
    }),
    { seed: 20210831 },
  );
});
