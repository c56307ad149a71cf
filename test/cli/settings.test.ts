import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/main.ts";
import { fakeIo } from "../support/fake-io.ts";

interface Shown {
  readonly setting: string;
  readonly value: string | null;
  readonly origin: string;
  readonly place: string | null;
}

async function shown(
  argv: readonly string[],
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
) {
  const io = fakeIo({ files, env });
  const exitCode = await run(["config", "show", "--format", "json", ...argv], io);
  const document = exitCode === 0 ? JSON.parse(io.stdout()) : undefined;
  const settings: readonly Shown[] = document?.tables.settings ?? [];
  const of = (id: string) => settings.find(({ setting }) => setting === id);
  return { exitCode, document, of, stderr: io.stderr() };
}

const yaml = "confidence: 0.8\ndivision: 2020\nmin-n: 7\n";
const env = { SOSTE_STATS_CONFIDENCE: "0.9", SOSTE_STATS_DIVISION: "2021" };

describe("settings", () => {
  it("hold in the order flags, environment, settings file, defaults, and config show says which", async () => {
    const { of } = await shown(["--confidence", "0.99"], { "soste-stats.yaml": yaml }, env);
    expect(of("confidence")).toMatchObject({
      value: "0.99",
      origin: "flag",
      place: "--confidence",
    });
    expect(of("division")).toMatchObject({
      value: "2021",
      origin: "variable",
      place: "SOSTE_STATS_DIVISION",
    });
    expect(of("min-n")).toMatchObject({
      value: "7",
      origin: "file",
      place: "soste-stats.yaml:3",
    });
    expect(of("seed")).toMatchObject({ value: "1", origin: "default", place: null });
    expect(of("population")).toMatchObject({ value: null, origin: "default" });
  });

  it("come from the nearest folder above, with paths as seen from here", async () => {
    const settings = "associations: [data/a.csv, /abs/b.csv, '-']\ncodebook: own.yaml\n";
    const { of } = await shown([], { "../soste-stats.yaml": settings });
    expect(of("associations")).toMatchObject({
      value: "../data/a.csv, /abs/b.csv, -",
      place: "../soste-stats.yaml:1",
    });
    expect(of("codebook")).toMatchObject({ value: "../own.yaml" });
    const shipped = await shown([], { "../soste-stats.yaml": "codebook: tilannekuva-2021" });
    expect(shipped.of("codebook")).toMatchObject({ value: "tilannekuva-2021" });
    const near = await shown([], {
      "soste-stats.yaml": "seed: 2",
      "../soste-stats.yaml": "seed: 3",
    });
    expect(near.of("seed")).toMatchObject({ value: "2" });
  });

  it("have a key for every option on inputs, reading, reckoning and gates, and for the language", async () => {
    const { document } = await shown([], {});
    const ids = document.tables.settings.map(({ setting }: Shown) => setting);
    expect(ids).toEqual(
      expect.arrayContaining(
        "associations population definitions survey codebook frame division confidence dormancy-years min-n seed lang max-problems max-warnings max-age fail-on".split(
          " ",
        ),
      ),
    );
    expect(ids).not.toContain("name");
    expect(ids).not.toContain("output");
  });

  it("are shown in a document that its schema accepts", async () => {
    const url = new URL("../../data/schemas/config@1.json", import.meta.url);
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(
      JSON.parse(readFileSync(url, "utf8")),
    );
    const { document } = await shown(["--no-ci"], { "soste-stats.yaml": yaml });
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document.provenance.inputs[0]).toMatchObject({ name: "soste-stats.yaml", rows: 2 });
  });

  it("choose the language unless a flag or a variable does", async () => {
    const files = { "soste-stats.yaml": "lang: sv" };
    const languageOf = async (argv: readonly string[], variables = {}) => {
      const io = fakeIo({ files, env: variables });
      await run(["config", "show", ...argv], io);
      return io.stdout().split("\n")[0];
    };
    expect(await languageOf([])).toBe("Inställningar");
    expect(await languageOf([], { SOSTE_STATS_LANG: "en" })).toBe("Settings");
    expect(await languageOf(["--lang", "fi"], { SOSTE_STATS_LANG: "en" })).toBe("Asetukset");
  });

  it("yield where a nearer source says the opposite", async () => {
    const files = { "soste-stats.yaml": "no-ci: true" };
    expect((await shown([], files)).of("no-ci")).toMatchObject({ value: "true", origin: "file" });
    const { of } = await shown(["--confidence", "0.9"], files);
    expect(of("no-ci")).toMatchObject({ value: null, origin: "default" });
  });

  it("that are wrong are told with their line, by every command but help and init", async () => {
    const files = { "soste-stats.yaml": "seed: 1\nconfidence: 2\n" };
    const wrong = await shown(["--lang", "en"], files);
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain('error: soste-stats.yaml:2 confidence "2": expected a number');
    const unknown = { "soste-stats.yaml": "sed: 1\n" };
    for (const [argv, expected] of [
      [["region", "--name", "Kainuu"], 2],
      [["help", "region"], 0],
      [["region", "--help"], 0],
      [["init"], 0],
    ] as const) {
      expect(await run(argv, fakeIo({ files: unknown })), argv.join(" ")).toBe(expected);
    }
  });

  it("give every command its inputs; words of check take their place", async () => {
    const register = readFileSync(
      new URL("../../fixtures/extract-utf-8.csv", import.meta.url),
      "utf8",
    );
    const files = {
      "soste-stats.yaml": "associations: register.csv\nlang: en\n",
      "register.csv": register,
      "other.csv": register,
    };
    const sourcesOf = async (argv: readonly string[]) => {
      const io = fakeIo({ files });
      await run([...argv, "--format", "json"], io);
      return JSON.parse(io.stdout()).provenance.inputs.map(({ name }: { name: string }) => name);
    };
    expect(await sourcesOf(["region", "--name", "Kainuu"])).toContain("register.csv");
    expect(await sourcesOf(["compare"])).toContain("register.csv");
    expect(await sourcesOf(["check"])).toEqual(["register.csv"]);
    expect(await sourcesOf(["check", "other.csv"])).toEqual(["other.csv"]);
    expect(
      await sourcesOf(["region", "--name", "Kainuu", "--associations", "other.csv"]),
    ).not.toContain("register.csv");
  });

  it("name columns of the register, which a survey in the same folder does not mind", async () => {
    const text = (name: string) =>
      readFileSync(new URL(`../../data/templates/${name}`, import.meta.url), "utf8");
    const files = {
      "soste-stats.yaml":
        "associations: r.csv\nsurvey: s.csv\nmap: {home_municipality: Paikka}\nperiod: 2023\n",
      "r.csv": text("synthetic-register-extract.csv").replace("Kotipaikka", "Paikka"),
      "s.csv": text("synthetic-survey.csv"),
    };
    for (const line of [
      "region --name Pirkanmaa",
      "survey",
      "readiness",
      "explain involve.mean",
      "explain founding-rate --name Pirkanmaa",
    ]) {
      const io = fakeIo({ files });
      expect(await run(line.split(" "), io), line + io.stderr()).toBe(0);
    }
  });
});
