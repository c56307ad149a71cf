import { expect, test } from "vitest";
import { createProblemLog } from "../../../src/decode/support/problem-log.ts";

test("a thousand problems are listed in their order, and all are counted by code, severity and source", () => {
  const log = createProblemLog();
  for (let line = 2; line < 1502; line += 1) {
    log.add({
      code: "cell/missing",
      severity: "error",
      source: line % 3 === 0 ? "a.csv" : "b.csv",
      line,
    });
  }
  log.add({ code: "cell/missing", severity: "warning", source: "a.csv", line: 1502 });
  const { errors, warnings, counts, listed } = log.summary();
  expect(listed).toHaveLength(1000);
  expect(listed.map(({ line }) => line)).toEqual(
    Array.from({ length: 1000 }, (_, place) => place + 2),
  );
  expect({ errors, warnings }).toEqual({ errors: 1500, warnings: 1 });
  expect(counts).toEqual([
    { code: "cell/missing", severity: "error", source: "b.csv", count: 1000 },
    { code: "cell/missing", severity: "error", source: "a.csv", count: 500 },
    { code: "cell/missing", severity: "warning", source: "a.csv", count: 1 },
  ]);
});
