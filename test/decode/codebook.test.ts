import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decodeCodebook } from "../../src/decode/codebook.ts";
import { UserError } from "../../src/domain/user-error.ts";
import { bundledUrl } from "../support/bundled-tables.ts";

const own = `id: own
label: Oma kysely
scale:
  minimum: 1
  maximum: 5
  labels:
    1: {fi: heikko, sv: svag, en: weak}
    5: {fi: vahva, sv: stark, en: strong}
missing:
  dont-know: [En osaa sanoa, "9"]
  refused: Vill inte svara
dimensions:
  - id: first
    label: Ensimmäinen
  - id: second
    label: Toinen
    weight: 0,5
bands:
  - id: low
    label: alhainen
  - id: high
    label: korkea
    from: 2,5
items:
  - id: voice
    text: {fi: Ääni, en: Voice}
    dimension: first
    columns: [K1, K1 uusi]
  - id: silence
    text: Hiljaisuus
    label: Hilj.
    dimension: second
    reverse: true
    missing:
      not-asked: ["0"]
sides:
  associations: järjestö
  public: [kunta]
`;

const everywhere = (text: string) => ({ fi: text, sv: text, en: text });
const scale = {
  minimum: 1,
  maximum: 5,
  labels: new Map([
    [1, { fi: "heikko", sv: "svag", en: "weak" }],
    [5, { fi: "vahva", sv: "stark", en: "strong" }],
  ]),
};

function shipped(name: string) {
  return decodeCodebook(readFileSync(bundledUrl(`codebooks/${name}`), "utf8"), name);
}

/** The codebook of the tests with one thing changed; a change that changes nothing is a mistake of the test. */
function changed(from: string, to: string): string {
  const text = own.replace(from, to);
  if (text === own) throw new Error(`nothing to change: ${from}`);
  return text;
}

describe("a codebook", () => {
  test("is read from text alone, with short forms in full and what is given once given to every item", () => {
    expect(decodeCodebook(own, "own.yaml")).toMatchObject({
      id: "own",
      label: everywhere("Oma kysely"),
      description: everywhere("Oma kysely"),
      source: undefined,
      headerRows: 1,
      areaLevel: undefined,
      dimensions: [
        { id: "first", label: everywhere("Ensimmäinen"), weight: 1 },
        { id: "second", label: everywhere("Toinen"), weight: 0.5 },
      ],
      bands: [
        { id: "low", label: everywhere("alhainen"), from: undefined },
        { id: "high", label: everywhere("korkea"), from: 2.5 },
      ],
      items: [
        {
          id: "voice",
          text: { fi: "Ääni", sv: "Ääni", en: "Voice" },
          label: { fi: "Ääni", sv: "Ääni", en: "Voice" },
          columns: ["K1", "K1 uusi"],
          dimension: "first",
          scale,
          reverse: false,
          missing: [
            { gap: "dont-know", values: ["En osaa sanoa", "9"] },
            { gap: "refused", values: ["Vill inte svara"] },
          ],
        },
        {
          id: "silence",
          label: everywhere("Hilj."),
          columns: ["Hiljaisuus"],
          scale,
          reverse: true,
          missing: [{ gap: "not-asked", values: ["0"] }],
        },
      ],
      sides: { associations: ["järjestö"], public: ["kunta"] },
    });
  });

  test("finds its columns by the usual words in three languages, and by its own words alone where it has any", () => {
    const usual = decodeCodebook(own, "own.yaml").columns;
    expect(usual.area).toEqual(expect.arrayContaining(["maakunta", "välfärdsområde", "area"]));
    expect(usual.respondent).toEqual(expect.arrayContaining(["vastaajatunnus", "respondent"]));
    expect(usual.weight).toEqual(expect.arrayContaining(["painokerroin", "vikt", "weight"]));
    const named = decodeCodebook(
      `${own}columns: {area: Kotipaikka, wave: [Vuosi, År]}\n`,
      "own.yaml",
    );
    expect(named.columns).toEqual({ ...usual, area: ["Kotipaikka"], wave: ["Vuosi", "År"] });
  });

  test("does not take the header of an item for another column", () => {
    const { columns } = decodeCodebook(changed("[K1, K1 uusi]", "[Tausta, Group]"), "own.yaml");
    expect(columns.group).not.toContain("tausta");
    expect(columns.group).not.toContain("group");
    expect(columns.group).toContain("vastaajaryhmä");
  });

  test("names its level in any language", () => {
    const { areaLevel } = decodeCodebook(`${own}area-level: välfärdsområde\n`, "own.yaml");
    expect(areaLevel).toBe("wellbeing-county");
  });

  test("may run from minus to plus, with codes that differ in the sign alone", () => {
    const ends = changed("minimum: 1\n  maximum: 5", "minimum: -2\n  maximum: 2");
    const text = ends
      .replace(/ {2}labels:\n(?: {4}.*\n)+/u, "")
      .replace('"9"', '"-9", "9"')
      .replace('["0"]', '["-7"]')
      .replace("from: 2,5", "from: -0,5");
    const [item] = decodeCodebook(text, "own.yaml").items;
    expect([...(item?.scale.labels ?? [])].map(([value, { fi }]) => [value, fi])).toEqual([
      [-2, "-2"],
      [2, "2"],
    ]);
    expect(item?.missing[0]?.values).toEqual(["En osaa sanoa", "-9", "9"]);
  });

  test("needs no bands, and has none then", () => {
    const bands = own.slice(own.indexOf("bands:"), own.indexOf("items:"));
    expect(decodeCodebook(changed(bands, ""), "own.yaml").bands).toEqual([]);
  });

  test("shows the end of a scale that has no wording as its number", () => {
    const { items } = decodeCodebook(changed("    1: {fi: heikko, sv: svag, en: weak}\n", ""), "o");
    expect(items[0]?.scale.labels.get(1)).toEqual(everywhere("1"));
  });
});

describe("shipped codebooks", () => {
  const files = readdirSync(bundledUrl("codebooks"));

  test("are sound, named as their files and complete in three languages", () => {
    expect(files.toSorted()).toEqual(["hyvinvointialue-rakenteet.yaml", "tilannekuva-2021.yaml"]);
    for (const name of files) {
      const { id, items, bands, label, dimensions } = shipped(name);
      expect(`${id}.yaml`).toBe(name);
      for (const text of [label, ...[...items, ...dimensions].map((one) => one.label)]) {
        expect([text.sv, text.en]).not.toContain(text.fi);
      }
      expect(bands.map(({ id: band, from }) => [band, from])).toEqual([
        ["weak", undefined],
        ["developing", 2.5],
        ["strong", 3.5],
      ]);
    }
  });

  test("hold the three published topics, the first under its published name", () => {
    const { items, dimensions } = shipped("tilannekuva-2021.yaml");
    expect(items.map(({ id }) => id)).toEqual(["involve", "bring-together", "coverage"]);
    expect(items[0]?.label.fi).toBe("Kyky osallistaa järjestöt sote-uudistukseen");
    expect(dimensions.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });

  test("ask 12–20 things on six subjects, each by two items at least and one of them reversed", () => {
    const { items, dimensions } = shipped("hyvinvointialue-rakenteet.yaml");
    expect(items.length).toBeGreaterThanOrEqual(12);
    expect(items.length).toBeLessThanOrEqual(20);
    expect(dimensions).toHaveLength(6);
    for (const { id } of dimensions) {
      expect(items.filter(({ dimension }) => dimension === id).length).toBeGreaterThanOrEqual(2);
    }
    expect(items.filter(({ reverse }) => reverse).map(({ id }) => id)).toEqual([
      "structures-small-associations",
    ]);
  });
});

/** The user error that a text provokes. */
function errorOf(text: string): UserError {
  try {
    decodeCodebook(text, "own.yaml");
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("a codebook is refused with file, line, path, value and expectation when", () => {
  test.each([
    [
      "a key is unknown",
      changed("reverse:", "revers:"),
      33,
      "items.1.revers",
      "revers",
      ["reverse"],
    ],
    [
      "a kind of gap is unknown",
      changed("dont-know:", "dont-knwo:"),
      10,
      "missing.dont-knwo",
      "dont-knwo",
      ["dont-know"],
    ],
    ["two items have one id", changed("id: silence", "id: voice"), 29, "items.1.id", "voice", []],
    [
      "two dimensions have one id",
      changed("- id: second", "- id: first"),
      15,
      "dimensions.1.id",
      "first",
      [],
    ],
    [
      "an item has an unknown dimension",
      changed("dimension: second", "dimension: secnod"),
      32,
      "items.1.dimension",
      "secnod",
      ["second"],
    ],
    [
      "a dimension has no item",
      changed("dimension: second", "dimension: first"),
      15,
      "dimensions.1.id",
      "second",
      [],
    ],
    [
      "a scale ends where it begins",
      changed("maximum: 5", "maximum: 1"),
      5,
      "scale.maximum",
      "1",
      [],
    ],
    [
      "a scale is wider than answers are kept",
      changed("maximum: 5", "maximum: 30001"),
      5,
      "scale.maximum",
      "30001",
      [],
    ],
    [
      "a scale is no whole number",
      changed("minimum: 1", "minimum: 1.5"),
      4,
      "scale.minimum",
      "1.5",
      [],
    ],
    ["a label stands outside the scale", changed("    5:", "    6:"), 8, "scale.labels.6", "6", []],
    [
      "two values have one label",
      changed("fi: vahva", "fi: Heikko"),
      8,
      "scale.labels.5.fi",
      "Heikko",
      [],
    ],
    [
      "a label is the number of another value",
      changed("fi: vahva", 'fi: "4"'),
      8,
      "scale.labels.5.fi",
      "4",
      [],
    ],
    [
      "a missing code is a value of the scale",
      changed('"9"', '"3,0"'),
      10,
      "missing.dont-know.1",
      "3,0",
      [],
    ],
    [
      "a missing code is a label of the scale",
      changed('"9"', "Vahva"),
      10,
      "missing.dont-know.1",
      "Vahva",
      [],
    ],
    [
      "an item's own missing code is a value",
      changed('["0"]', '["1"]'),
      35,
      "items.1.missing.not-asked.0",
      "1",
      [],
    ],
    [
      "a text is two kinds of gap",
      changed("Vill inte svara", "en  osaa sanoa"),
      11,
      "missing.refused.0",
      "en  osaa sanoa",
      [],
    ],
    ["a weight is nothing", changed("0,5", "0"), 17, "dimensions.1.weight", "0", []],
    [
      "bands are out of order",
      changed("    from: 2,5", "    from: 1"),
      23,
      "bands.1.from",
      "1",
      [],
    ],
    [
      "a band begins where the scale ends",
      changed("    from: 2,5", "    from: 5"),
      23,
      "bands.1.from",
      "5",
      [],
    ],
    ["a band but the first has no limit", changed("    from: 2,5\n", ""), 21, "bands.1", "", []],
    [
      "the first band has a limit",
      changed("label: alhainen", "label: alhainen\n    from: 2"),
      21,
      "bands.0.from",
      "2",
      [],
    ],
    [
      "two items share a header",
      changed("text: Hiljaisuus", "text: k1 Uusi"),
      30,
      "items.1.text.fi",
      "k1 Uusi",
      [],
    ],
    [
      "a group speaks for both sides",
      changed("[kunta]", "[kunta, Järjestö]"),
      38,
      "sides.public.1",
      "Järjestö",
      [],
    ],
    [
      "it has no item",
      changed(own.slice(own.indexOf("items:"), own.indexOf("sides:")), ""),
      1,
      "items",
      "",
      [],
    ],
    [
      "an item has no scale",
      changed(own.slice(own.indexOf("scale:"), own.indexOf("missing:")), ""),
      1,
      "scale",
      "",
      [],
    ],
    ["the level is none", `${own}area-level: lääni\n`, 39, "area-level", "lääni", []],
    ["a header has four rows", `${own}header-rows: 4\n`, 39, "header-rows", "4", []],
    [
      "a column is an item as well",
      `${own}columns: {area: K1}\n`,
      28,
      "items.0.columns.0",
      "K1",
      [],
    ],
    [
      "two columns are one",
      `${own}columns: {area: Alue, group: alue}\n`,
      39,
      "columns.group.0",
      "alue",
      [],
    ],
  ])("%s", (_, text, line, path, value, suggestions) => {
    const error = errorOf(text);
    expect(error).toMatchObject({ kind: "usage", code: "codebook/invalid", suggestions });
    expect(error.facts).toMatchObject({ file: "own.yaml", line, path, value });
    expect(error.facts["expected"]).not.toBe("");
  });

  test("two items differ in what is in brackets alone, which a header is read without", () => {
    const text = changed("[K1, K1 uusi]", "Hiljaisuus (nyt)");
    expect(errorOf(text).facts).toMatchObject({ path: "items.1.text.fi", reason: "repeated" });
  });

  test("items of one dimension run on unlike scales", () => {
    const unlike = changed(
      "dimension: second",
      "dimension: second\n    scale: {minimum: 0, maximum: 10}",
    );
    const both = unlike
      .replace("dimension: first", "dimension: second")
      .replace(/ {2}- id: first\n.*\n/u, "");
    expect(errorOf(both).facts).toMatchObject({
      path: "items.1.scale",
      value: "0–10",
      expected: "1–5",
    });
  });

  test.each([
    ["it is empty", "", { path: "" }],
    ["a key stands twice", `${own}id: other\n`, { reason: "repeated" }],
    [
      "it was saved in another encoding",
      changed("Ääni", "\uFFFD\uFFFDni"),
      { line: 26, expected: "UTF-8" },
    ],
  ])("%s", (_, text, facts) => {
    expect(errorOf(text).facts).toMatchObject(facts);
  });
});
