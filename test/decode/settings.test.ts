import { describe, expect, it } from "vitest";
import { decodeSettings } from "../../src/decode/settings.ts";
import type { SettingKey } from "../../src/domain/settings.ts";
import { UserError } from "../../src/domain/user-error.ts";

const keys: readonly SettingKey[] = [
  { id: "associations", content: "path", isRepeatable: true },
  { id: "codebook", content: "id-or-path", isRepeatable: false },
  { id: "division", content: "text", isRepeatable: false },
  { id: "map", content: "pairs", isRepeatable: true },
  { id: "no-ci", content: "switch", isRepeatable: false },
];

const products: ReadonlyMap<string, readonly SettingKey[]> = new Map([
  [
    "report",
    [
      { id: "all", content: "switch", isRepeatable: false },
      { id: "lang", content: "text", isRepeatable: true },
      { id: "output", content: "output", isRepeatable: false },
      { id: "charts", content: "output", isRepeatable: false },
    ],
  ],
  ["compare", [{ id: "output", content: "output", isRepeatable: false }]],
]);

const decodeAll = (source: string) =>
  decodeSettings(source, "soste-stats.yaml", { settings: keys, products });
const decode = (source: string) => decodeAll(source).settings;

function factsOf(source: string) {
  try {
    decode(source);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: error.code, suggestions: error.suggestions, ...error.facts };
  }
  throw new Error("it was accepted");
}

describe("a settings file", () => {
  it("holds one text or a list where the option may be repeated, each key with its line", () => {
    const settings = decode(
      "# a comment\nassociations:\n  - a.csv\n  - b.csv\ndivision: 2021\nmap: {class: luokka}\n",
    );
    expect([...settings]).toEqual([
      ["associations", { texts: ["a.csv", "b.csv"], line: 3 }],
      ["division", { texts: ["2021"], line: 5 }],
      ["map", { texts: ["class=luokka"], line: 6 }],
    ]);
    expect(decode("associations: a.csv").get("associations")?.texts).toEqual(["a.csv"]);
  });

  it("leaves a switch that is off unset", () => {
    expect(decode("no-ci: true").get("no-ci")?.texts).toEqual([""]);
    expect(decode("no-ci: false").has("no-ci")).toBe(false);
  });

  it.each(["", "# everything is a comment\n", "\uFEFF# with a mark\r\n"])(
    "sets nothing where it says nothing: %j",
    (source) => {
      expect(decode(source).size).toBe(0);
    },
  );

  it("refuses an unknown key with its line and the nearest known one", () => {
    expect(factsOf("division: 2021\nasociations: a.csv\n")).toMatchObject({
      code: "settings/invalid",
      file: "soste-stats.yaml",
      line: 2,
      value: "asociations",
      suggestions: ["associations"],
    });
  });

  it.each([
    ["a list where one text is wanted", "division: [2021, 2022]", 1],
    ["an empty value", "codebook: cb.yaml\ndivision:\n", 2],
    ["a word where yes or no is wanted", "no-ci: maybe", 1],
    ["a text where names with words are wanted", "map: class", 1],
    ["a key twice", "division: 2021\ndivision: 2022", 2],
    ["a list in place of keys", "- associations", 1],
    ["broken syntax", 'division: "2021', 1],
    ["a byte that is no UTF-8", "codebook: k\uFFFDytt\uFFFD.yaml", 1],
  ])("refuses %s with its line", (_, source, line) => {
    expect(factsOf(source)).toMatchObject({ code: "settings/invalid", line });
  });
});

describe("products of a settings file", () => {
  it("are commands with their options, each with its line", () => {
    const source = `division: 2021
products:
  - {command: report, all: true, lang: [fi, sv], output: reports}
  - command: compare
    output: tables/regions.csv
`;
    expect(decodeAll(source).products).toEqual([
      {
        command: "report",
        settings: new Map([
          ["all", { texts: [""], line: 3 }],
          ["lang", { texts: ["fi", "sv"], line: 3 }],
          ["output", { texts: ["reports"], line: 3 }],
        ]),
      },
      {
        command: "compare",
        settings: new Map([["output", { texts: ["tables/regions.csv"], line: 5 }]]),
      },
    ]);
    expect(decodeAll("division: 2021").products).toEqual([]);
  });

  it("refuse an option that another command has, with its line and the nearest of its own", () => {
    const source = "products:\n  - {command: compare,\n     outputs: a.csv}\n";
    expect(factsOf(source)).toMatchObject({ line: 3, value: "outputs", suggestions: ["output"] });
    const foreign = "products: [{command: compare, output: a.csv, all: true}]";
    expect(factsOf(foreign)).toMatchObject({ value: "all", path: "products.0.all" });
  });

  it("refuse a command that makes no product, and name the nearest one that does", () => {
    expect(factsOf("products: [{command: repot, output: a}]")).toMatchObject({
      path: "products.0.command",
      value: "repot",
      expected: "report, compare",
      suggestions: ["report"],
    });
    expect(factsOf("products: [{output: a}]")).toMatchObject({ reason: "missing-key" });
  });

  it.each([
    "../a.csv",
    "a/../../b.csv",
    "/tmp/a.csv",
    "C:\\a.csv",
    "..\\a.csv",
    "\\\\host\\a",
    "-",
  ])("refuse an output outside the output folder: %s", (path) => {
    for (const key of ["output", "charts"]) {
      const more = key === "charts" ? ", output: a" : "";
      const source = `products: [{command: report, ${key}: '${path}'${more}}]`;
      expect(factsOf(source)).toMatchObject({
        path: `products.0.${key}`,
        value: path,
        expected: "path-inside",
      });
    }
  });

  it.each([
    ["without an output", "products: [{command: compare}]"],
    ["that are none", "products: []"],
    ["that are no list", "products: {command: compare, output: a.csv}"],
    ["that are words", "products: [compare]"],
    ["twice in one", "products: [{command: compare, output: a.csv, output: b.csv}]"],
  ])("are refused %s", (_, source) => {
    expect(factsOf(source)).toMatchObject({ code: "settings/invalid", line: 1 });
  });
});
