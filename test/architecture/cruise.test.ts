import { expect, test } from "vitest";
import { cruise, repositoryRoot } from "../support/cruise.ts";

/** Just under today's number of modules; only rises. */
const leastModules = 240;

test("no module imports what its folder may not", { timeout: 60_000 }, () => {
  const { violations, sources } = cruise(repositoryRoot);
  expect(violations).toEqual([]);
  expect(sources.length).toBeGreaterThanOrEqual(leastModules);
});
