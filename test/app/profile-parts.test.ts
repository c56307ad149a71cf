import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { runProgram } from "../support/run-program.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../data/schemas/region@1.json", import.meta.url), "utf8"),
);
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

interface Row {
  readonly section: string;
  readonly indicator: string;
  readonly label: { readonly en: string };
  readonly figure: { readonly value: number | null; readonly reason: string | null };
}

async function profileOf(...words: readonly string[]) {
  const { stdout, exitCode } = await runProgram(["region", ...words, "--format", "json"]);
  const document = JSON.parse(stdout);
  expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  const rows: readonly Row[] = document.tables.profile; // by the schema just used
  return { document, rows, exitCode };
}

const own = [
  ...["--associations", "fixtures/synthetic-register-extract.csv"],
  ...["--production", "fixtures/production-long-synthetic.csv"],
  ...["--grants", "fixtures/grants-long-synthetic.csv"],
  ...["--structures", "fixtures/structures-wide-synthetic.csv"],
  ...["--outcomes", "fixtures/outcomes-synthetic.csv"],
  ...["--survey", "fixtures/survey-2021-synthetic.csv"],
];

const sections = [
  ...["register", "purpose-classes", "register-dynamics"],
  ...["production", "funding", "structures", "survey"],
];

describe("the profile in five parts", () => {
  it.each([
    ["region", "Pirkanmaa"],
    ["wellbeing-county", "Satakunta"],
    ["erva", "Tays-erva"],
    ["yta", "03"],
    ["municipality", "Tampere"],
    ["country", "SSS"],
  ])("has every part in its order and fits its schema: %s %s", async (level, name) => {
    for (const inputs of [[], own]) {
      const { rows } = await profileOf("--name", name, "--level", level, ...inputs);
      expect([...new Set(rows.map(({ section }) => section))]).toEqual(sections);
      // A blank has a reason.
      for (const { figure } of rows) expect(figure.value === null).toBe(figure.reason !== null);
    }
  });

  it("shows Satakunta's county grants of 2023 and 2024 with their scopes, and no change across scopes", async () => {
    const { rows } = await profileOf("--name", "Satakunta", "--level", "wellbeing-county");
    const funding = rows.filter(({ section }) => section === "funding");
    // Satakunnan hyvinvointialue, 2/2024: all grants of 2023, operating grants of 2024
    const amountOf = (label: string) => funding.find((row) => row.label.en === label)?.figure.value;
    expect(amountOf("Grants awarded, all, 2023")).toBe(606_191);
    expect(amountOf("Grants awarded, operating grants, 2024")).toBe(647_100);
    const change = funding.find(({ label }) => label.en.startsWith("Change in grants awarded"));
    expect(change?.figure).toMatchObject({ value: null, reason: "not-comparable" });
  });

  it("has no rank and no verdict on grants, which SOSTE says cannot be compared", async () => {
    const { document } = await profileOf("--name", "Pirha");
    for (const row of document.tables.profile) {
      if (row.section !== "funding") continue;
      expect([row.rank, row.verdict]).toEqual([null, null]);
    }
  });
});
