import { expect, test } from "vitest";
import { endingOf, exitCodes } from "../../src/cli/exit-code.ts";
import { UserError } from "../../src/domain/user-error.ts";

test("the exit codes are those that scripts rely on", () => {
  expect(exitCodes).toEqual({
    ok: 0,
    "data-errors": 1,
    usage: 2,
    unreadable: 3,
    gate: 4,
    defect: 70,
    interrupted: 130,
  });
});

test("a user's error ends by its kind, anything else is a defect of ours", () => {
  expect(endingOf(new UserError("usage", "area/unknown"))).toBe("usage");
  expect(endingOf(new UserError("unreadable", "file/not-found"))).toBe("unreadable");
  expect(endingOf(new TypeError("x is undefined"))).toBe("defect");
  expect(endingOf("thrown text")).toBe("defect");
});
