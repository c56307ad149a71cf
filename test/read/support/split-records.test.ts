import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitRecords } from "../../../src/read/support/split-records.ts";

describe("pieces", () => {
  test("end after the last whole record, the rest comes with the next", () => {
    const splitter = splitRecords(";", 1);
    expect(splitter.push("a;b\nc;")).toMatchObject({ text: "a;b\n", lines: [1], nextLine: 2 });
    expect(splitter.push("d\n")).toMatchObject({ text: "c;d\n", lines: [2], nextLine: 3 });
    expect(splitter.end()).toMatchObject({ text: "", lines: [], flaw: undefined });
  });

  test("leave a CR at the end for the next, which may bring its LF", () => {
    const splitter = splitRecords(";", 1);
    expect(splitter.push("a\r")).toMatchObject({ text: "", lines: [] });
    expect(splitter.line()).toBe(2);
    expect(splitter.push("\nb\r")).toMatchObject({ text: "a\r\n", lines: [1], nextLine: 2 });
    expect(splitter.end()).toMatchObject({ text: "b\r", lines: [2] });
  });

  test("never end inside quotes, whatever is pushed in between", () => {
    const splitter = splitRecords(";", 5);
    expect(splitter.push('"a\n')).toMatchObject({ text: "", lines: [] });
    expect(splitter.push('b"')).toMatchObject({ text: "", lines: [] });
    expect(splitter.push('"\nc"\n')).toMatchObject({ text: '"a\nb""\nc"\n', lines: [5] });
    expect(splitter.line()).toBe(8);
  });

  test("take a last record without a line end", () => {
    const splitter = splitRecords(";", 1);
    splitter.push('a\n"b"');
    expect(splitter.end()).toMatchObject({ text: '"b"', lines: [2], flaw: undefined });
  });
});

test("records, lines and flaws are the same wherever the text is cut into pushes", () => {
  const text = fc
    .array(fc.constantFrom("a", "ä", '"', '"', ";", "\n", "\r\n", "\r"), { maxLength: 40 })
    .map((characters) => characters.join(""));
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 });
  const collected = (parts: readonly string[]) => {
    const splitter = splitRecords(";", 1);
    let records = "";
    const lines: number[] = [];
    for (const next of [...parts.map((part) => () => splitter.push(part)), splitter.end]) {
      const piece = next();
      records += piece.text;
      lines.push(...piece.lines);
      if (piece.flaw !== undefined) return { records, lines, flaw: piece.flaw };
    }
    return { records, lines, flaw: undefined };
  };
  fc.assert(
    fc.property(text, sizes, (whole, lengths) => {
      const parts: string[] = [];
      for (let at = 0; at < whole.length; at += parts.at(-1)?.length ?? 1) {
        parts.push(whole.slice(at, at + (lengths[parts.length % lengths.length] ?? 1)));
      }
      const uncut = collected([whole]);
      expect(collected(parts)).toEqual(uncut);
      if (uncut.flaw === undefined) expect(uncut.records).toBe(whole);
    }),
    { seed: 20210831, numRuns: 3000 },
  );
});

describe("flaws", () => {
  test("a quote that the text's end leaves open is told by its line", () => {
    const splitter = splitRecords(";", 1);
    expect(splitter.push('a;b\nc;"d\ne\n')).toMatchObject({ text: "a;b\n", flaw: undefined });
    expect(splitter.end()).toMatchObject({ text: "", flaw: { kind: "unclosed-quote", line: 2 } });
  });

  test("a quote on a later line that no separator follows shows that the first was left open", () => {
    const piece = splitRecords(";", 1).push('a;b\nc;"d\ne;"f";g\n');
    expect(piece).toMatchObject({ text: "a;b\n", flaw: { kind: "unclosed-quote", line: 2 } });
  });

  test("on its own line such a quote belongs to the text", () => {
    const piece = splitRecords(";", 1).push('"Apu" ry;x\n');
    expect(piece).toMatchObject({ text: '"Apu" ry;x\n', flaw: undefined });
  });

  test("a record over a million characters is endless, or unclosed when it is in quotes", () => {
    const long = "x".repeat(1_100_000);
    expect(splitRecords(";", 1).push(`a\n${long}`).flaw).toEqual({ kind: "endless", line: 2 });
    const quoted = splitRecords(";", 1).push(`a\nb;"${long}`);
    expect(quoted.flaw).toEqual({ kind: "unclosed-quote", line: 2 });
  });
});
