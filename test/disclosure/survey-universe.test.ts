import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { protect } from "../../src/disclosure/protect.ts";
import { cellId, surveyUniverse } from "../../src/disclosure/survey-universe.ts";
import { answersOf } from "../../src/disclosure/universe.ts";
import type { SurveyResponses } from "../../src/domain/survey-responses.ts";
import { smallArea } from "../support/small-areas.ts";
import { recoverBySubtraction } from "./support/differencing.ts";
import { totalsOf } from "./support/surveys.ts";

const pirkanmaa = smallArea("region", "06");
const uusimaa = smallArea("region", "01");
const country = smallArea("country", "SSS");

/** One answered question of one respondent in one wave. */
interface Person {
  readonly id?: string;
  readonly area?: number;
  readonly group?: number;
  readonly wave?: number;
  readonly weight?: number;
  /** NaN: no valid answer. */
  readonly value?: number;
}

function responsesOf(people: readonly Person[], waves: readonly string[] = [""]): SurveyResponses {
  const column = (of: (person: Person) => number | undefined) =>
    Uint16Array.from(people, (person) => of(person) ?? 0);
  return {
    count: people.length,
    areas: [pirkanmaa, uusimaa],
    area: column(({ area }) => area),
    groups: ["association", "county"],
    group: column(({ group }) => group),
    waves,
    wave: column(({ wave }) => wave),
    weights: people.some(({ weight }) => weight !== undefined)
      ? Float64Array.from(people, ({ weight }) => weight ?? Number.NaN)
      : undefined,
    respondents: people.some(({ id }) => id !== undefined)
      ? people.map(({ id }) => id ?? "")
      : undefined,
    answers: [],
  };
}

function judged(people: readonly Person[], waves?: readonly string[]) {
  const responses = responsesOf(people, waves);
  const made = surveyUniverse({
    responses,
    areasOf: (area) => [area === 0 ? pirkanmaa : uusimaa, country],
    sides: { associations: ["association"], public: ["county"] },
  });
  const values = Float64Array.from(people, ({ value }) => value ?? 3);
  return { ...made, values, item: made.variable("item", values) };
}

const times = (count: number, person: Person): readonly Person[] =>
  Array.from({ length: count }, () => person);

describe("the universe of a survey", () => {
  test("holds each area whole, by side and without each group, and the groups of the country", () => {
    const { cells } = judged([{ area: 0 }, { area: 1, group: 1 }]);
    expect([...cells.keys()].sort((a, b) => (a < b ? -1 : 1))).toEqual([
      "country/SSS",
      "country/SSS group=association",
      "country/SSS group=county",
      "country/SSS side=associations",
      "country/SSS side=public",
      "region/01",
      "region/01 side=associations",
      "region/01 side=public",
      "region/01 without=association",
      "region/01 without=county",
      "region/06",
      "region/06 side=associations",
      "region/06 side=public",
      "region/06 without=association",
      "region/06 without=county",
    ]);
  });

  test("counts valid answers of the variable, not respondents", () => {
    const people = [...times(6, { area: 0 }), ...times(2, { area: 0, value: Number.NaN })];
    const { universe, item } = judged(people);
    const whole = universe.cells.find(({ id }) => id === cellId({ area: pirkanmaa }));
    expect(answersOf(whole?.atoms ?? [], item.valid)).toBe(6);
  });

  test("has a total for each wave and none of both, which nothing prints", () => {
    const ids = [...judged([{}, { wave: 1 }], ["2021", "2022"]).cells.keys()];
    expect(ids.filter((id) => id.startsWith("region/06") && !/side|without/u.test(id))).toEqual([
      "region/06 wave=2021",
      "region/06 wave=2022",
    ]);
  });

  test("has those met twice of the whole country alone, where respondents have ids", () => {
    const both = [{ id: "a" }, { id: "a", wave: 1 }];
    const met = (people: readonly Person[]) =>
      [...judged(people, ["2021", "2022"]).cells.keys()].filter((id) => id.includes("met="));
    expect(met(both)).toEqual(["country/SSS wave=2021 met=2022", "country/SSS wave=2022 met=2021"]);
    expect(met([{}, { wave: 1 }])).toEqual([]);
  });

  test("takes as met twice only those with a value in both waves, wherever they stand", () => {
    const people = [
      ...["a", "b", "c"].flatMap((id) => [{ id }, { id, wave: 1 }]),
      { id: "d" },
      { id: "d", wave: 1, value: Number.NaN },
      { id: "e" },
      { id: "e", wave: 1, area: 1 },
    ];
    const { universe, item } = judged(people, ["2021", "2022"]);
    const answersIn = (wave: string, metIn: string) => {
      const met = cellId({ area: country, wave, metIn });
      return answersOf(universe.cells.find(({ id }) => id === met)?.atoms ?? [], item.valid);
    };
    expect([answersIn("2021", "2022"), answersIn("2022", "2021")]).toEqual([4, 4]);
  });

  test("does not hide the country of one wave for the few of another", () => {
    const people = [...times(3, { area: 0 }), ...times(20, { area: 0, wave: 1 })];
    const { universe, item } = judged(people, ["2021", "2022"]);
    const { decisions } = protect(universe, item, { minimum: 5 });
    const status = (wave: string) => decisions.get(cellId({ area: country, wave }))?.status;
    expect([status("2021"), status("2022")]).toEqual(["below-threshold", "shown"]);
  });

  test("names the weight that an atom's answers share, none, or that they vary", () => {
    const weightsOf = (people: readonly Person[]) => judged(people).item.weights;
    expect(weightsOf([{ weight: 2 }, { weight: 2 }])).toEqual([2]);
    expect(weightsOf([{ weight: 2 }, { weight: 3 }])).toEqual(["varies"]);
    expect(weightsOf([{ weight: 2 }, {}])).toEqual([2, 0]);
    expect(weightsOf([{}, {}])).toBeUndefined();
  });
});

describe("protected in the universe of a survey", () => {
  test("two who answered one wave only do not follow from both means and the change", () => {
    const ids = Array.from({ length: 12 }, (_, place) => `r${place}`);
    const people = [
      ...ids.flatMap((id) => [{ id }, { id, wave: 1 }]),
      { id: "left" },
      { id: "gone" },
    ];
    const { universe, item } = judged(people, ["2021", "2022"]);
    const { decisions } = protect(universe, item, { minimum: 5 });
    const status = (cell: Parameters<typeof cellId>[0]) => decisions.get(cellId(cell))?.status;
    expect(status({ area: country, wave: "2021" })).toBe("shown");
    expect(status({ area: country, wave: "2022" })).toBe("shown");
    expect(status({ area: country, wave: "2021", metIn: "2022" })).toBe(
      "hidden-to-protect-another",
    );
  });

  test("no sum over fewer than five answers follows from anything that any run prints", () => {
    const person = fc.record({
      id: fc.integer({ min: 0, max: 40 }).map((id) => `r${id}`),
      area: fc.nat({ max: 1 }),
      group: fc.nat({ max: 1 }),
      wave: fc.nat({ max: 1 }),
      value: fc.constantFrom(1, 2, 3, 4, 5, Number.NaN),
    });
    const surveys = fc.uniqueArray(person, {
      minLength: 5,
      maxLength: 60,
      selector: ({ id, wave }) => `${id} ${wave}`,
    });
    fc.assert(
      fc.property(surveys, (people) => {
        const { universe, item } = judged(people, ["2021", "2022"]);
        const { decisions } = protect(universe, item, { minimum: 5 });
        const totals = totalsOf(
          { universe, sums: [] },
          (id) => decisions.get(id)?.status === "shown",
        );
        expect(recoverBySubtraction(totals, { valid: item.valid, minimum: 5 })).toEqual([]);
      }),
      { seed: 20210831, numRuns: 150 },
    );
  });
});
