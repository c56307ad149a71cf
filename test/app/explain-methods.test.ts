import { describe, expect, it } from "vitest";
import { statisticOf, surveyMethodOf } from "../../src/app/support/explain-methods.ts";
import { profileMethodOf } from "../../src/app/support/explain-profile-methods.ts";
import { structureLabels } from "../../src/app/support/structures-words.ts";

describe("the method of a figure", () => {
  it.each([
    ["involve.mean", "mean"],
    ["involve.share-5", "share"],
    ["score", "score"],
    ["readiness-score", "score"],
    ["score.n", "n"],
    ["score.finite-population", "finite-population"],
    ["dimension.involve", "dimension"],
    ["dimension.involve.n", "n"],
    ["dimension:involve.gap", "gap"],
    ["item:involve.public", "public"],
    ["score-without:dimension:involve", "score-without"],
    ["score-without:dimension:involve.change", "change"],
    ["published-involve-2021", "published"],
  ])("is known by the id: %s is a %s", (id, statistic) => {
    expect(statisticOf(id)).toBe(statistic);
    expect(surveyMethodOf(id)?.fi).toMatch(/\S/u);
  });

  it.each([
    ["production-purchases-per-resident", /÷ residents/u],
    ["production-association-share-of-purchases", /all sectors/u],
    ["production-share-of-voucher", /all purchases/u],
    ["production-producers", /each once/u],
    ["production-purchases", /^Sum/u],
    ["grants-change-pirkanmaa-all-2024", /later year/u],
    ["grants-continuity-pirkanmaa-all-2024", /granted again/u],
    ["grants-granted-pirkanmaa-all-2024-per-resident", /÷ residents/u],
    ["grants-granted-pirkanmaa-all-2024-coverage", /applied for/u],
    ["grants-granted-pirkanmaa-all-2024", /^Sum/u],
  ])("of %s says how it is made", (id, method) => {
    expect(profileMethodOf(id)?.en).toMatch(method);
  });

  it("is there for every figure of structures", () => {
    for (const id of Object.keys(structureLabels)) {
      expect(profileMethodOf(id) ?? surveyMethodOf(id), id).toBeDefined();
    }
  });

  it("is not invented for an id that nothing makes", () => {
    expect(profileMethodOf("associations-per-10000")).toBeUndefined();
    expect(surveyMethodOf("associations-per-10000")).toBeUndefined();
  });
});
