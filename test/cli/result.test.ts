import { expect, test } from "vitest";
import { outputPath, rendererFor } from "../../src/cli/result.ts";

const refused = (code: string) => expect.objectContaining({ kind: "usage", code });

test("without a format the result is a table", () => {
  expect(rendererFor({}).id).toBe("table");
});

test("the ending of the output file names the format", () => {
  expect(rendererFor({ output: "out/Kainuu.CSV" }).id).toBe("csv");
  expect(rendererFor({ output: "kainuu.json" }).id).toBe("json");
});

test("--format overrules the ending", () => {
  expect(rendererFor({ output: "kainuu.csv", format: "md" }).id).toBe("md");
});

test("a file without an ending, or a text file, gets a table", () => {
  expect(rendererFor({ output: "kainuu" }).id).toBe("table");
  expect(rendererFor({ output: "kainuu.txt" }).id).toBe("table");
  expect(rendererFor({ output: "./folder.d/.kainuu" }).id).toBe("table");
});

test("an ending that promises another format is refused, not filled with a table", () => {
  expect(() => rendererFor({ output: "kainuu.docx" })).toThrow(refused("option/unknown-value"));
});

test("a table has no ending of its own to offer", () => {
  expect(() => rendererFor({ output: "kainuu.table" })).toThrow(
    expect.objectContaining({
      facts: expect.objectContaining({ choices: ".txt, .csv, .tsv, .json, .ndjson, .md, .html" }),
    }),
  );
});

test("--excel means csv, goes with tsv, and with nothing else", () => {
  expect(rendererFor({ excel: "fi" }).id).toBe("csv");
  expect(rendererFor({ excel: "fi", format: "tsv" }).id).toBe("tsv");
  expect(() => rendererFor({ excel: "fi", format: "json" })).toThrow(refused("option/conflict"));
});

test("a dash as output is standard output", () => {
  expect(outputPath({ output: "-" })).toBeUndefined();
  expect(outputPath({ output: "x.csv" })).toBe("x.csv");
});
