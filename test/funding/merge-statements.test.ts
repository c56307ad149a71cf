import { expect, test } from "vitest";
import { mergeStatements } from "../../src/funding/merge-statements.ts";
import { grant, region } from "./grants.ts";

test("measures of one statement come together from several rows, decisions stay as they are", () => {
  const merged = mergeStatements([
    grant({ amounts: { applied: 10 } }),
    grant({ amounts: { granted: 4 } }),
    grant({ amounts: { granted: 3 }, areas: [region("05")] }),
    grant({ amounts: { granted: 1 } }, "Usva ry"),
    grant({ amounts: { granted: 1 } }, "Usva ry"),
  ]);
  expect(merged.map(({ amounts }) => amounts)).toEqual([
    ...[{ applied: 10, granted: 4 }, { granted: 3 }, { granted: 1 }, { granted: 1 }],
  ]);
});
