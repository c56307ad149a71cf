import { describe, expect, it } from "vitest";
import {
  type ClassificationTables,
  decodeAreaClassification,
} from "../../src/decode/area-classification.ts";
import { classificationTables } from "../support/bundled-tables.ts";

const bundled = classificationTables();

/** The bundled tables with one cell of one table's first row changed. */
function withCell(
  table: keyof ClassificationTables,
  column: string,
  text: string,
): ClassificationTables {
  const { header, rows } = bundled[table];
  const position = header.indexOf(column);
  const [first, ...others] = rows;
  if (first === undefined || position < 0) throw new Error(`no column ${column}`);
  const row = { ...first, cells: first.cells.with(position, text) };
  return { ...bundled, [table]: { header, rows: [row, ...others] } };
}

describe("decodeAreaClassification", () => {
  const classification = decodeAreaClassification(bundled);

  it("decodes every row of the bundled tables", () => {
    expect(classification.areas).toHaveLength(bundled.areas.rows.length);
    expect(classification.municipalities).toHaveLength(bundled.municipalities.rows.length);
    expect(classification.memberships).toHaveLength(bundled.memberships.rows.length);
    expect(classification.changes).toHaveLength(bundled.changes.rows.length);
  });

  it("keeps apart what names an area in data and what does so only in options", () => {
    const county = classification.areas.find(
      ({ level, code }) => level === "wellbeing-county" && code === "04",
    );
    expect(county).toEqual({
      level: "wellbeing-county",
      code: "04",
      name: {
        fi: "Vantaan ja Keravan hyvinvointialue",
        sv: "Vanda och Kervo välfärdsområde",
        en: "Vantaa and Kerava wellbeing services county",
      },
      shortName: { fi: "Vantaa ja Kerava", sv: "Vanda och Kervo", en: "Vantaa and Kerava" },
      isAdministrative: true,
      validFrom: 2021,
      validTo: undefined,
      aliases: ["Vakehyva"],
      inflections: ["Vantaan ja Keravan", "Vantaalla ja Keravalla", "i Vanda och Kervo"],
      longInflections: [
        "Vantaan ja Keravan hyvinvointialueen",
        "Vantaan ja Keravan hyvinvointialueella",
      ],
      brands: ["VAKE"],
      tile: { row: 7, column: 3 },
    });
  });

  it("lets the Finnish name stand in where there is none in another language", () => {
    const ended = classification.municipalities.find(({ code }) => code === "084");
    expect(ended?.name).toEqual({ fi: "Haukipudas", sv: "Haukipudas", en: "Haukipudas" });
  });

  it("gives a successor to mergers and to nothing else", () => {
    for (const { kind, to } of classification.changes) {
      expect(to !== undefined).toBe(kind === "merger");
    }
    expect(classification.changes.filter(({ kind }) => kind === "merger")).toHaveLength(133);
    expect(classification.changes.filter(({ divided }) => divided)).toHaveLength(2);
  });

  it.each([
    ["areas", "level", "county", 'areas.csv:2: level "county" is not valid'],
    ["areas", "code", "1", 'areas.csv:2: code "1" is not valid'],
    ["areas", "name_fi", "", 'areas.csv:2: name_fi "" is not valid'],
    ["areas", "is_administrative", "yes", 'areas.csv:2: is_administrative "yes" is not valid'],
    ["areas", "valid_to", "20x2", 'areas.csv:2: valid_to "20x2" is not valid'],
    ["areas", "tile_row", "3", 'areas.csv:2: tile_col "" is not valid'],
    ["municipalities", "municipality_code", "5", 'municipalities.csv:2: municipality_code "5"'],
    ["municipalities", "valid_to", "2012-02-30", 'municipalities.csv:2: valid_to "2012-02-30"'],
    ["memberships", "area_code", "03", 'memberships.csv:2: area_code "03" is not valid'],
    ["memberships", "municipality_code", "999", 'memberships.csv:2: municipality_code "999"'],
    ["memberships", "last_year", "2009", 'memberships.csv:2: last_year "2009" is not valid'],
    ["memberships", "first_year", "", 'memberships.csv:2: first_year "" is not valid'],
    ["changes", "kind", "fusion", 'municipality-changes.csv:2: kind "fusion" is not valid'],
    ["changes", "date", "1.1.2007", 'municipality-changes.csv:2: date "1.1.2007" is not valid'],
    ["changes", "to_municipality_code", "999", "municipality-changes.csv:2: to_municipality_code"],
    ["changes", "to_municipality_code", "", 'municipality-changes.csv:2: to_municipality_code ""'],
  ] as const)(
    "stops at a malformed cell of our own data: %s %s %j",
    (table, column, text, message) => {
      expect(() => decodeAreaClassification(withCell(table, column, text))).toThrow(message);
    },
  );

  it("stops at a row with a cell too few and at a table without a column it needs", () => {
    const [first] = bundled.areas.rows;
    const short = { line: 2, cells: first?.cells.slice(1) ?? [] };
    const areas = { header: bundled.areas.header, rows: [short] };
    expect(() => decodeAreaClassification({ ...bundled, areas })).toThrow("areas.csv:2: 30 cells");
    const header = bundled.areas.header.map((column) => (column === "code" ? "koodi" : column));
    expect(() =>
      decodeAreaClassification({ ...bundled, areas: { header, rows: bundled.areas.rows } }),
    ).toThrow("areas.csv: no column code");
  });
});
