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

const decode = (source: string) => decodeSettings(source, "soste-stats.yaml", keys);

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
