import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/main.ts";
import { fakeIo } from "../support/fake-io.ts";

const header = "Rekisterinumero;Nimi;Kotipaikka;Rekisteröintipäivä\n";

/** A register whose bytes past the first MiB hold one that is no UTF-8. */
function lateWindows1252(): Uint8Array {
  const row = (number: number) => `${number};Pilvi ry;Tampere;15.3.1994\n`;
  const rows = Array.from({ length: 45_000 }, (_, at) => row(600_000 + at)).join("");
  const last = Buffer.from("700000;P\u00e4iv\u00e4 ry;Tampere;2.1.2025\n", "latin1");
  return Buffer.concat([
    Buffer.from(header.replaceAll("ö", "o").replaceAll("ä", "a") + rows),
    last,
  ]);
}

const mapping = ["--map", "registered_on=Rekisterointipaiva"];

async function region(content: string | Uint8Array, ...words: readonly string[]) {
  const io = fakeIo({ files: { "register.csv": content } });
  const code = await run(
    ["region", "--name", "Tampere", "--level", "kunta", "--associations", "register.csv"].concat(
      ["--lang", "en", "--format", "json"],
      words,
    ),
    io,
  );
  return { code, out: io.stdout(), err: io.stderr() };
}

describe("an encoding that the beginning of a file does not show", () => {
  const bytes = lateWindows1252();

  it("is taken for Windows-1252 when nothing tells it, and the whole file is read again", async () => {
    expect(bytes.length).toBeGreaterThan(1_100_000);
    const { code, out, err } = await region(bytes, ...mapping);
    expect(code).toBe(0);
    expect(err).toMatch(/register[.]csv:45002.*Windows-1252/);
    expect(JSON.parse(out).accounts[0]).toMatchObject({ read: 45_001, used: 45_001 });
  });

  it("is no other than the one that the user states", async () => {
    const { code, out, err } = await region(bytes, ...mapping, "--encoding", "utf-8");
    expect(code).toBe(3);
    expect(out).toBe("");
    expect(err).toContain("register.csv:45002");
  });

  it("is no other than that of a byte-order mark", async () => {
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
    expect((await region(marked, ...mapping)).code).toBe(3);
  });
});

describe("the reference date", () => {
  const rows = `${header}600000;Pilvi ry;Tampere;15.3.1994\n`;

  it("is not later than the extract", async () => {
    const { code, err } = await region(
      rows,
      "--extract-date",
      "2025-01-02",
      "--as-of",
      "2026-06-01",
    );
    expect(code).toBe(2);
    expect(err).toMatch(/--as-of "2026-06-01".*2025-01-02/);
  });

  it("that lies well after every row is remarked on, since later changes may be missing", async () => {
    const { code, out } = await region(rows, "--as-of", "2025-01-02");
    expect(code).toBe(0);
    expect(JSON.parse(out).notes).toContainEqual({
      id: "extract-may-be-older",
      facts: { date: "1994-03-15" },
    });
    const { out: near } = await region(rows, "--as-of", "1994-04-15");
    expect(near).not.toContain("extract-may-be-older");
  });

  it("that lies well after every row leaves estimates of stocks and no flows of the year between", async () => {
    const figuresOf = async (...words: readonly string[]) => {
      const { out } = await region(`${rows}600001;Tuuli ry;Tampere;1.2.1992\n`, ...words);
      const { tables } = JSON.parse(out);
      return (id: string) =>
        Object.values<readonly { indicator: string; figure: object }[]>(tables)
          .flat()
          .find(({ indicator }) => indicator === id)?.figure;
    };
    const late = await figuresOf("--as-of", "1995-06-01");
    expect(late("registered-associations")).toMatchObject({ value: 2, flags: ["estimated"] });
    expect(late("founding-rate")).toMatchObject({ value: null, reason: "period-absent" });
    // A year that ends before the newest row is told: one in the register on 31 December 1992, none came in 1993.
    const told = await figuresOf("--as-of", "1995-06-01", "--period", "1993");
    expect(told("founding-rate")).toMatchObject({ value: 0, flags: ["estimated"] });
    // Who knows that the extract was made that day knows that nothing was founded since.
    const stated = await figuresOf("--as-of", "1995-06-01", "--extract-date", "1995-06-01");
    expect(stated("registered-associations")).toMatchObject({ value: 2, flags: [] });
    expect(stated("founding-rate")).toMatchObject({ value: 1000 });
  });
});

describe("a series of an extract", () => {
  it("ends where the extract does, and a change with it", async () => {
    const rows = [
      "600000;Pilvi ry;Tampere;15.3.1994;",
      "600001;Tuuli ry;Tampere;1.2.1992;",
      "600002;Sade ry;Tampere;1.2.1992;20.12.1992",
    ];
    const head = "Rekisterinumero;Nimi;Kotipaikka;Rekisteröintipäivä;Lakkaamispäivä";
    const files = { "register.csv": [head, ...rows].join("\n") };
    const io = fakeIo({ files });
    const words = ["--level", "kunta", "--associations", "register.csv"];
    const days = ["--since", "1992", "--as-of", "1996-06-01"];
    const code = await run(
      ["trend", "--name", "Tampere", ...words, ...days, "--format", "json", "--lang", "en"],
      io,
    );
    expect(code).toBe(0);
    const { tables } = JSON.parse(io.stdout());
    const told = tables.series.map(({ figure }: { figure: Record<string, unknown> }) => [
      ...[figure["period"], figure["value"], figure["reason"]],
    ]);
    expect(told).toEqual([
      ["1992-12-31", 1, null],
      ["1993-12-31", 1, null],
      ["1994-12-31", null, "period-absent"],
      ["1995-12-31", null, "period-absent"],
      ["1996-06-01", null, "period-absent"],
    ]);
  });
});

describe("an input without a row that counts", () => {
  it("cannot be used, and the reason is said", async () => {
    const { code, err } = await region(header);
    expect(code).toBe(3);
    expect(err).toContain("it has no row that counts");
  });
});
