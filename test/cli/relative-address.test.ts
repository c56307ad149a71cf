import { expect, test } from "vitest";
import { relativeAddress } from "../../src/cli/relative-address.ts";

test.each([
  ["out", "out/pirkanmaa.fi.html", "pirkanmaa.fi.html"],
  ["./out/", "out//charts/a.svg", "charts/a.svg"],
  ["out/reports", "out/charts/a b#1?.svg", "../charts/a%20b%231%3F.svg"],
  ["out", "charts/javascript:alert(1).svg", "../charts/javascript%3Aalert%281%29.svg"],
  ["../a", "../b/c.svg", "../b/c.svg"],
  ["/abs/a", "/abs/c.svg", "../c.svg"],
])("seen from %s the file %s is %s", (folder, path, expected) => {
  expect(relativeAddress(folder, path)).toBe(expected);
});

test.each([
  ["out", "/abs/a.svg"],
  ["C:\\out", "D:\\a.svg"],
  ["../out", "a.svg"],
])("seen from %s the file %s has no address that the paths tell", (folder, path) => {
  expect(relativeAddress(folder, path)).toBeUndefined();
});
