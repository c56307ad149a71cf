import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Files } from "../../src/app/files.ts";
import { readPublishedGrants } from "../../src/app/support/published-grants.ts";
import { bundledUrl } from "../support/bundled-tables.ts";
import { undecodedFiles } from "../support/fake-io.ts";

const table = readFileSync(bundledUrl("grants.csv"), "utf8");

/** The package's files, with another text in place of the table. */
function withTable(text: string): Files {
  const files = undecodedFiles({ table: text });
  return {
    ...files,
    bundled: (path) => (path === "grants.csv" ? files.open("table") : files.bundled(path)),
  };
}

describe("readPublishedGrants", () => {
  it("reads every row and keeps unit, exactness and flags", async () => {
    const { figures, account } = await readPublishedGrants(undecodedFiles());
    expect(account).toMatchObject({ read: 191, used: 191, rejected: 0 });
    expect(figures[0]).toEqual({
      ...{ funder: "wellbeing-county", areaLevel: "wellbeing-county", areaCode: "06" },
      ...{ firstYear: 2023, lastYear: 2023, scope: "kaikki", group: "", measure: "granted" },
      ...{ unit: "euros", value: 606_191, n: "not-published", precision: "exact" },
      ...{ flags: ["scope"], source: "hva-satakunta-2024-02" },
    });
    // Järjestöbarometri 2016, table 24: 11 % of 579 associations.
    expect(figures.find(({ measure }) => measure === "share-of-associations-grown")?.unit).toBe(
      "share",
    );
    expect(figures.filter(({ n }) => n === 579).map(({ value }) => value)).toEqual([
      ...[0.11, 0.55, 0.28, 0.06],
    ]);
  });

  it("can be kept as JSON by a build and says the same", async () => {
    const read = await readPublishedGrants(undecodedFiles());
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
  });

  it.each([
    ["an unknown flag", ",exact,scope,", ",exact,odd,"],
    ["an unknown measure", ",granted,606191", ",given,606191"],
    ["an unknown unit", ",606191,eur,", ",606191,mk,"],
    ["a sum that is no number", ",606191,eur,", ",606 191,eur,"],
    ["an unknown level", ",wellbeing-county,06,", ",planet,06,"],
    ["an unknown degree of exactness", ",eur,,exact,scope,", ",eur,,surely,scope,"],
  ])("refuses a table of ours with %s", async (_, now, then) => {
    expect(table).toContain(now);
    await expect(readPublishedGrants(withTable(table.replace(now, then)))).rejects.toThrow(Error);
  });
});
