import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { registeredAssociationsByClass } from "../../src/indicators/registered-associations-by-class.ts";
import { readCsv } from "../../src/read/csv.ts";
import { bundledRecords, bundledTable, bundledUrl } from "../support/bundled-tables.ts";
import { byteSource } from "../support/byte-source.ts";
import { readWhole } from "../support/read-whole.ts";

const files = readdirSync(bundledUrl("")).filter((name) => name.endsWith(".csv"));

describe("the reader of users' files reads data/", () => {
  it.each(files)("%s gives the cells that csv-parse alone gives, and no problem", async (file) => {
    const source = byteSource(readFileSync(bundledUrl(file)), { name: file });
    const { problems, header, rows } = await readWhole(readCsv, source, { isHeader: () => true });
    const expected = bundledTable(file);
    expect(problems).toEqual([]);
    expect(header?.cells).toEqual(expected.header);
    expect(rows.map(({ cells }) => cells)).toEqual(expected.rows.map(({ cells }) => cells));
  });
});

describe("names that the program knows by heart", () => {
  it("of purpose classes are those of class-names.csv", () => {
    const names = new Map(bundledRecords("class-names.csv").map((row) => [row.get("class"), row]));
    for (const { id, label } of registeredAssociationsByClass) {
      const row = names.get(id.replace("associations-class-", "").replace("associations-", ""));
      const start = (text: string | undefined) => text?.split(" ")[0];
      // The unclassified are called "unclassified associations" where the table's column says only "unclassified".
      expect(start(label.fi)).toBe(start(row?.get("name_fi")));
      if (id === "associations-unclassified") continue;
      expect(label).toEqual({
        fi: row?.get("name_fi"),
        sv: row?.get("name_sv"),
        en: row?.get("name_en"),
      });
    }
  });
});
