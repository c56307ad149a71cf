import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listCodebooks, loadCodebook } from "../../src/app/support/load-codebook.ts";
import { fakeFiles } from "../support/fake-io.ts";

const own = (scale: string, more = "") => `id: own
label: Oma
scale: ${scale}
dimensions: [{id: d, label: D}]
items: [{id: a, text: A, dimension: d}]
${more}`;

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), "utf8");

describe("a codebook is found", () => {
  it("by its id among the shipped ones", async () => {
    const codebook = await loadCodebook(fakeFiles(), "tilannekuva-2021");
    expect(codebook.items[0]?.text.fi).toBe("Kyky osallistaa järjestöt sote-uudistukseen");
    const shipped = await listCodebooks(fakeFiles());
    expect(shipped.map(({ id }) => id)).toEqual(["hyvinvointialue-rakenteet", "tilannekuva-2021"]);
  });

  it("in a file, which lends the usual bands on the scale 1–5 and on no other", async () => {
    const files = fakeFiles({
      "five.yaml": own("{minimum: 1, maximum: 5}"),
      "ten.yaml": own("{minimum: 0, maximum: 10}"),
      "banded.yaml": own("{minimum: 1, maximum: 5}", "bands: [{id: x, label: X}]"),
    });
    const bandsOf = async (path: string) =>
      (await loadCodebook(files, path)).bands.map(({ id, from }) => [id, from]);
    expect(await bandsOf("five.yaml")).toEqual([
      ["weak", undefined],
      ["developing", 2.5],
      ["strong", 3.5],
    ]);
    expect(await bandsOf("ten.yaml")).toEqual([]);
    expect(await bandsOf("banded.yaml")).toEqual([["x", undefined]]);
  });
});

describe("a codebook that cannot be had is named with what would help", () => {
  it.each([
    ["tilannekuva-2012", ["tilannekuva-2021"]],
    ["rakenteet", ["hyvinvointialue-rakenteet", "tilannekuva-2021"]],
  ])("%s is near to a shipped id, or gets all of them", async (word, suggestions) => {
    await expect(loadCodebook(fakeFiles(), word)).rejects.toMatchObject({
      kind: "usage",
      code: "codebook/unknown",
      facts: { value: word },
      suggestions,
    });
  });

  it("a path that leads nowhere is a missing file, not an unknown id", async () => {
    await expect(loadCodebook(fakeFiles(), "oma/kysely.yaml")).rejects.toMatchObject({
      code: "file/not-found",
    });
  });

  it("a file with an id twice is refused at its line", async () => {
    const name = "codebook-two-items-one-id.yaml";
    const files = fakeFiles({ [name]: fixture(name) });
    await expect(loadCodebook(files, name)).rejects.toMatchObject({
      code: "codebook/invalid",
      facts: { file: name, line: 14, path: "items.1.id", value: "involve", reason: "repeated" },
    });
  });
});
