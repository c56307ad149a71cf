import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/main.ts";
import { fakeIo } from "../support/fake-io.ts";

const extract = await readFile(
  new URL("../../fixtures/synthetic-register-extract.csv", import.meta.url),
);

/** The header and some rows of the synthetic extract, as bytes. */
const beginning = extract.subarray(0, extract.indexOf("\r\n", 9000) + 2);

const counts = await readFile(new URL("../../data/association-counts.csv", import.meta.url));
const residents = await readFile(new URL("../../data/population.csv", import.meta.url));

/** The beginnings of tables of every kind, the option that takes them, and an area that they have figures for. */
const tables = {
  "an extract": { bytes: beginning, option: "--associations", area: "SSS" },
  "a table of counts": {
    bytes: counts.subarray(0, counts.indexOf("\n", 6000) + 1),
    option: "--associations",
    area: "MK06",
  },
  "a table of population": {
    bytes: residents.subarray(0, residents.indexOf("\n", 6000) + 1),
    option: "--population",
    area: "MK06",
  },
} as const;

/** One thing that can happen to a file. Positions are shares of its length. */
type Corruption =
  | { readonly kind: "overwrite"; readonly at: number; readonly byte: number }
  | { readonly kind: "delete"; readonly at: number; readonly length: number }
  | { readonly kind: "insert"; readonly at: number; readonly text: string }
  | { readonly kind: "repeat"; readonly at: number; readonly length: number }
  | { readonly kind: "cut"; readonly at: number };

// Not `double`: most doubles between 0 and 1 are next to 0, so that nearly all damage would hit the header.
const at = fc.noBias(fc.integer({ min: 0, max: 1_000_000 })).map((share) => share / 1_000_000);
const corruption: fc.Arbitrary<Corruption> = fc.oneof(
  fc.record({
    kind: fc.constant("overwrite" as const),
    at,
    byte: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({ kind: fc.constant("delete" as const), at, length: fc.integer({ min: 1, max: 200 }) }),
  fc.record({
    kind: fc.constant("insert" as const),
    at,
    text: fc.constantFrom(
      ";",
      '"',
      "\n",
      "\r",
      ";;;;;;;;;;",
      "\u00a0",
      "ä",
      "31.2.2001",
      '"a\nb"',
      "\t",
    ),
  }),
  fc.record({ kind: fc.constant("repeat" as const), at, length: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ kind: fc.constant("cut" as const), at }),
);

function corrupt(bytes: Buffer, damage: Corruption): Buffer {
  const place = Math.floor(damage.at * bytes.length);
  const before = bytes.subarray(0, place);
  const after = bytes.subarray(place);
  switch (damage.kind) {
    case "overwrite":
      return Buffer.concat([before, Buffer.of(damage.byte), after.subarray(1)]);
    case "delete":
      return Buffer.concat([before, after.subarray(damage.length)]);
    case "insert":
      return Buffer.concat([before, Buffer.from(damage.text), after]);
    case "repeat":
      return Buffer.concat([before, after.subarray(0, damage.length), after]);
    case "cut":
      return before;
  }
}

interface Account {
  readonly source: string;
  readonly read: number;
  readonly used: number;
  readonly excluded: readonly { readonly rows: number }[];
  readonly rejected: number;
}

interface Document {
  readonly accounts: readonly Account[];
  readonly problems: { readonly errors: number };
  readonly tables: {
    readonly profile?: readonly {
      readonly indicator: string;
      readonly figure: { readonly value: number | null };
    }[];
  };
}

function expectConserved({ accounts }: Document): void {
  for (const { read, used, excluded, rejected } of accounts) {
    const out = excluded.reduce((sum, { rows }) => sum + rows, 0);
    expect(used + out + rejected).toBe(read);
  }
}

async function runOn(bytes: Buffer, words: readonly string[]) {
  const io = fakeIo({ files: { "extract.csv": bytes } });
  const code = await run([...words, "--format", "json"], io);
  return { code, out: io.stdout(), err: io.stderr() };
}

describe("whatever happens to an input", () => {
  it.each(Object.entries(tables))(
    "no row of %s is lost or counted twice, and nothing ends in a stack trace",
    async (_, table) => {
      await fc.assert(
        fc.asyncProperty(fc.array(corruption, { minLength: 1, maxLength: 6 }), async (damages) => {
          const bytes = damages.reduce(corrupt, table.bytes);
          const check = await runOn(bytes, ["check", "extract.csv"]);
          expect([0, 1]).toContain(check.code);
          expect(check.err).not.toMatch(/^\s+at /m);
          const checked = JSON.parse(check.out) as Document; // the shape is that of our own schema
          expectConserved(checked);
          expect(check.code).toBe(checked.problems.errors > 0 ? 1 : 0);

          const words = ["region", "--name", table.area, table.option, "extract.csv"];
          const region = await runOn(bytes, words);
          // A damaged header may be that of another kind of table, for which the option is wrong: 2.
          expect([0, 1, 2, 3]).toContain(region.code);
          expect(region.err).not.toMatch(/^\s+at /m);
          if (region.code > 1) return;
          const described = JSON.parse(region.out) as Document;
          expectConserved(described);
          const own = described.accounts.find(({ source }) => source === "extract.csv");
          expect(own).toEqual(checked.accounts[0]);
        }),
        { seed: 20210831, numRuns: 80 },
      );
    },
    120_000,
  );

  it("rejected and excluded rows are those that the figure lacks", async () => {
    const whole = await runOn(beginning, [
      "region",
      "--name",
      "SSS",
      "--associations",
      "extract.csv",
      "--as-of",
      "2100-01-01",
    ]);
    const lines = beginning.toString("utf8").split("\r\n");
    const broken = lines.map((line, index) =>
      index === 2 ? line.replace(/^[^;]+/, "puuttuu") : line,
    );
    const less = await runOn(Buffer.from(broken.join("\r\n")), [
      "region",
      "--name",
      "SSS",
      "--associations",
      "extract.csv",
      "--as-of",
      "2100-01-01",
    ]);
    const before = JSON.parse(whole.out) as Document;
    const after = JSON.parse(less.out) as Document;
    expect(after.accounts[0]?.rejected).toBe((before.accounts[0]?.rejected ?? 0) + 1);
    expect(after.accounts[0]?.used).toBe((before.accounts[0]?.used ?? 0) - 1);
    expect(less.code).toBe(1);
  });
});
