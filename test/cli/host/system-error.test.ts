import { expect, test } from "vitest";
import { readError, writeError } from "../../../src/cli/host/system-error.ts";
import { UserError } from "../../../src/domain/user-error.ts";

const systemError = (code: string) => Object.assign(new Error(code), { code });

test.each([
  ["EACCES", "file/no-permission"],
  ["EPERM", "file/no-permission"],
  ["ENOENT", "file/not-found"],
  ["EISDIR", "file/is-a-directory"],
  ["EIO", "file/not-readable"],
  ["Z_BUF_ERROR", "file/bad-gzip"],
])("%s while reading is told as %s", async (system, code) => {
  expect(readError(systemError(system), "no-such-folder/x.csv")).toMatchObject({
    kind: "unreadable",
    code,
    facts: { name: "no-such-folder/x.csv" },
  });
});

test("what is no error of the system stays what it is", async () => {
  const defect = new TypeError("x is not a function");
  expect(readError(defect, "x.csv")).toBe(defect);
  expect(writeError(defect, "x.csv")).toBe(defect);
  const known = new UserError("usage", "input/stdin-twice");
  expect(readError(known, "x.csv")).toBe(known);
});

test("every error while writing keeps the system's own code for the reason", () => {
  expect(writeError(systemError("ENOSPC"), "out.csv")).toMatchObject({
    kind: "unreadable",
    code: "file/not-writable",
    facts: { name: "out.csv", detail: "ENOSPC" },
  });
});
