import fc from "fast-check";
import { expect, test } from "vitest";
import type { AreaKey } from "../../src/domain/area.ts";
import { type Association, purposeClasses } from "../../src/domain/association.ts";
import { type IsoDate, toDayNumber, toIsoDate } from "../../src/domain/calendar.ts";
import type { Missing } from "../../src/domain/missing.ts";
import type { Count, DayTally } from "../../src/register/tallies.ts";
import {
  anyAssociations,
  anyDay,
  association,
  definition,
  talliesOf,
} from "../support/associations.ts";
import {
  smallArea,
  smallAreas,
  smallCountry,
  smallMunicipalities,
} from "../support/small-areas.ts";

const seed = 20210831;

function toValue(count: Count): number {
  if (count.kind === "missing") throw new Error(`missing: ${count.reason}`);
  return count.value;
}

/** Registration days one by one. */
function daysOf(tally: DayTally | Missing): readonly number[] {
  if (tally.kind === "missing") throw new Error(`missing: ${tally.reason}`);
  return Array.from({ length: tally.days.count }, (_, place) => tally.days.valueAt(place));
}

/** End of a registration as the rule says it: the first of the two days. */
function endOf({ dissolvedOn, removedOn }: Association): string {
  return [dissolvedOn, removedOn].reduce<string>(
    (first, day) => (day !== undefined && day < first ? day : first),
    "9999-12-31",
  );
}

function liesIn(area: AreaKey) {
  return ({ municipality }: Association) =>
    smallAreas.areaOfMunicipality(municipality, area.level, area.year)?.code === area.code;
}

const isInRegisterOn = (day: IsoDate) => (each: Association) =>
  each.registeredOn <= day && endOf(each) > day;

const anyArea = fc.constantFrom(
  smallCountry(),
  smallArea("region", "01"),
  smallArea("region", "12"),
  smallArea("region", "08", 2020),
  smallArea("wellbeing-county", "09"),
  smallArea("municipality", "837"),
);

/** Begins the register before every day that the tests ask about. */
const first = association({
  registerNumber: "998",
  municipality: "478",
  registeredOn: "1900-01-01",
});

test("every count of a register is the one that looking at each row gives", () => {
  const given = fc.tuple(anyAssociations(), anyArea, anyDay(1950, 2026), anyDay(1950, 2026));
  fc.assert(
    fc.property(given, ([others, area, day, other]) => {
      const rows = [first, ...others];
      const own = rows.filter(liesIn(area));
      const [from, to] = day < other ? [day, other] : [other, day];
      const tallies = talliesOf(rows, { referenceDate: day });
      const stock = own.filter(isInRegisterOn(day));
      expect(toValue(tallies.inRegister(area))).toBe(stock.length);
      expect(toValue(tallies.inDefinition(area, "all"))).toBe(stock.length);
      expect(toValue(tallies.inDefinition(area, "village"))).toBe(
        stock.filter(({ name }) => name.includes("kyläyhdistys")).length,
      );
      expect(toValue(tallies.inRegisterOn(area, other))).toBe(
        own.filter(isInRegisterOn(other)).length,
      );
      expect(toValue(tallies.foundedIn(area, from, to))).toBe(
        own.filter(({ registeredOn }) => from <= registeredOn && registeredOn <= to).length,
      );
      if (tallies.holdsEnded) {
        const ended = own.filter((each) => from <= endOf(each) && endOf(each) <= to);
        expect(toValue(tallies.endedIn(area, from, to))).toBe(ended.length);
      }
    }),
    { seed },
  );
});

test("classes, languages, notices and days of registration are those of the stock", () => {
  const given = fc.tuple(anyAssociations(), anyArea, anyDay(1950, 2026), anyDay(2000, 2026));
  fc.assert(
    fc.property(given, ([rows, area, day, noticeDay]) => {
      const columns = association({
        registerNumber: "999",
        municipality: "478",
        registeredOn: "1900-01-01",
        language: "fi",
        lastNoticeOn: "2001-01-01",
      });
      const all = [...rows, columns];
      const tallies = talliesOf(all, { referenceDate: day });
      const stock = all.filter(liesIn(area)).filter(isInRegisterOn(day));
      for (const purposeClass of purposeClasses) {
        expect(toValue(tallies.inClass(area, purposeClass))).toBe(
          stock.filter((each) => each.purposeClass === purposeClass).length,
        );
      }
      const { swedish, known } = tallies.inSwedish(area);
      expect(toValue(swedish)).toBe(stock.filter(({ language }) => language === "sv").length);
      expect(toValue(known)).toBe(stock.filter(({ language }) => language !== "unknown").length);
      const noticed = stock.flatMap(({ lastNoticeOn }) => lastNoticeOn ?? []);
      const notices = tallies.lastNoticeBefore(area, noticeDay);
      expect(toValue(notices.known)).toBe(noticed.filter((each) => each <= day).length);
      expect(toValue(notices.later)).toBe(noticed.filter((each) => each > day).length);
      expect(toValue(notices.older)).toBe(noticed.filter((each) => each < noticeDay).length);
      const registered = tallies.registrationDays(area);
      expect(daysOf(registered)).toEqual(
        stock.map(({ registeredOn }) => toDayNumber(registeredOn)).sort((a, b) => a - b),
      );
    }),
    { seed },
  );
});

test("days of registration are those of the stock in whatever order areas of several levels are asked", () => {
  const areas = [
    smallArea("municipality", "837"),
    smallArea("region", "06"),
    smallArea("region", "08", 2020),
    smallArea("wellbeing-county", "09"),
    smallCountry(),
  ];
  // Many in two months, so that areas share days; those of a coarser level are summed from a finer one.
  const many = fc.array(
    fc.tuple(fc.constantFrom(...smallMunicipalities), fc.integer({ min: 1, max: 28 })),
    { minLength: 60, maxLength: 120 },
  );
  const given = fc.tuple(many, fc.shuffledSubarray(areas, { minLength: areas.length }));
  fc.assert(
    fc.property(given, ([entries, asked]) => {
      const rows = entries.map(([municipality, day], at) =>
        association({
          registerNumber: `${at}`,
          municipality,
          registeredOn: toIsoDate(2020, 2, day) ?? "2020-02-01",
          ...(at % 5 === 0 ? { dissolvedOn: "2020-03-01" } : {}),
        }),
      );
      const tallies = talliesOf(rows);
      for (const area of asked) {
        const stock = rows.filter(liesIn(area)).filter(isInRegisterOn("2025-01-02"));
        expect(daysOf(tallies.registrationDays(area))).toEqual(
          stock.map(({ registeredOn }) => toDayNumber(registeredOn)).sort((a, b) => a - b),
        );
      }
    }),
    { seed },
  );
});

test("days that lie centuries apart are told all the same", () => {
  // Ten thousand years: spans of days are made longer than those of other extracts.
  const days: readonly IsoDate[] = ["1994-03-15", "9998-12-31", "0001-01-01", "1994-03-14"];
  const rows = days.flatMap((registeredOn, at) => [
    association({ registerNumber: `${at}`, registeredOn }),
    association({ registerNumber: `${at + 10}`, registeredOn, municipality: "911" }),
  ]);
  const tallies = talliesOf(rows, { referenceDate: "9999-01-01" });
  const expected = ["0001-01-01", "1994-03-14", "1994-03-15", "9998-12-31"] as const;
  for (const code of ["837", "541"]) {
    const registered = tallies.registrationDays(smallArea("municipality", code));
    expect(daysOf(registered)).toEqual(expected.map(toDayNumber));
  }
});

test("an area without municipalities has no days of registration", () => {
  const nowhere = talliesOf([association()]).registrationDays({ ...smallCountry(), code: "XX" });
  expect(daysOf(nowhere)).toEqual([]);
});

test("counts of a period hold its first and its last day, and nothing of the days beside it", () => {
  const days: readonly IsoDate[] = ["2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"];
  const rows = days.flatMap((day, at) => [
    association({ registerNumber: `${at}`, registeredOn: day }),
    association({ registerNumber: `${at + 10}`, dissolvedOn: day }),
    association({ registerNumber: `${at + 20}`, removedOn: day }),
  ]);
  const tallies = talliesOf(rows, { referenceDate: "2025-06-01" });
  const region = smallArea("region", "06");
  expect(toValue(tallies.foundedIn(region, "2024-01-01", "2024-12-31"))).toBe(2);
  expect(toValue(tallies.endedIn(region, "2024-01-01", "2024-12-31"))).toBe(4);
  expect(toValue(tallies.inRegisterOn(region, "2023-12-31"))).toBe(1 + 6);
});

test("a notice on the day of the limit is not older, one on the reference date is known", () => {
  const days: readonly IsoDate[] = ["2015-01-01", "2015-01-02", "2025-01-02", "2025-01-03"];
  const rows = days.map((lastNoticeOn, at) =>
    association({ registerNumber: `${at}`, lastNoticeOn }),
  );
  const { older, known, later } = talliesOf(rows).lastNoticeBefore(
    smallArea("region", "06"),
    "2015-01-02",
  );
  expect([older, known, later].map(toValue)).toEqual([1, 3, 1]);
});

test("an association ended on the reference date is not in the register, one registered on it is", () => {
  const tallies = talliesOf(
    [
      association({ registerNumber: "1", dissolvedOn: "2025-01-02" }),
      association({ registerNumber: "2", dissolvedOn: "2025-01-03" }),
      association({ registerNumber: "3", registeredOn: "2025-01-02" }),
      association({ registerNumber: "4", registeredOn: "2025-01-03" }),
    ],
    { referenceDate: "2025-01-02" },
  );
  expect(toValue(tallies.inRegister(smallArea("region", "06")))).toBe(2);
});

test("an association registered and dissolved on one day was never in the register", () => {
  const rows = [association({ registeredOn: "2020-02-03", dissolvedOn: "2020-02-03" })];
  const tallies = talliesOf(rows);
  const region = smallArea("region", "06");
  expect(toValue(tallies.inRegisterOn(region, "2020-02-03"))).toBe(0);
  expect(toValue(tallies.foundedIn(region, "2020-02-03", "2020-02-03"))).toBe(1);
});

test("a municipality that has moved counts in the region of the division year", () => {
  const tallies = talliesOf([association({ municipality: "142" })]);
  expect(toValue(tallies.inRegister(smallArea("region", "08", 2020)))).toBe(1);
  expect(toValue(tallies.inRegister(smallArea("region", "08", 2021)))).toBe(0);
  expect(toValue(tallies.inRegister(smallArea("region", "07", 2021)))).toBe(1);
});

test("a municipality that has merged counts in its successor", () => {
  const tallies = talliesOf([association({ municipality: "911" })]);
  expect(toValue(tallies.inRegister(smallArea("municipality", "541")))).toBe(1);
});

test("associations without a single area at a level are counted as unplaced", () => {
  const lost = {
    ...smallAreas,
    areaOfMunicipality: (...asked: Parameters<typeof smallAreas.areaOfMunicipality>) =>
      asked[0] === "911" ? undefined : smallAreas.areaOfMunicipality(...asked),
  };
  const rows = [association({ municipality: "911" }), association({ registerNumber: "2" })];
  expect(talliesOf(rows, { areas: lost }).unplaced("region", 2025)).toBe(1);
  expect(talliesOf(rows).unplaced("region", 2025)).toBe(0);
});

test("without ended associations the dissolved are missing and earlier stocks are estimates", () => {
  const tallies = talliesOf([association()]);
  const region = smallArea("region", "06");
  expect(tallies.holdsEnded).toBe(false);
  expect(tallies.endedIn(region, "2024-01-01", "2024-12-31")).toEqual({
    kind: "missing",
    reason: "needs-column",
    detail: "dissolved_on",
  });
  expect(tallies.inRegisterOn(region, "2023-12-31")).toMatchObject({ flags: ["estimated"] });
});

test("before the first registration of all there is no register, rather than one of nobody", () => {
  const rows = [association({ registeredOn: "1990-05-05", lastNoticeOn: "1999-09-09" })];
  const region = smallArea("region", "06");
  const before = talliesOf(rows, { referenceDate: "1990-05-04" });
  const absent = { kind: "missing", reason: "period-absent" };
  expect(before.inRegister(region)).toEqual(absent);
  expect(before.inDefinition(region, "all")).toEqual(absent);
  expect(before.registrationDays(region)).toEqual(absent);
  expect(before.lastNoticeBefore(region, "1980-05-04").known).toEqual(absent);
  const after = talliesOf(rows, { referenceDate: "1990-05-05" });
  expect(after.inRegister(region)).toMatchObject({ value: 1 });
  expect(after.inRegister(smallArea("region", "12"))).toMatchObject({ value: 0 });
});

test("an earlier stock from an extract of the living alone is marked, that of its own day is not", () => {
  const rows = [
    association({ registerNumber: "1", registeredOn: "1990-05-05" }),
    association({ registerNumber: "2", registeredOn: "2024-05-05" }),
  ];
  const region = smallArea("region", "06");
  const flags = (referenceDate: IsoDate, ended: readonly Association[] = []) =>
    talliesOf([...rows, ...ended], { referenceDate }).inRegister(region);
  expect(flags("2020-01-01")).toEqual({ kind: "known", value: 1, flags: ["estimated"] });
  expect(flags("2024-05-05")).toEqual({ kind: "known", value: 2, flags: [] });
  const ended = association({ registerNumber: "3", dissolvedOn: "2023-03-03" });
  expect(flags("2020-01-01", [ended])).toEqual({ kind: "known", value: 2, flags: [] });
});

test("columns of which no row holds anything are missing, not counts of zero", () => {
  const sote = definition("sote", { purposeClasses: [3] });
  const byIndustry = definition("sote-tol", { industries: { "tol-2008": ["86"], "tol-2025": [] } });
  const tallies = talliesOf([association({ purposeClass: 0 })], {
    definitions: [sote, byIndustry],
  });
  const region = smallArea("region", "06");
  const lacking = (detail: string) => ({ kind: "missing", reason: "needs-column", detail });
  expect(tallies.inClass(region, 0)).toEqual(lacking("class"));
  expect(tallies.inDefinition(region, "sote")).toEqual(lacking("class"));
  expect(tallies.inDefinition(region, "sote-tol")).toEqual(lacking("industry"));
  expect(tallies.inSwedish(region).swedish).toEqual(lacking("language"));
  expect(tallies.lastNoticeBefore(region, "2015-01-01").older).toEqual(lacking("last_notice_on"));
});

test("a definition that nobody has given has no source", () => {
  const region = smallArea("region", "06");
  expect(talliesOf([association()]).inDefinition(region, "mine")).toMatchObject({
    reason: "no-source",
    detail: "mine",
  });
});
