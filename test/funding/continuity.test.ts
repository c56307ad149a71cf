import { expect, test } from "vitest";
import { continuity, grantedTo, recipientIds } from "../../src/funding/continuity.ts";
import { grant } from "./grants.ts";

const set = (...ids: readonly string[]) => new Set(ids);

test("continuity is the part of last year's recipients who were granted again, with Wilson's limits", () => {
  const found = continuity(
    set("a", "b", "c", "d", "e", "f", "g", "h"),
    set("a", "b", "c", "x"),
    0.95,
  );
  expect(found).toMatchObject({ before: 8, again: 3 });
  // methods.md §2: 3 of 8 → 13.7–69.4 % (R: prop.test(3, 8, correct = FALSE)).
  expect(found.interval?.lower).toBeCloseTo(0.137, 3);
  expect(found.interval?.upper).toBeCloseTo(0.694, 3);
  expect(continuity(set("a"), set(), undefined)).toEqual({ before: 1, again: 0 });
});

test("who was refused, or gave everything back, is no recipient", () => {
  const grants = [
    grant({ amounts: { granted: 0 } }, "Usva ry"),
    grant({ amounts: { applied: 9 } }, "Sumu ry"),
    grant({ amounts: { granted: 5 } }, "Kuura ry"),
    grant({ amounts: { granted: -5 } }, "Kuura ry"),
    grant({ amounts: { granted: 1 } }, "Halla ry"),
    grant({ amounts: { granted: 100 } }),
  ];
  expect([...grantedTo(grants, recipientIds(grants))]).toEqual(["halla ry"]);
});

test("a recipient is told by its Business ID, else by its name as written: other spellings stay apart", () => {
  const grants = [
    grant({ recipient: { name: "Usva ry", businessId: "1234560-4" } }),
    grant({ recipient: { name: "Usva r.y." } }),
  ];
  const idOf = recipientIds(grants);
  expect(idOf({ name: "USVA  ry" })).toBe("1234560-4");
  expect(idOf({ name: "Sumu ry", businessId: "1234560-4" })).toBe("1234560-4");
  expect(idOf({ name: "Usva r.y." })).toBe("usva r.y.");
});
