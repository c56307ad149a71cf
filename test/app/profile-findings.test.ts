import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { findingRules } from "../../src/findings/registry.ts";
import { runProgram } from "../support/run-program.ts";

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(new URL("../../data/schemas/region@1.json", import.meta.url), "utf8")),
);

const own = [
  ...["--associations", "fixtures/synthetic-register-extract.csv"],
  ...["--production", "fixtures/production-producers-synthetic.csv"],
  ...["--grants", "fixtures/grants-long-synthetic.csv"],
  ...["--structures", "fixtures/structures-wide-synthetic.csv"],
  ...["--survey", "fixtures/survey-2021-synthetic.csv"],
  ...["--frame", "fixtures/survey-frame-synthetic.csv"],
];

interface Told {
  readonly rule: string;
  readonly sentence: string;
  readonly section: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

interface Document {
  readonly findings?: readonly Told[];
  readonly tables: { readonly profile: readonly { readonly section: string }[] };
}

async function documentOf(...words: readonly string[]): Promise<Document> {
  const { stdout } = await runProgram(["region", ...words, "--format", "json"]);
  const document: Document = JSON.parse(stdout);
  expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  return document;
}

const places = [
  ["Pirkanmaa", "region"],
  ["Satakunta", "wellbeing-county"],
  ["Ahvenanmaa", "region"],
  ["Tays-erva", "erva"],
  ["Tampere", "municipality"],
  ["SSS", "country"],
] as const;

describe("the findings of a profile", () => {
  it.each(places)(
    "are asked for, come from rules, and speak of every part: %s %s",
    async (name, level) => {
      const rules = new Set(findingRules.map(({ id }) => id));
      for (const inputs of [[], own]) {
        const words = ["--name", name, "--level", level, ...inputs];
        expect((await documentOf(...words)).findings).toBeUndefined();
        const { findings = [], tables } = await documentOf(...words, "--findings");
        expect(findings.filter(({ rule }) => !rules.has(rule))).toEqual([]);
        const sections = [...new Set(tables.profile.map(({ section }) => section))];
        expect([...new Set(findings.map(({ section }) => section))]).toEqual([
          ...sections,
          "data-quality",
        ]);
      }
    },
  );

  it.each(["fi", "sv", "en"])(
    "are all the sentences under their heading in %s, in text as in Markdown",
    async (lang) => {
      const words = ["--name", "Pirkanmaa", "--level", "wellbeing-county", ...own, "--findings"];
      const { findings = [] } = await documentOf(...words);
      const sectionCount = new Set(findings.map(({ section }) => section)).size;
      const linesBelow = async (format: "table" | "md") => {
        const { stdout } = await runProgram([
          "region",
          ...words,
          "--format",
          format,
          "--lang",
          lang,
        ]);
        const blocks = stdout.split("\n\n");
        const heading = /^(?:## )?(?:Havainnot|Iakttagelser|Findings)(?:\n|$)/u;
        const at = blocks.findIndex((block) => heading.test(block));
        const block =
          format === "md" ? blocks[at + 1] : blocks[at]?.split("\n").slice(1).join("\n");
        return (block ?? "").split("\n").map((line) => line.trim().replace(/^- /u, ""));
      };
      const lines = await linesBelow("table");
      expect(lines).toHaveLength(findings.length + sectionCount);
      expect(lines.filter((line) => line.endsWith("."))).toHaveLength(findings.length);
      expect((await linesBelow("md")).map((line) => line.replaceAll("\\", ""))).toEqual(lines);
    },
  );

  it("give the band that readiness gives, with its rank range", async () => {
    const words = ["--name", "Kainuu", "--level", "region", ...own, "--findings"];
    const { findings = [] } = await documentOf(...words);
    const band = findings.find(({ sentence }) => sentence === "readiness-band");
    const { stdout } = await runProgram([
      ...["readiness", "--survey", "fixtures/survey-2021-synthetic.csv"],
      ...[
        "--frame",
        "fixtures/survey-frame-synthetic.csv",
        "--level",
        "region",
        "--format",
        "json",
      ],
    ]);
    const { tables } = JSON.parse(stdout);
    const row = tables.readiness.find(
      ({ area }: { readonly area: { readonly code: string } }) => area.code === "18",
    );
    expect(band?.facts).toMatchObject({
      band: row.band,
      stability: row.stability,
      rank: row["rank-range"],
      kept: { value: row["band-share"].value },
    });
  });
});
