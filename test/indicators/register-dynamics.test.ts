import { expect, test } from "vitest";
import type { Association } from "../../src/domain/association.ts";
import type { IsoDate } from "../../src/domain/calendar.ts";
import type { Dataset } from "../../src/indicators/dataset.ts";
import { indicators } from "../../src/indicators/registry.ts";
import { association, datasetOf, talliesOf } from "../support/associations.ts";
import { smallArea } from "../support/small-areas.ts";

const region = smallArea("region", "06");

function many(
  count: number,
  first: number,
  given: (at: number) => Partial<Omit<Association, "fingerprint">>,
): readonly Association[] {
  return Array.from({ length: count }, (_, at) =>
    association({ registerNumber: String(first + at), line: first + at, ...given(at) }),
  );
}

function compute(
  id: string,
  rows: readonly Association[],
  given: Partial<Dataset> & { readonly referenceDate?: IsoDate } = {},
) {
  const { referenceDate = "2025-01-02", ...dataset } = given;
  const indicator = indicators.find((each) => each.id === id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return indicator.compute(datasetOf(talliesOf(rows, { referenceDate }), dataset), region);
}

/** Forty at the start of 2024; twelve founded and ten ended in it, one of them founded and ended. */
const year2024: readonly Association[] = [
  ...many(31, 100, () => ({ registeredOn: "2010-05-05" })),
  ...many(9, 200, () => ({ registeredOn: "2023-12-31", dissolvedOn: "2024-12-31" })),
  ...many(11, 300, () => ({ registeredOn: "2024-01-01" })),
  ...many(1, 400, () => ({ registeredOn: "2024-02-02", removedOn: "2024-03-03" })),
  ...many(5, 500, () => ({ registeredOn: "2005-01-01", dissolvedOn: "2023-12-31" })),
  ...many(2, 600, () => ({ registeredOn: "2025-01-01" })),
];

test("the founding rate is the year's new associations per thousand of the opening stock", () => {
  const { outcome, period } = compute("founding-rate", year2024);
  expect(period).toEqual({ kind: "span", from: "2024-01-01", to: "2024-12-31" });
  // 12 ÷ 40 × 1,000; Byar's limits of 12 are 6.1935 and 20.9629.
  expect(outcome).toMatchObject({
    value: 300,
    n: 12,
    denominator: { value: 40, unit: "associations", period: { kind: "day", on: "2023-12-31" } },
    flags: [],
  });
  expect(outcome.kind === "known" && outcome.interval?.lower).toBeCloseTo(154.838, 3);
  expect(outcome.kind === "known" && outcome.interval?.upper).toBeCloseTo(524.071, 3);
});

test("the dissolution rate counts dissolutions and removals alike", () => {
  expect(compute("dissolution-rate", year2024).outcome).toMatchObject({ value: 250, n: 10 });
});

test("net growth is the difference of the two, without an interval", () => {
  const { outcome } = compute("net-growth-rate", year2024);
  expect(outcome).toMatchObject({ value: 50, n: 22, flags: [] });
  expect(outcome).not.toHaveProperty("interval");
});

test("net growth of a stock below ten is marked unreliable", () => {
  const rows = year2024.slice(31, 52);
  expect(compute("net-growth-rate", rows).outcome).toMatchObject({
    flags: ["unreliable"],
  });
});

test("from an extract without ended associations new ones are estimates and the rest is missing", () => {
  const living = year2024.filter(({ dissolvedOn, removedOn }) => !dissolvedOn && !removedOn);
  expect(compute("founding-rate", living).outcome).toMatchObject({ n: 11, flags: ["estimated"] });
  for (const id of ["dissolution-rate", "net-growth-rate"]) {
    expect(compute(id, living).outcome).toMatchObject({ reason: "needs-column" });
  }
});

test("a period that is not over on the reference date has no rates", () => {
  expect(compute("founding-rate", year2024, { referenceDate: "2024-12-30" }).outcome).toMatchObject(
    {
      reason: "period-absent",
    },
  );
});

test("an area without an opening stock has no rates", () => {
  const rows = many(3, 1, () => ({ registeredOn: "2024-06-06", dissolvedOn: "2024-07-07" }));
  for (const id of ["founding-rate", "dissolution-rate", "net-growth-rate"]) {
    expect(compute(id, rows).outcome).toMatchObject({ reason: "zero-denominator" });
  }
});

// 365, 4,018, 7,671 and 11,324 days before 2 January 2025.
const ages = ["2024-01-03", "2014-01-02", "2004-01-02", "1994-01-01"] as const;

test("ages are in years of 365.2425 days, their quantiles of type 7", () => {
  const rows = many(4, 1, (at) => ({ registeredOn: ages[at] ?? "2000-01-01" }));
  const value = (id: string) => {
    const { outcome } = compute(id, rows);
    return outcome.kind === "known" ? outcome.value : undefined;
  };
  // R: quantile(c(365, 4018, 7671, 11324) / 365.2425, c(0.25, 0.5, 0.75), type = 7)
  expect(value("age-lower-quartile")).toBeCloseTo(3104.75 / 365.2425, 10);
  expect(value("median-age")).toBeCloseTo(5844.5 / 365.2425, 10);
  expect(value("age-upper-quartile")).toBeCloseTo(8584.25 / 365.2425, 10);
});

test("the age of fewer than ten associations is marked unreliable, of ten it is not", () => {
  expect(
    compute(
      "median-age",
      many(9, 1, () => ({})),
    ).outcome,
  ).toMatchObject({
    n: 9,
    flags: ["unreliable"],
  });
  expect(
    compute(
      "median-age",
      many(10, 1, () => ({})),
    ).outcome,
  ).toMatchObject({ flags: [] });
});

test("no associations have no age", () => {
  const rows = [association({ municipality: "091" })];
  expect(compute("median-age", rows).outcome).toMatchObject({ reason: "zero-denominator" });
});

test("an association is dormant when its last notice is older than the years, not when just as old", () => {
  const notices: readonly IsoDate[] = ["2015-01-01", "2015-01-02", "2020-01-02"];
  const rows = many(3, 1, (at) => ({ lastNoticeOn: notices[at] ?? "2020-01-01" }));
  expect(compute("dormancy-share", rows).outcome).toMatchObject({ value: 1 / 3, n: 3, flags: [] });
  expect(compute("dormancy-share", rows, { dormancyYears: 5 }).outcome).toMatchObject({
    value: 2 / 3,
  });
});

test("an earlier day has no dormancy share when more than a hundredth have notified since", () => {
  const notified = (later: number) => [
    ...many(60, 1, () => ({ lastNoticeOn: "2001-01-01" })),
    ...many(139, 100, () => ({ lastNoticeOn: "2024-12-31" })),
    ...many(later, 300, () => ({ lastNoticeOn: "2025-01-03" })),
  ];
  // Two of 201 are within a hundredth, and are left out of the base; three of 202 are not.
  expect(compute("dormancy-share", notified(2)).outcome).toMatchObject({
    value: 60 / 199,
    n: 199,
    flags: ["estimated"],
  });
  expect(compute("dormancy-share", notified(3)).outcome).toMatchObject({ reason: "period-absent" });
});

test("ten years before a leap day a notice of 28 February is older, one of 1 March is not", () => {
  const notices: readonly IsoDate[] = ["2014-02-28", "2014-03-01"];
  const rows = many(2, 1, (at) => ({ lastNoticeOn: notices[at] ?? "2020-01-01" }));
  const referenceDate = "2024-02-29";
  expect(compute("dormancy-share", rows, { referenceDate }).outcome).toMatchObject({ value: 0.5 });
});

test("a share of those whose notice or language is known is marked when others are not", () => {
  const rows = [
    association({ registerNumber: "1", lastNoticeOn: "2001-01-01", language: "sv" }),
    association({ registerNumber: "2", language: "unknown" }),
  ];
  for (const id of ["dormancy-share", "swedish-share"]) {
    expect(compute(id, rows).outcome).toMatchObject({ value: 1, n: 1, flags: ["estimated"] });
  }
});

test("the share in Swedish counts other languages in its whole", () => {
  const languages = ["sv", "fi", "fi", "other"] as const;
  const rows = many(4, 1, (at) => ({ language: languages[at] ?? "fi" }));
  expect(compute("swedish-share", rows).outcome).toMatchObject({ value: 0.25, n: 4 });
});

test("a count below ten has exact Poisson limits", () => {
  const { outcome } = compute(
    "registered-associations",
    many(3, 1, () => ({})),
  );
  // Exact limits of 3: 0.6187 and 8.7673 (R: poisson.test(3)$conf.int).
  expect(outcome).toMatchObject({ value: 3, n: 3, interval: { method: "poisson-exact" } });
  expect(outcome.kind === "known" && outcome.interval?.lower).toBeCloseTo(0.6187, 4);
  expect(outcome.kind === "known" && outcome.interval?.upper).toBeCloseTo(8.7673, 4);
});
