import fc from "fast-check";
import { expect, test } from "vitest";
import type { Association } from "../../src/domain/association.ts";
import { compileDefinitions } from "../../src/register/definitions.ts";
import { createRegister, type Register } from "../../src/register/fill.ts";
import { dateBits, packDate } from "../../src/register/packed-date.ts";
import { association, definition, smallDefinitions } from "../support/associations.ts";
import { smallAreas } from "../support/small-areas.ts";

function emptyRegister(): Register {
  const matcher = compileDefinitions(smallDefinitions);
  return createRegister({ source: "register.csv", areas: smallAreas, matcher });
}

/** Accepts rows and counts the rules. */
function fill(rows: readonly Association[]) {
  const register = emptyRegister();
  const outcomes = rows.map(register.accept);
  const excludedBy = (rule: string) => outcomes.filter((outcome) => outcome.rule === rule).length;
  return {
    register,
    outcomes,
    duplicates: excludedBy("duplicate-row"),
    conflicts: excludedBy("conflicting-duplicate"),
    problems: outcomes.filter(({ problem }) => problem !== undefined).length,
  };
}

test("a row of a new register number is used", () => {
  const { register, outcomes } = fill([association(), association({ registerNumber: "1002" })]);
  expect(outcomes).toEqual([{}, {}]);
  expect(register.store.rowCount()).toBe(2);
});

test("a row that says the same again is a duplicate, without a problem", () => {
  const { outcomes } = fill([association({ line: 2 }), association({ line: 3 })]);
  expect(outcomes).toEqual([{}, { rule: "duplicate-row" }]);
});

test("a row that disagrees is a problem that names both lines", () => {
  const { outcomes } = fill([
    association({ line: 2 }),
    association({ line: 9, municipality: "091" }),
  ]);
  expect(outcomes[1]).toEqual({
    rule: "conflicting-duplicate",
    problem: {
      code: "row/conflicting-duplicate",
      severity: "error",
      source: "register.csv",
      line: 9,
      value: "1001",
      facts: { line: 2, other: "1001" },
    },
  });
});

test("of rows that disagree the one with the latest notice is used", () => {
  const { register } = fill([
    association({ line: 2 }),
    association({ line: 3, lastNoticeOn: "2019-05-06", municipality: "091" }),
    association({ line: 4, lastNoticeOn: "2012-01-01", municipality: "049" }),
  ]);
  expect(register.store.rowCount()).toBe(1);
  expect(register.store.read(0).line).toBe(3);
});

test("of rows that disagree with one date of notice the first is used", () => {
  const { register } = fill([
    association({ line: 2, lastNoticeOn: "2019-05-06" }),
    association({ line: 3, lastNoticeOn: "2019-05-06", municipality: "091" }),
  ]);
  expect(register.store.read(0).line).toBe(2);
});

test("a copy of a row that was not used is a duplicate, not another conflict", () => {
  const { duplicates, conflicts } = fill([
    association({ line: 2, lastNoticeOn: "2019-05-06" }),
    association({ line: 3, municipality: "091" }),
    association({ line: 4, municipality: "091" }),
  ]);
  expect({ duplicates, conflicts }).toEqual({ duplicates: 1, conflicts: 1 });
});

test("rows whose fingerprints meet by chance are still told apart by what the store keeps", () => {
  const row = association();
  const { conflicts } = fill([row, { ...row, line: 3, purposeClass: 4 }]);
  expect(conflicts).toBe(1);
});

test("a removal that comes before a dissolution ends the registration", () => {
  const { register } = fill([
    association({ dissolvedOn: "2020-05-01", removedOn: "2017-09-01" }),
    association({ registerNumber: "1002", dissolvedOn: "2015-05-01", removedOn: "2017-09-01" }),
  ]);
  expect(register.store.read(0).ended & dateBits).toBe(packDate("2017-09-01"));
  expect(register.store.read(1).ended & dateBits).toBe(packDate("2015-05-01"));
  expect(register.store.read(1).ended).toBe(packDate("2015-05-01"));
});

test("definition bits are set in the order of the definitions, up to the thirty-second", () => {
  const definitions = Array.from({ length: 32 }, (_, at) =>
    definition(`d${at}`, { purposeClasses: [at === 31 ? 3 : 9] }),
  );
  const matcher = compileDefinitions(definitions);
  const register = createRegister({ source: "register.csv", areas: smallAreas, matcher });
  register.accept(association({ purposeClass: 3 }));
  expect(register.store.read(0).definitions).toBe(0x8000_0000);
});

test("a municipality that the classification does not have is our mistake", () => {
  expect(() => fill([association({ municipality: "999" })])).toThrow("999");
});

const anyRows = fc.array(
  fc.record({
    registerNumber: fc.constantFrom("1", "2", "FN 3"),
    municipality: fc.constantFrom("837", "091"),
    lastNoticeOn: fc.constantFrom("2019-05-06" as const, "2020-01-01" as const, undefined),
  }),
  { maxLength: 12 },
);

function toRows(
  entries: readonly {
    readonly registerNumber: string;
    readonly municipality: string;
    readonly lastNoticeOn: "2019-05-06" | "2020-01-01" | undefined;
  }[],
): readonly Association[] {
  return entries.map(({ lastNoticeOn, ...entry }, at) =>
    association({ ...entry, ...(lastNoticeOn && { lastNoticeOn }), line: at + 2 }),
  );
}

test("rows read are rows used and excluded, and the rules follow from the set of rows alone", () => {
  fc.assert(
    fc.property(anyRows, (entries) => {
      const rows = toRows(entries);
      const { register, duplicates, conflicts, problems } = fill(rows);
      const contents = new Set(rows.map(({ fingerprint }) => fingerprint)).size;
      const numbers = new Set(rows.map(({ registerNumber }) => registerNumber)).size;
      expect(register.store.rowCount()).toBe(numbers);
      expect(duplicates).toBe(rows.length - contents);
      expect(conflicts).toBe(contents - numbers);
      expect(problems).toBe(conflicts);
    }),
    { seed: 20210831 },
  );
});

test("the used row is the first of those with the latest notice, in any order of the rows", () => {
  fc.assert(
    fc.property(anyRows, (entries) => {
      const rows = toRows(entries);
      const { register } = fill(rows);
      for (let at = 0; at < register.store.rowCount(); at += 1) {
        const used = register.store.read(at);
        const rivals = rows.filter((row) => register.numbers.idOf(row.registerNumber) === used.id);
        const notices = rivals.map(({ lastNoticeOn }) => packDate(lastNoticeOn));
        const first = rivals[notices.indexOf(Math.max(...notices))];
        expect(used.line).toBe(first?.line);
      }
    }),
    { seed: 20210831 },
  );
});
