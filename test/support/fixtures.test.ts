import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { associations } from "../../src/decode/associations.ts";
import { decodeTable } from "../../src/decode/decode-table.ts";
import { decodeDefinitions } from "../../src/decode/definitions.ts";
import { createProblemLog } from "../../src/decode/support/problem-log.ts";
import type { Association } from "../../src/domain/association.ts";
import { readCsv } from "../../src/read/csv.ts";
import { compileDefinitions } from "../../src/register/definitions.ts";
import { createRegister } from "../../src/register/fill.ts";
import { bundledAreas } from "./bundled-tables.ts";
import { byteSource } from "./byte-source.ts";

const root = new URL("../../", import.meta.url);
const areas = bundledAreas();

const shipped = ["sote-name", "village"].flatMap((id) =>
  decodeDefinitions(readFileSync(new URL(`data/definitions/${id}.yaml`, root), "utf8"), id),
);

/** Takes an extract from bytes to the register and keeps what became of it. */
async function load(name: string) {
  const raw = readFileSync(new URL(`fixtures/${name}`, root));
  const bytes = new Uint8Array(name.endsWith(".gz") ? gunzipSync(raw) : raw);
  const read = await readCsv(byteSource(bytes, { name }), {
    isHeader: (cells) => associations.recognises(cells, new Map()),
  });
  if (read.kind === "unreadable") throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
  const log = createProblemLog();
  const matcher = compileDefinitions(shipped);
  const register = createRegister({ source: name, areas, matcher });
  const used: Omit<Association, "line">[] = [];
  const { account } = await decodeTable({
    source: read.table,
    decoder: associations,
    context: { areas, mapping: new Map(), extractDate: "2025-01-02", divisionYear: 2025 },
    log,
    accept(association) {
      const { rule, problem } = register.accept(association);
      const { line: _, ...said } = association;
      if (rule === undefined) used.push(said);
      return rule && { rule, ...(problem && { problem }) };
    },
  });
  return { account, problems: log.summary().listed, used, matcher };
}

function listOf(name: string): readonly (readonly string[])[] {
  return parse(readFileSync(new URL(`fixtures/${name}`, root)));
}

describe("oddities", async () => {
  const { account, problems } = await load("oddities.csv");

  it("are all found, each at its line and column, and nothing else is", () => {
    const [, ...planted] = listOf("oddities-expected.csv");
    // A problem of a row as a whole is planted without a column; which cell it points at is the decoder's choice.
    const ofRow = planted.filter(([, column]) => column === "").map(([line]) => Number(line));
    const found = problems.map(({ line = 0, column, value = "", code, severity }) =>
      ofRow.includes(line)
        ? [String(line), "", "", "", code, severity]
        : [String(line), String(column?.number), column?.header, value, code, severity],
    );
    expect(found).toEqual(planted);
  });

  it("leave the rows that the account by hand says", () => {
    const [, ...byHand] = listOf("oddities-account.csv");
    const { read, used, excluded, rejected } = account;
    const byRule = excluded.map(({ rule, rows }): [string, number] => [rule, rows]);
    const fates = new Map<string, number>([
      ["read", read],
      ["used", used],
      ...byRule,
      ["rejected", rejected],
    ]);
    expect(Object.fromEntries(fates)).toEqual(
      Object.fromEntries(byHand.map(([fate = "", rows]) => [fate, Number(rows)])),
    );
  });
});

describe("synthetic register extract", async () => {
  const { account, problems, used, matcher } = await load("synthetic-register-extract.csv");

  it("is clean: no row is rejected and nothing is warned of", () => {
    expect(problems).toEqual([]);
    expect(account).toMatchObject({
      rejected: 0,
      excluded: [
        { rule: "blank-row", rows: 2 },
        { rule: "repeated-header", rows: 1 },
        { rule: "duplicate-row", rows: 1 },
      ],
    });
    expect(account.used).toBeGreaterThan(4_900);
  });

  it("holds social and health and village associations that the name rules find, and look-alikes they do not", () => {
    const named = (bit: number) => used.filter((one) => (matcher.bitsOf(one) >>> bit) % 2 === 1);
    const [sote, villages] = [named(0), named(1)];
    expect(sote.length).toBeGreaterThan(250);
    expect(villages.length).toBeGreaterThan(250);
    expect(used.filter(({ name }) => name.includes("omaisuudenhoito")).length).toBeGreaterThan(10);
    expect(sote.filter(({ name }) => name.includes("omaisuudenhoito"))).toEqual([]);
  });
});

describe("dialects of one extract", async () => {
  const plain = await load("extract-utf-8.csv");

  it("are ten associations", () => {
    expect(plain.account).toMatchObject({ read: 10, used: 10, rejected: 0 });
  });

  it.each([
    "extract-utf-8-bom.csv",
    "extract-windows-1252.csv",
    "extract-nfd.csv",
    "extract-utf-16le.csv",
    "extract-comma.csv",
    "tab-separated.csv",
    "extract-sep-line.csv",
    "extract-title-rows.csv",
    "extract-crlf.csv",
    "extract-cr.csv",
    "extract-mixed-line-ends.csv",
    "extract-no-last-line-end.csv",
    "extract.csv.gz",
  ])("%s says what extract-utf-8.csv says", async (name) => {
    const variant = await load(name);
    expect(variant.used).toEqual(plain.used);
    // Only the encoding that cannot prove itself is announced.
    const remarks = name === "extract-windows-1252.csv" ? ["file/not-utf-8"] : [];
    expect(variant.problems.map(({ code }) => code)).toEqual(remarks);
  });
});
