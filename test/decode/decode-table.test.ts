import { expect, test } from "vitest";
import { associations } from "../../src/decode/associations.ts";
import { decodeTable } from "../../src/decode/decode-table.ts";
import { createProblemLog } from "../../src/decode/support/problem-log.ts";
import type { Association } from "../../src/domain/association.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { contextWith, rowsOf, tableOf } from "./support/table.ts";

const rows = rowsOf(`
  Rekisterinumero;Kotipaikka;Rekisteröintipäivä
  1;Akaa;1.1.2000
  1;Akaa;1.1.2000
  ei;Akaa;1.1.2000
  ;;
  2;Akaa;1.1.2000`);

const problem: Problem = {
  code: "row/conflicting-duplicate",
  severity: "warning",
  source: "table.csv",
  line: 3,
};

test("an entry that is not accepted is excluded by the rule it is given, and its problem is logged in its place", async () => {
  const seen = new Set<string>();
  const log = createProblemLog();
  const accept = ({ registerNumber }: Association) => {
    if (seen.has(registerNumber)) return { rule: "conflicting-duplicate" as const, problem };
    seen.add(registerNumber);
    return undefined;
  };
  const decoded = await decodeTable({
    source: tableOf(rows),
    decoder: associations,
    context: contextWith(),
    log,
    accept,
  });
  expect(decoded.account).toEqual({
    source: "table.csv",
    read: 5,
    used: 2,
    excluded: [
      { rule: "blank-row", rows: 1 },
      { rule: "conflicting-duplicate", rows: 1 },
    ],
    rejected: 1,
  });
  expect(log.summary().listed.map(({ code, line }) => [code, line])).toEqual([
    ["row/conflicting-duplicate", 3],
    ["cell/not-a-register-number", 4],
  ]);
});

test("a problem of the file that shows while it is read is logged once, after the rows before it", async () => {
  const found: Problem[] = [{ code: "file/not-utf-8", severity: "warning", source: "table.csv" }];
  const source = tableOf(rows.slice(0, 2), {
    problems: found,
    async *batches() {
      yield [{ line: 2, cells: ["ei", "Akaa", "1.1.2000"] }];
      found.push({ code: "file/unclosed-quote", severity: "error", source: "table.csv", line: 3 });
    },
  });
  const log = createProblemLog();
  await decodeTable({
    source,
    decoder: associations,
    context: contextWith(),
    log,
    accept: () => undefined,
  });
  expect(log.summary().listed.map(({ code }) => code)).toEqual([
    "file/not-utf-8",
    "cell/not-a-register-number",
    "file/unclosed-quote",
  ]);
});

test("a header that is not understood stops the table before its first row", async () => {
  const log = createProblemLog();
  const source = tableOf(rowsOf("Rekisterinumero;Kotipaikka\n1;Akaa"), {
    batches: () => {
      throw new Error("no row may be read");
    },
  });
  const decoded = await decodeTable({
    source,
    decoder: associations,
    context: contextWith(),
    log,
    accept: () => undefined,
  });
  expect(decoded).toMatchObject({ kind: "refused", account: { read: 0, used: 0, rejected: 0 } });
  expect(log.summary()).toMatchObject({ errors: 1, listed: [{ code: "header/missing-field" }] });
});
