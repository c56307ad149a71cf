import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Protection, protect } from "../../src/disclosure/protect.ts";
import { answersOf, type Universe } from "../../src/disclosure/universe.ts";
import { recoverBySubtraction } from "./support/differencing.ts";
import { cellsThatAre, coefficientsOf, surveys, totalsOf, universeOf } from "./support/surveys.ts";

const runs = { seed: 20210831, numRuns: 300 };

function statuses(universe: Universe, valid: readonly number[], given: Partial<Protection> = {}) {
  const { decisions } = protect(universe, { id: "item", valid }, { minimum: 5, ...given });
  return Object.fromEntries([...decisions.values()].map(({ cell, status }) => [cell, status]));
}

describe("cases worked out by hand", () => {
  const erva = universeOf("a b c d", {
    country: "a b c d",
    erva: "a b c",
    a: "a",
    b: "b",
    c: "c",
    d: "d",
  });

  test("one small county of an erva takes its smallest neighbour along, and the totals stay", () => {
    expect(statuses(erva, [4, 9, 20, 30])).toEqual({
      country: "shown",
      erva: "shown",
      a: "below-threshold",
      b: "hidden-to-protect-another",
      c: "shown",
      d: "shown",
    });
  });

  test("two small counties with five answers together need no one else", () => {
    expect(
      cellsThatAre(
        "hidden-to-protect-another",
        protect(erva, { id: "i", valid: [4, 1, 20, 30] }, { minimum: 5 }),
      ),
    ).toEqual([]);
  });

  test("two small counties with four answers together are one small set", () => {
    expect(statuses(erva, [2, 2, 20, 30])).toMatchObject({
      a: "below-threshold",
      b: "below-threshold",
      c: "hidden-to-protect-another",
      d: "shown",
    });
  });

  test("where everybody has enough answers, or none at all, nothing is hidden", () => {
    expect(new Set(Object.values(statuses(erva, [5, 0, 20, 30])))).toEqual(new Set(["shown"]));
  });

  test("the difference of two nested totals is protected although no cell prints it", () => {
    const nested = universeOf("city rest abroad", {
      country: "city rest abroad",
      mainland: "city rest",
    });
    expect(statuses(nested, [40, 30, 3])).toEqual({
      country: "shown",
      mainland: "hidden-to-protect-another",
    });
    expect(statuses(nested, [40, 30, 5])).toEqual({ country: "shown", mainland: "shown" });
  });

  test("a crossing that follows from margins is protected: an area without a group gives the group there", () => {
    const crossed = universeOf("a1 a2 b1 b2", {
      country: "a1 a2 b1 b2",
      a: "a1 a2",
      b: "b1 b2",
      "a without 1": "a2",
    });
    // a − a2 would give the two of a1
    expect(statuses(crossed, [2, 9, 9, 9])).toMatchObject({
      a: "shown",
      b: "shown",
      "a without 1": "hidden-to-protect-another",
    });
  });

  test("a half of a sum is found: three pairs of areas that share one each give all three", () => {
    const pairs = universeOf("a b c", { ab: "a b", bc: "b c", ac: "a c" });
    const { decisions } = protect(pairs, { id: "i", valid: [4, 4, 4] }, { minimum: 5 });
    expect([...decisions.values()].filter(({ status }) => status === "shown")).toHaveLength(2);
  });

  test("the country is given up only where it alone would give an area away", () => {
    const country = universeOf("a b", { country: "a b", a: "a" }, (id) => (id === "a" ? 0 : 1));
    expect(statuses(country, [9, 3])["country"]).toBe("hidden-to-protect-another");
    expect(statuses(universeOf("a b", { country: "a b", a: "a" }), [9, 3])).toEqual({
      country: "shown",
      a: "hidden-to-protect-another",
    });
  });

  test("a cell that is small and asked to stay hidden is called small", () => {
    expect(
      statuses(erva, [4, 9, 20, 30], { hidden: new Set(["a", "d", "country"]) }),
    ).toMatchObject({
      country: "hidden-to-protect-another",
      a: "below-threshold",
      d: "hidden-to-protect-another",
    });
  });

  test("those met twice give nobody away who was met once", () => {
    // two waves as a whole, and those of each who are met in the other; l: left after the first
    const waves = universeOf("m l n", { first: "m l", second: "n", before: "m", after: "n" });
    expect(statuses(waves, [20, 2, 20])["before"]).toBe("hidden-to-protect-another");
    expect(statuses(waves, [20, 6, 20])["before"]).toBe("shown");
    expect(statuses(waves, [4, 6, 4])).toMatchObject({
      before: "below-threshold",
      after: "below-threshold",
    });
  });
});

describe("weighted and unweighted figures beside each other", () => {
  const two = universeOf("a b c", { country: "a b c", c: "c" });
  const valid = [4, 4, 20];
  const shownWith = (weights: readonly (number | "varies")[]) =>
    cellsThatAre("shown", protect(two, { id: "i", valid, weights }, { minimum: 5 }));

  test("give two hidden areas with different weights away, so that one more total is hidden", () => {
    // x + y and 0.5x + 2y determine x and y
    expect(shownWith([0.5, 2, 1])).toEqual(["country"]);
  });

  test("tell no more than one of them where hidden areas weigh the same, or respondents differ", () => {
    expect(shownWith([0.5, 0.5, 1])).toEqual(["country", "c"]);
    expect(shownWith(["varies", "varies", 1])).toEqual(["country", "c"]);
  });

  test("are judged as if two thirds rounded otherwise were the one weight they stand for", () => {
    // x + y + z and x + (y + z) ÷ 3 determine x; by their digits 0.3333 and 0.333333 are two weights
    const whole = universeOf("x y z", { country: "x y z" });
    const variable = { id: "i", valid: [4, 20, 20], weights: [1, 0.3333, 0.333333] };
    expect(cellsThatAre("shown", protect(whole, variable, { minimum: 5 }))).toEqual([]);
  });

  test("answers without a weight are in one figure only, and follow from both where the rest weigh the same", () => {
    const whole = universeOf("x y z", { country: "x y z" });
    const shown = (weights: readonly (number | "varies")[]) =>
      cellsThatAre("shown", protect(whole, { id: "i", valid: [3, 3, 3], weights }, { minimum: 5 }));
    expect(shown([0, 1, 1])).toEqual([]);
    expect(shown([0, "varies", "varies"])).toEqual(["country"]);
  });

  test("leave no hidden area to an attacker who has both", () => {
    fc.assert(
      fc.property(
        surveys,
        fc.array(fc.constantFrom(0.4, 0.7, 1, 1.9, 1 / 3, 0.6667), {
          minLength: 30,
          maxLength: 30,
        }),
        ({ universe, valid: n }, given) => {
          const weights = given.slice(0, universe.atoms);
          const kept = protect(universe, { id: "i", valid: n, weights }, { minimum: 5 });
          const plain = universe.cells
            .filter(({ id }) => kept.decisions.get(id)?.status === "shown")
            .map((cell) => ({
              id: cell.id,
              coefficients: coefficientsOf(cell, universe.atoms),
              sum: 0,
            }));
          const weighted = plain.map(({ coefficients, ...rest }) => ({
            ...rest,
            coefficients: coefficients.map((c, atom) => c * (weights[atom] ?? 1)),
          }));
          expect(recoverBySubtraction([...plain, ...weighted], { valid: n, minimum: 5 })).toEqual(
            [],
          );
        },
      ),
      { seed: 20210831, numRuns: 100 },
    );
  });
});

describe("over invented surveys", () => {
  test("no sum over fewer than five answers follows from what is shown", () => {
    fc.assert(
      fc.property(surveys, fc.integer({ min: 2, max: 5 }), (survey, minimum) => {
        const { universe, valid } = survey;
        const kept = protect(universe, { id: "i", valid }, { minimum });
        const totals = totalsOf(survey, (id) => kept.decisions.get(id)?.status === "shown");
        expect(recoverBySubtraction(totals, { valid, minimum })).toEqual([]);
      }),
      runs,
    );
  });

  test("nothing is hidden in vain: any cell hidden for another, shown as well, gives a set away", () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        const { universe, valid } = survey;
        const kept = protect(universe, { id: "i", valid }, { minimum: 5 });
        const shown = new Set(cellsThatAre("shown", kept));
        for (const cell of cellsThatAre("hidden-to-protect-another", kept)) {
          const totals = totalsOf(survey, (id) => shown.has(id) || id === cell);
          expect(recoverBySubtraction(totals, { valid, minimum: 5 }), cell).not.toEqual([]);
        }
      }),
      runs,
    );
  });

  test("with a higher minimum no cell, common part or difference of two follows", () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        const { universe, valid } = survey;
        const minimum = 9;
        const kept = protect(universe, { id: "i", valid }, { minimum });
        const totals = totalsOf(survey, (id) => kept.decisions.get(id)?.status === "shown");
        const named = new Set<string>();
        const name = (atoms: readonly number[]) =>
          named.add(atoms.filter((atom) => (valid[atom] ?? 0) > 0).join(" "));
        for (const a of universe.cells) {
          for (const b of universe.cells) {
            name(a.atoms.filter((atom) => b.atoms.includes(atom)));
            name(a.atoms.filter((atom) => !b.atoms.includes(atom)));
          }
        }
        const found = recoverBySubtraction(totals, { valid, minimum, tries: 20_000 });
        expect(
          found.filter(({ atoms }) => atoms.length <= 4 || named.has(atoms.join(" "))),
        ).toEqual([]);
      }),
      { seed: 20210831, numRuns: 60 },
    );
  });

  test("a cell is below the threshold exactly when it has some answers, but too few", () => {
    fc.assert(
      fc.property(surveys, ({ universe, valid }) => {
        const { decisions } = protect(universe, { id: "i", valid }, { minimum: 5 });
        for (const { id, atoms } of universe.cells) {
          const n = answersOf(atoms, valid);
          expect(decisions.get(id)?.status === "below-threshold").toBe(n > 0 && n < 5);
          if (n === 0) expect(decisions.get(id)?.status).toBe("shown");
        }
      }),
      runs,
    );
  });

  test("the order of cells and of atoms changes no decision", () => {
    fc.assert(
      fc.property(surveys, fc.infiniteStream(fc.nat()), ({ universe, valid }, numbers) => {
        const shuffled = <T>(items: readonly T[]): readonly T[] =>
          items
            .map((item) => ({ item, key: numbers.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const order = shuffled(valid.map((_, atom) => atom));
        const cells = shuffled(universe.cells).map((cell) => ({
          ...cell,
          atoms: shuffled(cell.atoms.map((atom) => order.indexOf(atom))),
        }));
        const moved = { atoms: universe.atoms, cells };
        expect(
          statuses(
            moved,
            order.map((atom) => valid[atom] ?? 0),
          ),
        ).toEqual(statuses(universe, valid));
      }),
      { seed: 20210831, numRuns: 150 },
    );
  });
});

test("the record names variable, cell, rule and threshold of what is hidden, and nothing else", () => {
  const area = universeOf("a b c", { country: "a b c", a: "a", b: "b", c: "c" });
  expect(protect(area, { id: "ability", valid: [4, 9, 20] }, { minimum: 5 }).records).toEqual([
    { variable: "ability", cell: "a", rule: "below-threshold", threshold: 5 },
    { variable: "ability", cell: "b", rule: "hidden-to-protect-another", threshold: 5 },
  ]);
});

test("23 areas, 6 groups, 2 waves and some 400 cells take a blink for twenty variables", () => {
  const places = Array.from({ length: 276 }, (_, atom) => atom);
  const holds = (
    id: string,
    rank: number,
    has: (area: number, group: number, wave: number) => boolean,
  ) => ({
    id,
    rank,
    atoms: places.filter((atom) => has(Math.floor(atom / 12), Math.floor(atom / 2) % 6, atom % 2)),
  });
  const of = (count: number) => Array.from({ length: count }, (_, place) => place);
  const cells = [0, 1, 2].flatMap((wave) => {
    const inWave = (now: number) => wave === 2 || wave === now;
    return [
      holds(`country ${wave}`, 0, (_, __, now) => inWave(now)),
      ...of(5).map((e) =>
        holds(`erva ${e} ${wave}`, 1, (area, _, now) => area % 5 === e && inWave(now)),
      ),
      ...of(6).map((g) =>
        holds(`group ${g} ${wave}`, 1, (_, group, now) => group === g && inWave(now)),
      ),
      ...of(23).map((a) =>
        holds(`area ${a} ${wave}`, 2, (area, _, now) => area === a && inWave(now)),
      ),
      ...of(23).map((a) =>
        holds(`side ${a} ${wave}`, 3, (area, group, now) => area === a && group < 2 && inWave(now)),
      ),
      ...of(69).map((l) =>
        holds(
          `leave ${l} ${wave}`,
          4,
          (area, group, now) => area === l % 23 && group !== l % 6 && inWave(now),
        ),
      ),
    ];
  });
  const start = performance.now();
  for (const shift of of(20)) {
    const valid = places.map((atom) => ((atom * 7 + shift) % 11) % 5);
    const { records } = protect(
      { atoms: 276, cells },
      { id: `item ${shift}`, valid },
      { minimum: 5 },
    );
    expect(records.length).toBeGreaterThan(0);
  }
  // Measured: 1 s on two busy cores. The bound only catches another order of growth.
  expect(performance.now() - start).toBeLessThan(10_000);
});

test.each([
  ["a minimum of one", { atoms: 1, cells: [] }, [3], 1],
  ["counts of other atoms", { atoms: 2, cells: [] }, [3], 5],
  ["a cell named twice", universeOf("a", { a: "a" }), [3], 5],
  ["an atom that does not exist", { atoms: 1, cells: [{ id: "a", atoms: [1], rank: 0 }] }, [3], 5],
  ["an atom twice in a cell", { atoms: 1, cells: [{ id: "a", atoms: [0, 0], rank: 0 }] }, [3], 5],
] as const)("%s is a defect and throws", (title, universe, valid, minimum) => {
  const cells = title.includes("named twice")
    ? [...universe.cells, ...universe.cells]
    : universe.cells;
  expect(() => protect({ ...universe, cells }, { id: "i", valid }, { minimum })).toThrow();
});
