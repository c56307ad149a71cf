import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessCodebook } from "../../../src/app/draft/guess-codebook.ts";
import { profileTable } from "../../../src/app/draft/profile-table.ts";
import { knownWords } from "../../../src/app/draft/read-answers.ts";
import { writeCodebook } from "../../../src/app/draft/write-codebook.ts";
import { listCodebooks } from "../../../src/app/support/load-codebook.ts";
import { decodeCodebook } from "../../../src/decode/codebook.ts";
import { bundledAreas } from "../../support/bundled-tables.ts";
import { fakeFiles } from "../../support/fake-io.ts";

const hostile = [
  "Q1",
  "q1",
  "Q2",
  "Alue",
  "Ryhmä",
  "A (nyt)",
  "A (ennen)",
  'Sano "jotain"',
  "- a: b",
  "# x",
  "{a}",
  "",
];
const header = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ maxLength: 12, unit: "grapheme" }),
);
const cell = fc.oneof(
  fc.constantFrom("1", "2", "5", "0", "7", "9", "99", "-1", "1 heikko", "5 vahva", "2 heikko"),
  fc.constantFrom("En osaa sanoa", "Vet ej", "täysin samaa mieltä", "Kainuu", "1,5", "", "-"),
  fc.string({ maxLength: 8, unit: "grapheme" }),
);
const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
  fc.record({
    headers: fc.array(header, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }),
  }),
);

describe("a written draft", async () => {
  const surroundings = {
    areas: bundledAreas(),
    known: knownWords(await listCodebooks(fakeFiles())),
  };

  it("is a sound codebook with every guessed question, whatever headers and cells hold", async () => {
    let withItems = 0;
    await fc.assert(
      fc.asyncProperty(table, async ({ headers, rows }) => {
        async function* batches() {
          yield rows.map((cells, at) => ({ line: at + 2, cells }));
        }
        const plan = guessCodebook(await profileTable(headers, batches(), undefined), surroundings);
        const text = writeCodebook(plan, {
          file: "x.csv",
          id: "x",
          headerRows: 1,
          say: ({ id }) => id,
        });
        if (plan.items.length === 0) return;
        withItems += 1;
        const { items } = decodeCodebook(text, "draft.yaml");
        expect(items.map(({ id }) => id)).toEqual(plan.items.map(({ id }) => id));
        expect(items.map(({ scale }) => [scale.minimum, scale.maximum])).toEqual(
          plan.items.map(({ scale }) => [plan.scales[scale]?.minimum, plan.scales[scale]?.maximum]),
        );
      }),
      { seed: 20210831, numRuns: 300 },
    );
    expect(withItems).toBeGreaterThan(50);
  });
});
