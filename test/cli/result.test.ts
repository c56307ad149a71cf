import { expect, test } from "vitest";
import type { OptionValues } from "../../src/cli/options.ts";
import { outputPath, printedPath, rendererFor as rendererOf } from "../../src/cli/result.ts";

const pipe = { terminal: undefined };
const terminal = { terminal: { width: 80, colourLevel: 0 } } as const;
const rendererFor = (values: OptionValues) => rendererOf(values, pipe);

const refused = (code: string) => expect.objectContaining({ kind: "usage", code });

test("without a format the result is a table", () => {
  expect(rendererFor({}).id).toBe("table");
});

test("the ending of the output file names the format", () => {
  expect(rendererFor({ output: "out/Kainuu.CSV" }).id).toBe("csv");
  expect(rendererFor({ output: "kainuu.json" }).id).toBe("json");
});

test("--format overrules the ending", () => {
  expect(rendererFor({ output: "kainuu.csv", format: ["md"] }).id).toBe("md");
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
      facts: expect.objectContaining({
        choices: ".txt, .csv, .tsv, .json, .ndjson, .md, .html, .xlsx",
      }),
    }),
  );
});

test("--excel means csv, goes with tsv, and with nothing else", () => {
  expect(rendererFor({ excel: "fi" }).id).toBe("csv");
  expect(rendererFor({ excel: "fi", format: ["tsv"] }).id).toBe("tsv");
  expect(() => rendererFor({ excel: "fi", format: ["json"] })).toThrow(refused("option/conflict"));
});

test("bytes go to a file or a pipe, not to a terminal", () => {
  expect(rendererOf({ output: "kainuu.xlsx" }, terminal).id).toBe("xlsx");
  expect(rendererOf({ format: ["xlsx"] }, pipe).id).toBe("xlsx");
  for (const output of [undefined, "-"]) {
    const values = { format: ["xlsx"], ...(output === undefined ? {} : { output }) };
    expect(() => rendererOf(values, terminal)).toThrow(refused("output/not-for-terminal"));
  }
});

test("a dash as output is standard output", () => {
  expect(outputPath({ output: "-" })).toBeUndefined();
  expect(outputPath({ output: "x.csv" })).toBe("x.csv");
});

test("a printed page stands beside the result, under its name", () => {
  expect(printedPath({ pdf: true, output: "out.d/kainuu.html" })).toBe("out.d/kainuu.pdf");
  expect(printedPath({ pdf: true, output: "out.d/kainuu" })).toBe("out.d/kainuu.pdf");
  expect(printedPath({ output: "kainuu.html" })).toBeUndefined();
  expect(printedPath({})).toBeUndefined();
});

test("a file that ends as printed pages do is one", () => {
  expect(printedPath({ output: "Kainuu.PDF" })).toBe("Kainuu.PDF");
  expect(printedPath({ pdf: true, output: "kainuu.pdf" })).toBe("kainuu.pdf");
  expect(() => printedPath({ output: "kainuu.pdf", format: ["md"] })).toThrow(
    refused("option/conflict"),
  );
});

test("a printed page needs a file", () => {
  expect(() => printedPath({ pdf: true })).toThrow(refused("output/not-for-terminal"));
  expect(() => printedPath({ pdf: true, output: "-" })).toThrow(refused("output/not-for-terminal"));
});
