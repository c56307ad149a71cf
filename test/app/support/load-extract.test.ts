import { expect, test } from "vitest";
import { codesOfPlainNames } from "../../../src/app/support/load-extract.ts";
import { findMunicipality } from "../../../src/areas/find-area.ts";
import { bundledAreas } from "../../support/bundled-tables.ts";

test("names that are known without asking the decoder mean what it would make of them", () => {
  const areas = bundledAreas();
  const codes = codesOfPlainNames(areas);
  expect(codes.get("Akaa")).toBe("020"); // Statistics Finland, municipalities 2025
  expect(codes.size).toBeGreaterThan(300);
  for (const [name, code] of codes) {
    expect(findMunicipality(areas, name), name).toEqual({ kind: "found", code });
  }
});
