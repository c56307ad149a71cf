import { expect, it } from "vitest";
import { coverage } from "../../src/findings/coverage.ts";
import { profiled, profileFacts } from "../support/profile-facts.ts";
import { known } from "../support/sample-report.ts";

const covering = (areas: number) =>
  profiled(
    "structures-known",
    known(0.5, { coverage: { areas, of: 21, level: "wellbeing-county" } }),
    {
      section: "structures",
    },
  );

it("tells of a figure of some areas and not all, and not of one that no area stands behind", () => {
  const told = [0, 12, 21].map((areas) => coverage.find(profileFacts([covering(areas)])).length);
  expect(told).toEqual([0, 1, 0]);
});
