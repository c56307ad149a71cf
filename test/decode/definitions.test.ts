import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decodeDefinitions } from "../../src/decode/definitions.ts";
import { UserError } from "../../src/domain/user-error.ts";
import { bundledUrl } from "../support/bundled-tables.ts";

const own = `id: own
label:
  fi: Oma
description:
  fi: Oma rajaus
criteria:
  purpose-classes: ["3", "0"]
  industries:
    tol-2008: ["88.9", "86"]
  name-stems: [ "Omais-", "-seura" ]
  name-exceptions: ["omaisuu-"]
quality:
  precision: "0.95"
  recall: "1.0"
  sample: "400"
`;

test("a definition is read from text alone, with other languages from the Finnish one", () => {
  expect(decodeDefinitions(own, "own.yaml")).toEqual([
    {
      id: "own",
      label: { fi: "Oma", sv: "Oma", en: "Oma" },
      description: { fi: "Oma rajaus", sv: "Oma rajaus", en: "Oma rajaus" },
      criteria: {
        purposeClasses: [3, 0],
        industries: { "tol-2008": ["889", "86"], "tol-2025": [] },
        nameStems: ["omais-", "-seura"],
        nameExceptions: ["omaisuu-"],
      },
      quality: { precision: 0.95, recall: 1, sample: 400 },
    },
  ]);
});

test("a file may hold a list of definitions, and an unmeasured quality is none", () => {
  const item = (id: string) =>
    `- {id: ${id}, label: {fi: A}, description: {fi: B}, criteria: {all: true}, quality: unmeasured}\n`;
  const definitions = decodeDefinitions(`\uFEFF${item("a")}${item("b")}`, "list.yaml");
  expect(definitions.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(definitions[0]).not.toHaveProperty("quality");
  expect(definitions[0]?.criteria).toEqual({ all: true });
});

test("every shipped definition is sound and named as its file", () => {
  const files = readdirSync(bundledUrl("definitions")).filter((name) => name.endsWith(".yaml"));
  const ids = files.map((name) => {
    const text = readFileSync(bundledUrl(`definitions/${name}`), "utf8");
    return decodeDefinitions(text, name).map(({ id }) => `${id}.yaml`);
  });
  expect(ids).toEqual(files.map((name) => [name]));
  expect(files).toEqual([
    "all.yaml",
    "sote-name.yaml",
    "sote-tol.yaml",
    "sote.yaml",
    "village.yaml",
  ]);
});

/** The user error that a text provokes. */
function errorOf(text: string): UserError {
  try {
    decodeDefinitions(text, "own.yaml");
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("a definition is refused with file, line, path, value and expectation when", () => {
  test("needs neither a description nor a measured quality", () => {
    const brief = "id: own\nlabel: {fi: Oma}\ncriteria: {name-stems: [kissa-]}\n";
    const [definition] = decodeDefinitions(brief, "own.yaml");
    const names = { fi: "Oma", sv: "Oma", en: "Oma" };
    expect(definition).toEqual({
      id: "own",
      label: names,
      description: names,
      criteria: { nameStems: ["kissa-"] },
    });
  });

  test.each([
    [
      "a key is unknown",
      own.replace("name-stems", "name-stem"),
      10,
      "criteria.name-stem",
      "name-stem",
      ["name-stems"],
    ],
    ["a key is missing", own.replace(/label:\n(?: {2}.*\n)+/u, ""), 1, "label", "", []],
    ["a class is none", own.replace('"0"]', '"10"]'), 7, "criteria.purpose-classes.1", "10", []],
    [
      "an industry is none",
      own.replace('"86"', '"86-88"'),
      9,
      "criteria.industries.tol-2008.1",
      "86-88",
      [],
    ],
    [
      "a stem is too short",
      own.replace('"-seura"', '"-ry"'),
      10,
      "criteria.name-stems.1",
      "-ry",
      [],
    ],
    [
      "a list is no list",
      own.replace(/\["3", "0"\]/u, '"3"'),
      7,
      "criteria.purpose-classes",
      "3",
      [],
    ],
    [
      "the id is not in kebab-case",
      own.replace("id: own", "id: Oma Rajaus"),
      1,
      "id",
      "Oma Rajaus",
      [],
    ],
    ["the syntax is broken", own.replace('["omaisuu-"]', '["omaisuu-"'), 12, "", "quality:", []],
  ])("%s", (_, text, line, path, value, suggestions) => {
    const error = errorOf(text);
    expect(error).toMatchObject({ kind: "usage", code: "definition/invalid" });
    expect(error.facts).toMatchObject({ file: "own.yaml", line, path, value });
    expect(error.facts["expected"]).not.toBe("");
    expect(error.suggestions).toEqual(suggestions);
  });
  test("it has no criterion but exceptions", () => {
    const bare = own.replace(/ {2}purpose[\s\S]*?(?= {2}name-exceptions)/u, "");
    expect(errorOf(bare).facts).toMatchObject({ line: 7, path: "criteria" });
  });
  test("a share is beyond 1", () => {
    expect(errorOf(own.replace('"0.95"', '"95"')).facts).toMatchObject({ line: 13 });
  });
  test("an id comes twice", () => {
    const list = `- ${own.trimEnd().replaceAll("\n", "\n  ")}\n`;
    expect(errorOf(list + list).facts).toMatchObject({ line: 16, path: "1.id", value: "own" });
  });
  test.each([
    ["a key stands twice", `${own}id: other\n`, { path: "", reason: "repeated" }],
    [
      "a value is a reference",
      own.replace("id: own", "id: &a own").replace("fi: Oma rajaus", "fi: *a"),
      { path: "", reason: "alias" },
    ],
    ["a reference leads nowhere", own.replace("id: own", "id: *nowhere"), { reason: "alias" }],
    ["references unfold to a billion", billionLaughs(), { line: 2, reason: "alias" }],
    ["it was saved in another encoding", own.replace("Oma", "\uFFFD"), { expected: "UTF-8" }],
    ["it is a binary file", own.replace("Oma", "\0"), { expected: "UTF-8" }],
    ["it is empty", "", { value: "", path: "" }],
    [
      "a key is mistyped, which the missing one does not hide",
      own.replace("criteria:", "critera:"),
      { path: "critera", value: "critera" },
    ],
  ])("%s", (_, text, facts) => {
    expect(errorOf(text).facts).toMatchObject(facts);
  });
});

/** Nine lists, each of ten references to the one before: a billion words in half a kilobyte of text. */
function billionLaughs(): string {
  const list = (name: string, item: string) => `${name}: &${name} [${Array(10).fill(item)}]`;
  const names = [..."abcdefghi"];
  return names.map((name, at) => list(name, at === 0 ? "x" : `*${names[at - 1]}`)).join("\n");
}
