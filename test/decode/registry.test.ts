import { expect, test } from "vitest";
import { decoders } from "../../src/decode/registry.ts";
import { recogniseTable } from "../support/recognise-table.ts";

test.each([
  [
    "Rekisterinumero;Y-tunnus;Nimi;Kotipaikka;Luokka;Kieli;Rekisteröintipäivä;Purkautumispäivä",
    "associations",
  ],
  ["Registernummer;Namn;Hemort", "associations"],
  ["Maakunta;1;2;3;4;5;6;7;8;9;Luokittelemattomat;Yhteensä", "association-counts"],
  ["Landskap;1;2;3;4;5;6;7;8;9;Totalt", "association-counts"],
  ["snapshot_date;area_level;area_code;area;class;count;scope;flag;source", "association-counts"],
  ["municipality_code;year;reference_date;population;division_year;source;flag", "population"],
  ["Kunta;2021;2022", "population"],
  ["Maakunta;Väkiluku", "population"],
])("the header %s tells its kind of table", (header, id) => {
  expect(recogniseTable(header.split(";"))?.id).toBe(id);
});

test.each([
  ["a title", "Yhdistysten määrät maakunnittain 2.1.2025"],
  ["a row of data", "194.820;1234560-4;Tampereen Esimerkkiyhdistys ry;Tampere;3;suomi;15.3.1994;"],
  ["a row of counts", "Kainuu;146;198;119;270;323;267;13;54;86;551;2027"],
  ["a row of years as data", "Akaa;2021;2022"],
  ["a blank row", ";;;"],
  ["another table, with languages for columns", "Kunta;Suomi;Ruotsi;Muut;Yhteensä"],
  ["one word", "Kunta"],
])("%s is no header", (_, cells) => {
  expect(recogniseTable(cells.split(";"))).toBeUndefined();
});

test("every decoder has an id of its own and fields whose words belong to one field only", () => {
  expect(new Set(decoders.map(({ id }) => id)).size).toBe(decoders.length);
  for (const { fields } of decoders) {
    const words = fields.flatMap(({ synonyms }) => synonyms);
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
  }
});
