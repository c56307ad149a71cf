import { describe, expect, it } from "vitest";
import { directionOf } from "../../src/domain/direction.ts";
import { runProgram } from "../support/run-program.ts";

describe("the direction of an indicator", () => {
  it.each([
    ["readiness-score", "higher-is-better"],
    ["structures-in-place", "higher-is-better"],
    ["municipal-cooperation-agreed", "higher-is-better"],
    ["published-municipal-cooperation-agreed-2017", "higher-is-better"],
    ["published-reform-as-threat-2017", "lower-is-better"],
    ["grants-continuity-county-kaikki-2024", "higher-is-better"],
    ["production-services-with-single-producer", "lower-is-better"],
  ])("%s: %s", (indicator, direction) => {
    expect(directionOf(indicator)).toBe(direction);
  });

  it.each([
    "structures-known",
    "grants-granted-county-kaikki-2024",
    "grants-granted-county-kaikki-2024-per-resident",
    "grants-change-county-kaikki-2024",
    "response-rate",
    "production-concentration",
  ])("%s has none", (indicator) => {
    expect(directionOf(indicator)).toBeUndefined();
  });

  it("is stated of few of the indicators that are listed, and of none of the register or of sums of grants", async () => {
    const { stdout } = await runProgram(["list", "indicators", "--format", "json"]);
    const listed: readonly { readonly id: string }[] = JSON.parse(stdout).tables.indicators;
    const directed = listed.map(({ id }) => id).filter((id) => directionOf(id) !== undefined);
    expect(listed.length).toBeGreaterThan(100);
    expect(directed.toSorted()).toEqual([
      "municipal-cooperation-agreed",
      "production-services-with-single-producer",
      "published-municipal-cooperation-agreed-2017",
      "published-reform-as-threat-2017",
      "readiness-score",
      "structures-in-place",
    ]);
  });
});
