import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadIndexInstrument } from "../../src/app/support/load-index-instrument.ts";
import { bundledUrl } from "../support/bundled-tables.ts";
import { fakeFiles } from "../support/fake-io.ts";

const text = readFileSync(bundledUrl("instruments/readiness-index.yaml"), "utf8");

it("the shipped index is found by its id, one's own in a file", async () => {
  const own = text.replace("minimum-known: 75", "minimum-known: 50");
  const files = fakeFiles({ "own.yaml": own });
  const shipped = await loadIndexInstrument(files, "readiness-index");
  expect(shipped.instrument.minimumKnown).toBe(0.75);
  expect(shipped.input).toMatchObject({ id: "index", kind: "bundled", rows: 4 });
  const mine = await loadIndexInstrument(files, "own.yaml");
  expect(mine.instrument.minimumKnown).toBe(0.5);
  expect(mine.input).toMatchObject({ id: "index", kind: "file", name: "own.yaml", rows: 4 });
  expect(mine.input.sha256).not.toBe(shipped.input.sha256);
});

it("an id that is none is refused with the one there is, a path that leads nowhere as a missing file", async () => {
  await expect(loadIndexInstrument(fakeFiles(), "readyness-index")).rejects.toMatchObject({
    ...{ kind: "usage", code: "index/unknown", suggestions: ["readiness-index"] },
  });
  await expect(loadIndexInstrument(fakeFiles(), "oma/indeksi.yaml")).rejects.toMatchObject({
    code: "file/not-found",
  });
});
