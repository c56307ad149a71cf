import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/main.ts";
import { productKeys } from "../../src/cli/product-keys.ts";
import { UserError } from "../../src/domain/user-error.ts";
import { type FakeWorld, fakeIo } from "../support/fake-io.ts";
import { locales } from "../support/locales.ts";

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const inputs = {
  "in/register.csv": text("fixtures/synthetic-register-extract.csv"),
  "in/answers.csv": text("fixtures/survey-2021-synthetic.csv"),
  "in/odd.csv": text("fixtures/oddities.csv"),
};
const schema = JSON.parse(text("data/schemas/run@1.json").toString());
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** Of the record as much as the tests look at; its schema says that it is so. */
interface RunRecord {
  readonly exitCode: number;
  readonly settings: { readonly file: string; readonly sha256: string };
  readonly products: readonly {
    readonly command: string;
    readonly options: Readonly<Record<string, readonly string[]>>;
    readonly exitCode: number;
    readonly files: readonly {
      readonly path: string;
      readonly bytes: number;
      readonly sha256: string;
    }[];
    readonly inputs: readonly { readonly name: string; readonly sha256: string }[];
    readonly accounts: readonly { readonly source: string; readonly read: number }[];
    readonly problems: { readonly errors: number; readonly counts: readonly unknown[] };
    readonly unmet: readonly unknown[];
    readonly failures: readonly unknown[];
  }[];
}

const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

async function batched(
  yaml: string,
  { argv = [], world = {} }: { readonly argv?: readonly string[]; readonly world?: FakeWorld } = {},
  change: (io: ReturnType<typeof fakeIo>) => Parameters<typeof run>[1] = (io) => io,
) {
  const io = fakeIo({ files: { ...inputs, "soste-stats.yaml": yaml }, ...world });
  const exitCode = await run(["batch", "--lang", "en", ...argv], change(io));
  const paths = [...io.saved.keys()];
  const path = paths.at(-1) ?? "";
  if (!path.endsWith("run.json")) return { exitCode, io, paths, record: undefined };
  const record: RunRecord = JSON.parse(io.saved.get(path) ?? "");
  expect(validate(record), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  return { exitCode, io, paths, record };
}

const small = `associations: in/register.csv
extract-date: 2025-01-02
survey: in/answers.csv
products:
  - {command: report, areas: [Kainuu, Lappi], level: region, lang: [fi, sv], format: [html, md, json, xlsx], output: reports/, charts: charts}
  - {command: compare, indicator: registered-associations, format: csv, output: tables/regions.csv}
  - {command: readiness, output: ./readiness.json}
`;

describe("batch", { timeout: 120_000 }, () => {
  it("makes what the settings file declares, tells each file, and records it with the checksums of the files", async () => {
    const { exitCode, io, paths, record } = await batched(small);
    expect(exitCode, io.stderr()).toBe(0);
    expect(io.stdout().trimEnd().split("\n")).toEqual(paths);
    expect(paths).toEqual(
      expect.arrayContaining([
        ...["fi.html", "sv.md", "fi.json", "sv.xlsx"].map((end) => `out/reports/lappi.${end}`),
        "out/charts/kainuu.fi.area-profile.svg",
        "out/reports/index.html",
        "out/tables/regions.csv",
        "out/readiness.json",
      ]),
    );
    const files = (record?.products ?? []).flatMap((product) => product.files);
    expect(files.map(({ path }) => `out/${path}`)).toEqual(paths.slice(0, -1));
    for (const file of files) {
      const bytes = io.savedBytes.get(`out/${file.path}`) ?? new Uint8Array();
      expect([file.bytes, file.sha256]).toEqual([bytes.length, sha256(bytes)]);
    }
  });

  it("records what each product read, with checksums and what became of the rows", async () => {
    const { record } = await batched(small);
    expect(record?.settings).toEqual({ file: "soste-stats.yaml", sha256: sha256(small) });
    const [report, compare, readiness] = record?.products ?? [];
    const register = { name: "in/register.csv", sha256: sha256(inputs["in/register.csv"]) };
    const answers = { name: "in/answers.csv", sha256: sha256(inputs["in/answers.csv"]) };
    expect(report?.inputs).toContainEqual(expect.objectContaining(register));
    expect(report?.inputs).toContainEqual(expect.objectContaining(answers));
    expect(compare?.inputs).toContainEqual(expect.objectContaining(register));
    expect(readiness?.inputs.map(({ name }) => name)).not.toContain("in/register.csv");
    // fixtures/README.md: 4,974 rows under the header, of which 4 are no associations.
    expect(compare?.accounts).toContainEqual(
      expect.objectContaining({ source: "in/register.csv", read: 4974, used: 4970 }),
    );
    const names = report?.inputs.map(({ name, sha256: sum }) => name + sum) ?? [];
    expect(new Set(names).size).toBe(names.length);
  });

  it("has a schema and a help page that know every command of which there are products", async () => {
    const ids = [...productKeys().keys()];
    expect(schema.$defs.product.properties.command.enum.toSorted()).toEqual(ids.toSorted());
    for (const { help } of locales)
      expect(help.commands.batch.description).toContain(`(${ids.join(", ")})`);
  });

  it("gives the same bytes twice, and into whatever folder", async () => {
    const first = await batched(small);
    const second = await batched(small, {
      argv: ["-o", "elsewhere/b/"],
      world: { files: { ...inputs, "soste-stats.yaml": small }, today: "2031-05-01" },
    });
    expect(second.paths).toEqual(first.paths.map((path) => path.replace("out/", "elsewhere/b/")));
    for (const path of first.paths) {
      const other = second.io.savedBytes.get(path.replace("out/", "elsewhere/b/"));
      expect(
        Buffer.from(other ?? []).equals(first.io.savedBytes.get(path) ?? new Uint8Array()),
        path,
      ).toBe(true);
    }
  });

  it("stands beside a settings file further up, whose paths are taken from its folder", async () => {
    const files = {
      "../in/register.csv": inputs["in/register.csv"],
      "../soste-stats.yaml":
        "associations: in/register.csv\nextract-date: 2025-01-02\nproducts: [{command: compare, output: a.csv}]",
    };
    const { paths, record } = await batched("", { world: { files } });
    expect(paths).toEqual(["../out/a.csv", "../out/run.json"]);
    expect(record?.products[0]?.options).toMatchObject({
      associations: ["../in/register.csv"],
      output: ["a.csv"],
    });
  });

  it("lets a product go before the environment and before the rest of the settings file", async () => {
    const yaml = `confidence: 0.8
no-ci: true
products:
  - {command: compare, confidence: 0.9, lang: sv, output: a.json}
  - {command: compare, output: b.json}
  - {command: compare, no-ci: true, output: c.json}
`;
    const env = { SOSTE_STATS_CONFIDENCE: "0.99", SOSTE_STATS_DORMANCY_YEARS: "7" };
    const files = { "soste-stats.yaml": yaml };
    const { io, record } = await batched(yaml, { world: { files, env } });
    const confidenceIn = (path: string) =>
      JSON.parse(io.saved.get(path) ?? "").provenance.confidence;
    expect(confidenceIn("out/a.json")).toBe(0.9);
    expect(confidenceIn("out/b.json")).toBe(0.99);
    expect(confidenceIn("out/c.json")).toBeNull();
    expect(record?.products.map(({ options }) => options)).toEqual([
      expect.objectContaining({ confidence: ["0.9"], lang: ["sv"], "dormancy-years": ["7"] }),
      expect.objectContaining({ confidence: ["0.99"], lang: ["en"], "dormancy-years": ["7"] }),
      expect.objectContaining({ "no-ci": ["true"], lang: ["en"], "dormancy-years": ["7"] }),
    ]);
  });

  it("names no product over a line that tells how far reading has come, which is erased", async () => {
    const yaml = `products:
  - {command: check, associations: register.csv, extract-date: 2025-01-02, output: a.json}
`;
    let now = 0;
    const clock = () => {
      now += 700;
      return now;
    };
    const files = {
      "soste-stats.yaml": yaml,
      "register.csv":
        "Rekisterinumero;Nimi;Kotipaikka;Luokka;Rekisteröintipäivä\n1;Apu ry;Tampere;3;1.1.2000\n",
    };
    const errTerminal = { width: 80, colourLevel: 0 } as const;
    const { io } = await batched(yaml, { world: { files, clock, errTerminal } });
    expect(io.stderr()).toContain("reading");
    expect(io.stderr()).not.toContain("check a.json:");
  });

  it("writes each product in its own language and speaks to people in that of the run", async () => {
    const yaml = `products:
  - {command: compare, level: erva, lang: sv, output: a.md}
  - {command: compare, level: erva, output: b.md}
  - {command: compare, lang: sv, level: ervo, output: c.md}
`;
    const { io } = await batched(yaml);
    expect(io.saved.get("out/a.md")).toMatch(/^# Jämförelse/u);
    expect(io.saved.get("out/b.md")).toMatch(/^# Comparison/u);
    expect(io.stderr()).toContain(
      'compare c.md:\nerror: soste-stats.yaml:4 level "ervo" is not known',
    );
  });

  it("makes the rest where a product fails, names it, and ends in the worst", async () => {
    const yaml = `products:
  - {command: compare, level: nowhere, output: a.csv}
  - {command: compare, associations: in/missing.csv, output: b.csv}
  - {command: check, associations: in/odd.csv, extract-date: 2025-01-02, output: c.json}
  - {command: compare, max-age: 10d, output: d.csv}
  - {command: compare, output: e.csv}
`;
    const { exitCode, io, paths, record } = await batched(yaml);
    expect(paths).toEqual(["out/c.json", "out/d.csv", "out/e.csv", "out/run.json"]);
    // Of 2, 3, 1, 4 and 0 the first of 130, 70, 3, 2, 1, 4 wins.
    expect(exitCode).toBe(3);
    expect(record?.exitCode).toBe(3);
    expect(record?.products.map((product) => product.exitCode)).toEqual([2, 3, 1, 4, 0]);
    expect(record?.products.map(({ failures }) => failures.length)).toEqual([1, 1, 0, 0, 0]);
    expect(record?.products[0]?.failures).toEqual([
      expect.objectContaining({ area: null, code: "option/unknown-value" }),
    ]);
    for (const title of ["compare a.csv:", "compare b.csv:", "check c.json:", "compare d.csv:"])
      expect(io.stderr().split("\n")).toContain(title);
    expect(io.stderr()).toContain("check c.json:\nerror: done, but the input data has errors\n");
    expect(io.stderr()).not.toContain("e.csv");
    const { problems } = record?.products[2] ?? {};
    expect(problems?.errors).toBeGreaterThan(5);
    expect(problems?.counts).toContainEqual(
      expect.objectContaining({ code: "cell/unknown-area", severity: "error" }),
    );
  });

  it("holds the limits of the settings file against each product, with exit code 4", async () => {
    const yaml = `max-age: 10d
products:
  - {command: report, areas: [Kainuu, Lappi], level: region, output: reports}
  - {command: compare, max-age: 9999d, output: a.csv}
`;
    const { exitCode, record } = await batched(yaml);
    expect(exitCode).toBe(4);
    const unmet = { gate: "max-age", limit: "10d", found: "2025-01-02" };
    // The codes of the classification of regions: Kainuu 18, Lappi 19.
    const areas = ["18", "19"].map((code) => ({ level: "region", code }));
    expect(record?.products.map((product) => product.unmet)).toEqual([[{ ...unmet, areas }], []]);
    expect(record?.products.map((product) => product.exitCode)).toEqual([4, 0]);
  });

  it("holds limits of the command line against each product that sets none of its own", async () => {
    const yaml = `products:
  - {command: compare, output: a.csv}
  - {command: compare, max-age: 9999d, output: b.csv}
`;
    const { exitCode, record } = await batched(yaml, { argv: ["--max-age", "10d"] });
    expect(exitCode).toBe(4);
    expect(record?.products.map((product) => product.exitCode)).toEqual([4, 0]);
  });

  it("names the area whose report fails in a product, and makes the others", async () => {
    const yaml = "products: [{command: report, areas: [Kainuu, Lappi], level: region, output: r}]";
    const { exitCode, paths, record, io } = await batched(yaml, {}, (world) => ({
      ...world,
      async save(path, content) {
        const facts = { name: path, detail: "ENOSPC" };
        if (path.includes("kainuu"))
          throw new UserError("unreadable", "file/not-writable", { facts });
        await world.save(path, content);
      },
    }));
    expect(exitCode).toBe(3);
    expect(paths).toEqual(["out/r/lappi.en.html", "out/r/index.html", "out/run.json"]);
    expect(record?.products[0]?.failures).toEqual([
      {
        area: { level: "region", code: "18" },
        code: "file/not-writable",
        facts: { name: "out/r/kainuu.en.html", detail: "ENOSPC" },
      },
    ]);
    expect(io.stderr()).toMatch(/^report r:\nKainuu:\nerror: /u);
  });

  it("ends in 70 for a defect even where the record cannot be written", async () => {
    const yaml = "products: [{command: compare, output: a.csv}]";
    const { exitCode, io } = await batched(yaml, {}, (world) => ({
      ...world,
      async save(path) {
        if (path.endsWith(".csv")) throw new Error("planted");
        throw new UserError("unreadable", "file/not-writable", { facts: { name: path } });
      },
    }));
    expect(exitCode).toBe(70);
    expect(io.stderr()).toMatch(/^compare a\.csv:\nerror: this is a defect/u);
    expect(io.stderr()).toContain('error: "out/run.json" cannot be written');
  });

  it.each([
    ["another product's file", "a.csv", "out/a.csv"],
    ["the same file by another path", "./a.csv", "out/a.csv"],
    ["the record of the run", "run.json", "out/run.json"],
  ])("never writes over %s", async (_, output, path) => {
    const format = output === "run.json" ? "json" : "csv";
    const yaml = `products:
  - {command: compare, level: erva, output: a.csv}
  - {command: compare, level: yta, format: ${format}, output: ${output}}
`;
    const { exitCode, io, record } = await batched(yaml);
    expect(exitCode).toBe(2);
    expect(io.saved.get("out/a.csv")).toContain("erva,");
    expect(record?.products[1]?.files).toEqual([]);
    expect(io.stderr()).toContain(`another product of this run has written "${path}" already`);
  });

  it("is quiet about notes and warnings with --quiet", async () => {
    const yaml = "products: [{command: region, name: Pirkanmaa, output: a.json}]";
    expect((await batched(yaml)).io.stderr()).toMatch(/^region a\.json:\nnote: /u);
    expect((await batched(yaml, { argv: ["-q"] })).io.stderr()).toBe("");
  });

  it("puts reports into the output folder itself, and records printed pages", async () => {
    const yaml =
      "products: [{command: report, areas: [Kainuu, Lappi], level: region, pdf: true, output: .}]";
    const asked: (string | undefined)[] = [];
    const { exitCode, paths, record } = await batched(
      yaml,
      { argv: ["--browser", "b"] },
      (world) => ({
        ...world,
        async printer(browser) {
          asked.push(browser);
          return async () => new TextEncoder().encode("%PDF");
        },
      }),
    );
    expect(exitCode).toBe(0);
    expect(asked).toEqual(["b"]);
    expect(paths).toEqual([
      ...["out/kainuu.en.html", "out/kainuu.en.pdf", "out/lappi.en.html", "out/lappi.en.pdf"],
      ...["out/index.html", "out/run.json"],
    ]);
    const [product] = record?.products ?? [];
    expect(product?.files).toContainEqual({
      path: "kainuu.en.pdf",
      bytes: 4,
      sha256: sha256("%PDF"),
    });
    expect(product?.options).not.toHaveProperty("browser");
  });

  it("does not let a settings file name the program that prints", async () => {
    const { exitCode, io } = await batched(
      "products: [{command: report, browser: ./x, output: a}]",
    );
    expect(exitCode).toBe(2);
    expect(io.stderr()).toContain('products.0.browser "browser"');
  });

  it.each([
    ["without a settings file", {}],
    ["where it lists nothing", { "soste-stats.yaml": "division: 2025" }],
  ])("says what it wants %s", async (_, files) => {
    const { exitCode, io, paths } = await batched("", { world: { files } });
    expect(exitCode).toBe(2);
    expect(paths).toEqual([]);
    expect(io.stderr()).toContain("error: products is missing: ");
    expect(io.stderr()).toContain("soste-stats init");
  });

  it.each([
    ["--format", "csv"],
    ["--excel", "fi"],
  ])("refuses %s, which each product has for itself", async (option, word) => {
    const { exitCode, io } = await batched(small, { argv: [option, word] });
    expect(exitCode).toBe(2);
    expect(io.stderr()).toContain(option);
  });

  it("is listed by config show with the place of each product", async () => {
    const io = fakeIo({ files: { "soste-stats.yaml": small } });
    await run(["config", "show", "--format", "json"], io);
    const settings: readonly Record<string, string>[] = JSON.parse(io.stdout()).tables.settings;
    expect(settings.filter(({ setting }) => setting === "products")).toEqual([
      {
        setting: "products",
        value: "report reports/",
        origin: "file",
        place: "soste-stats.yaml:5",
      },
      {
        setting: "products",
        value: "compare tables/regions.csv",
        origin: "file",
        place: "soste-stats.yaml:6",
      },
      {
        setting: "products",
        value: "readiness ./readiness.json",
        origin: "file",
        place: "soste-stats.yaml:7",
      },
    ]);
  });
});
