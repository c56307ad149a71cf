import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/main.ts";
import { type FakeWorld, fakeIo } from "../support/fake-io.ts";

async function ran(argv: readonly string[], world: FakeWorld = {}) {
  const io = fakeIo(world);
  const code = await run(argv, io);
  return { code, stdout: io.stdout(), stderr: io.stderr(), saved: io.saved };
}

const escapeByte = "\u001b";

describe("exit codes", () => {
  test("a profile from the bundled figures is 0, with the result on stdout", async () => {
    const { code, stdout } = await ran(["region", "--name", "Pirkanmaa"]);
    expect(code).toBe(0);
    // PRH, associations by region and purpose class, 2 January 2025: Pirkanmaa 9,306.
    expect(stdout).toContain("9\u00a0306");
  });

  test("an area that does not exist is 2, with the nearest name", async () => {
    const { code, stdout, stderr } = await ran(["region", "--name", "Pirkanma"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe('virhe: tuntematon alue "Pirkanma", tarkoititko: Pirkanmaa?\n');
  });

  test("a file that does not exist is 3", async () => {
    const { code, stderr } = await ran(["check", "nowhere.csv", "--lang", "en"]);
    expect(code).toBe(3);
    expect(stderr).toContain('"nowhere.csv": there is no such file');
  });

  test("an input with a rejected row is 1, and the figures come all the same", async () => {
    const header = "Rekisterinumero;Nimi;Kotipaikka;Luokka;Rekisteröintipäivä\n";
    const rows = "194.820;Apu ry;Tampere;3;15.3.1994\n194.821;Ilo ry;Tampre;3;15.3.1994\n";
    const { code, stdout, stderr } = await ran(
      ["region", "--name", "Pirkanmaa", "--associations", "r.csv", "--format", "json"],
      { files: { "r.csv": header + rows } },
    );
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ problems: { errors: 1 } });
    expect(stderr).toContain("r.csv:3:3");
  });

  test("a defect is 70, with a request to report it and the stack", async () => {
    const io = fakeIo();
    const broken = {
      ...io,
      files: {
        ...io.files,
        bundled: () => Promise.reject(new TypeError("x is not a function")),
      },
    };
    expect(await run(["region", "--name", "Pirkanmaa"], broken)).toBe(70);
    expect(io.stderr()).toMatch(
      /tämä on soste-stats-ohjelman vika[\s\S]*TypeError[\s\S]*main\.test/,
    );
  });

  test("an interruption is 130 even while an input is being waited for", async () => {
    const io = fakeIo({ interrupted: Promise.resolve() });
    const waiting = { ...io, files: { ...io.files, open: () => new Promise<never>(() => {}) } };
    expect(await run(["check", "-"], waiting)).toBe(130);
  });

  test("no command is 2, with help on stderr", async () => {
    const { code, stdout, stderr } = await ran([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("Komennot:");
  });
});

describe("what is asked wrongly", () => {
  test.each([
    [["region", "--nmae", "Kainuu"], 'unknown option "--nmae", did you mean --name?'],
    [["regoin"], 'unknown command "regoin", did you mean region?'],
    [["region"], "--name is missing: expected an area such as Pirkanmaa"],
    [["compare", "--areas", " , "], "--areas is missing: expected a value"],
    [["region", "--name"], 'the option "--name" needs a value'],
    [["region", "--name", "A", "--name", "B"], "--name is given twice, expected once"],
    [["region", "A", "--name", "B"], '--name and "A" cannot be used together'],
    [["region", "Varsinais", "Suomi"], 'unexpected word "Suomi" after region'],
    [["region", "--name", "A", "--format", "tabel"], '--format "tabel" is not known'],
    [["region", "--name", "A", "--format", "tabel"], "did you mean table?"],
    [["region", "--name", "A", "--division", "25"], '--division "25": expected a year'],
    [["region", "--name", "A", "--map", "Nimi"], '--map "Nimi": expected FIELD=HEADER'],
    [["list", "aeras"], "did you mean areas?"],
    [["help", "exit-code"], "did you mean exit-codes?"],
    [["region", "A", "--what-if", "foo=1"], "unknown option"],
    [["region", "A", "--wave", "2099"], "--wave is of no use without --survey; give that too"],
    [["report", "A", "--what-if", "foo=1"], "--what-if is of no use without --survey"],
    [["region", "A", "--encoding", "utf-8"], "--encoding is of no use without --associations, …;"],
    [["compare", "--descending"], "--descending is of no use without --sort;"],
    [["region", "A", "--production-area", "B"], "is of no use without --production;"],
    [
      ["compare", "--indicator", "involve.mean"],
      "no table given with --survey holds what it needs",
    ],
    [["compare", "--sort", "involve.meen"], '--sort "involve.meen" is not known'],
    [["compare", "--excel", "fi", "--format", "json"], "cannot be used together"],
  ])("%j says what and what instead", async (argv, sentence) => {
    const { code, stdout, stderr } = await ran([...argv, "--lang", "en"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(sentence);
    expect(stderr.split("\n")).toHaveLength(2);
  });

  test("a required option that is missing does not hide a mistyped one", async () => {
    const { stderr } = await ran(["region", "--lvel", "erva", "--lang", "en"]);
    expect(stderr).toContain('unknown option "--lvel"');
  });

  test("an unknown language is told in the default language", async () => {
    const { code, stderr } = await ran(["region", "--name", "Kainuu", "--lang", "de"]);
    expect(code).toBe(2);
    expect(stderr).toContain('--lang "de" on tuntematon: vaihtoehdot ovat fi, sv, en');
  });

  test("hostile text in an option reaches the terminal as visible marks", async () => {
    const { stderr } = await ran(["region", "--name", `${escapeByte}[31mKainuu\u0007`]);
    expect(stderr).not.toContain(escapeByte);
    expect(stderr).not.toContain("\u0007");
  });
});

describe("settings", () => {
  test("the environment sets the language, and the flag overrules it", async () => {
    const env = { SOSTE_STATS_LANG: "sv" };
    expect((await ran(["--help"], { env })).stdout).toContain("Användning:");
    expect((await ran(["--help", "--lang", "en"], { env })).stdout).toContain("Usage:");
    expect((await ran(["--lang=en", "--help"], { env })).stdout).toContain("Usage:");
  });

  test("a bad value in the environment names the variable", async () => {
    const env = { SOSTE_STATS_CONFIDENCE: "lots" };
    const { code, stderr } = await ran(["compare", "--lang", "en"], { env });
    expect(code).toBe(2);
    expect(stderr).toContain('SOSTE_STATS_CONFIDENCE "lots": expected a number');
  });

  test("an empty variable is none", async () => {
    const env = { SOSTE_STATS_LANG: "", SOSTE_STATS_DIVISION: "" };
    expect((await ran(["list", "formats"], { env })).code).toBe(0);
  });

  test("-q silences notes but not errors", async () => {
    expect((await ran(["region", "--name", "Pirkanmaa"])).stderr).toContain("huomautus: ");
    expect((await ran(["region", "--name", "Pirkanmaa", "-q"])).stderr).toBe("");
    expect((await ran(["region", "--name", "Pirkanma", "-q"])).stderr).toContain("virhe: ");
  });

  test("Finnish and Swedish words name the levels in every language", async () => {
    const levelOf = async (word: string) => {
      const { stdout } = await ran([
        ...["region", "--name", "Pirkanmaa", "--format", "json", "--level"],
        word,
      ]);
      return JSON.parse(stdout).level;
    };
    expect(await levelOf("hyvinvointialue")).toBe("wellbeing-county");
    expect(await levelOf("Landskap")).toBe("region");
  });

  test("the name may stand without its option", async () => {
    const withOption = await ran(["region", "--name", "Kainuu"]);
    const without = await ran(["region", "Kainuu"]);
    expect(without).toEqual(withOption);
  });
});

describe("output", () => {
  test("-o writes the file and leaves stdout empty; its ending names the format", async () => {
    const { code, stdout, saved } = await ran(["list", "formats", "-o", "out/formats.json"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(JSON.parse(saved.get("out/formats.json") ?? "")).toHaveProperty("schema");
  });

  test("a workbook is refused by a terminal before anything is read", async () => {
    const outTerminal = { width: 100, colourLevel: 1 } as const;
    const argv = ["region", "--name", "Kainuu", "--format", "xlsx"];
    const { code, stdout, stderr } = await ran(argv, { outTerminal });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^virhe: muotoa xlsx ei voi näyttää päätteessä/);
    expect((await ran([...argv, "-o", "k.xlsx"], { outTerminal })).saved.has("k.xlsx")).toBe(true);
  });

  test("colours follow the stream: a terminal gets them, a file and NO_COLOR do not", async () => {
    const outTerminal = { width: 100, colourLevel: 1 } as const;
    const argv = ["region", "--name", "Kainuu"];
    expect((await ran(argv, { outTerminal })).stdout).toContain(escapeByte);
    expect((await ran([...argv, "--no-color"], { outTerminal })).stdout).not.toContain(escapeByte);
    const env = { NO_COLOR: "1" };
    expect((await ran(argv, { outTerminal, env })).stdout).not.toContain(escapeByte);
    const { saved } = await ran([...argv, "-o", "k.txt"], { outTerminal });
    expect(saved.get("k.txt")).not.toContain(escapeByte);
  });

  test("--debug adds the stack of a user's error", async () => {
    const { stderr } = await ran(["region", "--name", "Pirkanma", "--debug"]);
    expect(stderr).toMatch(/\n\s+at /);
  });

  test("GitHub Actions gets an annotation with line ends and marks escaped", async () => {
    const env = { GITHUB_ACTIONS: "true" };
    const { stderr } = await ran(["check", "100%,\n.csv", "--lang", "en"], { env });
    expect(stderr).toContain("::error::");
    expect(stderr).toContain("100%25,");
    expect(stderr.trimEnd().split("\n")).toHaveLength(2);
  });
});
