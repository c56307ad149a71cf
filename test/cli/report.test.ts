import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/main.ts";
import { UserError } from "../../src/domain/user-error.ts";
import { toDocument } from "../../src/render/support/document.ts";
import { fakeIo } from "../support/fake-io.ts";
import { sampleDocument } from "../support/sample-document.ts";

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const files = {
  "register.csv": text("fixtures/synthetic-register-extract.csv"),
  "answers.csv": text("fixtures/survey-2021-synthetic.csv"),
  "answers-2022.csv": text("fixtures/survey-2022-synthetic.csv"),
  "structures.csv": text("fixtures/structures-wide-synthetic.csv"),
  "events.csv": text("fixtures/events-synthetic.csv"),
  "grants.csv": text("fixtures/grants-county-list-synthetic.csv"),
};
const inputs = [
  ...["--associations", "register.csv", "--survey", "answers.csv"],
  ...["--structures", "structures.csv", "--grants", "grants.csv"],
];

const schema = JSON.parse(text("data/schemas/report@1.json").toString());
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

async function ran(...argv: readonly string[]) {
  const io = fakeIo({ files });
  const exitCode = await run(["report", ...argv], io);
  return { exitCode, stdout: io.stdout(), stderr: io.stderr(), saved: io.saved };
}

/** The rows of the table of a page, without its head. */
function rowsOf(page: string): readonly string[] {
  const body = page.slice(page.indexOf("<tbody"), page.indexOf("</tbody>"));
  return [...body.matchAll(/<tr .*?<\/tr>/gsu)].map(([row]) => row);
}

/** Addresses of the files to which a page links. */
function filesLinkedIn(page: string): readonly string[] {
  return [...page.matchAll(/<a href="(?!https?:|#)([^"]*)"/gu)].map(([, href = ""]) => href);
}

/** Every area that a document names, as level and code. */
function areasIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  if ("level" in value && "code" in value) return [`${value.level} ${value.code}`];
  return Object.values(value).flatMap(areasIn);
}

describe("report", { timeout: 120_000 }, () => {
  it("is a document in sections that its schema accepts", async () => {
    for (const place of [
      ["--name", "Pirkanmaa", "--level", "wellbeing-county"],
      ["--name", "Suomi"],
      ["--name", "Tampere", "--level", "municipality"],
    ]) {
      const { stdout } = await ran(...place, ...inputs, "--format", "json");
      const document = JSON.parse(stdout);
      expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
      const ids = document.sections.map(({ id }: { id: string }) => id);
      expect(ids).toEqual(expect.arrayContaining(["register", "funding", "structures", "survey"]));
      const placed = document.sections.flatMap(({ tables }: { tables: string[] }) => tables);
      expect(placed).toEqual(Object.keys(document.tables));
    }
  });

  it("may have a picture of each kind, in the shape of its kind and no other", async () => {
    const { stdout } = await ran("--name", "Suomi", "--format", "json");
    const document = JSON.parse(stdout);
    const { pictures = [] } = JSON.parse(JSON.stringify(toDocument(sampleDocument)));
    expect(new Set(pictures.map(({ chart }: { chart: string }) => chart)).size).toBe(6);
    for (const picture of pictures) {
      const isValid = validate({ ...document, pictures: [picture] });
      expect(isValid, JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
      const [other] = pictures.filter(({ chart }: { chart: string }) => chart !== picture.chart);
      const { description: _, ...undescribed } = picture;
      for (const odd of [
        { ...picture, extra: 1 },
        { ...picture, chart: other.chart },
        { ...picture, description: { ...picture.description, extra: 1 } },
        undescribed,
      ]) {
        expect(validate({ ...document, pictures: [odd] }), picture.id).toBe(false);
      }
    }
    const [finding] = document.findings;
    expect(validate({ ...document, findings: [{ ...finding, extra: 1 }] })).toBe(false);
  });

  it.each([
    [[]],
    [["--associations", "register.csv"]],
    [["--structures", "structures.csv"]],
    [["--survey", "answers.csv"]],
  ])("is a page of the country whatever it is made from: %j", async (own) => {
    const { exitCode, saved, stderr } = await ran("--name", "Suomi", ...own, "-o", "suomi.html");
    expect(stderr).not.toContain("Error");
    expect(exitCode).toBeLessThan(2);
    expect(saved.get("suomi.html")).toContain('<figure id="figure-structures-by-area">');
  });

  it("of several areas or languages does not fit into one printed file, and is told so before anything is read", async () => {
    for (const several of [
      ["--areas", "Kainuu,Lappi"],
      ["--name", "Kainuu", "--lang", "en,fi"],
    ]) {
      const read = ["--survey", "no-such-file.csv", "-o", "all.pdf"];
      const { exitCode, stderr, saved } = await ran(...several, ...read);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('"all.pdf"');
      expect(stderr).toContain("--pdf");
      expect(saved.size).toBe(0);
    }
  });

  it("speaks to people in the first of its languages", async () => {
    const { stderr } = await ran("--name", "Kainu", "--lang", "en,fi", "-o", "out");
    expect(stderr).toMatch(/^error: /u);
  });

  it("holds the figures of its own area and the country, and no other area's", async () => {
    const argv = [
      "--all",
      "--level",
      "wellbeing-county",
      ...inputs,
      "-o",
      "out",
      "--format",
      "json",
    ];
    const { saved, exitCode, stdout } = await ran(...argv);
    expect(exitCode).toBe(0);
    expect(saved.size).toBe(23);
    expect(stdout.trimEnd().split("\n")).toEqual([...saved.keys()]);
    for (const [path, document] of saved) {
      const { area, tables, pictures } = JSON.parse(document);
      const named = new Set(areasIn({ tables, pictures }));
      named.delete(`wellbeing-county ${area.code}`);
      expect(
        [...named].filter((key) => key !== "country SSS"),
        path,
      ).toEqual([]);
    }
  });

  it("is held against neighbours and the median without figures of any other area", async () => {
    const place = ["--level", "wellbeing-county", "--areas", "Kainuu,Lappi", ...inputs];
    const { saved } = await ran(
      ...[...place, "-o", "out", "--format", "json", "--benchmark", "neighbours,median"],
    );
    expect(saved.size).toBe(2);
    for (const [path, document] of saved) {
      const { area, tables, notes } = JSON.parse(document);
      const [row] = tables["profile-register"];
      expect(row.median.value, path).toBeGreaterThan(0);
      expect(row.neighbours.value, path).toBeGreaterThan(0);
      const named = areasIn(tables).filter((key) => key !== `wellbeing-county ${area.code}`);
      expect(named.filter((key) => key !== "country SSS")).toEqual([]);
      expect(notes.map(({ id }: { id: string }) => id)).toContain("neighbours-of-area");
    }
  });

  it("gives one area the same report alone as in a batch, the same bytes each time", async () => {
    const place = ["--level", "wellbeing-county", ...inputs, "--format", "json", "-o", "out"];
    const alone = await ran("--name", "Satakunta", ...place);
    const many = await ran("--all", ...place);
    expect([...alone.saved.keys()]).toEqual(["out/satakunta.fi.json"]);
    expect(many.saved.get("out/satakunta.fi.json")).toBe(alone.saved.get("out/satakunta.fi.json"));
  });

  it("writes a file for each area, language and format", async () => {
    const { saved } = await ran(
      ...["--areas", "Pirha,Varha", "--level", "wellbeing-county", "--lang", "fi,sv"],
      ...["--format", "md,json", "-o", "out/"],
    );
    expect([...saved.keys()]).toEqual(
      ["pirkanmaa", "varsinais-suomi"].flatMap((area) =>
        ["fi.md", "fi.json", "sv.md", "sv.json"].map((ending) => `out/${area}.${ending}`),
      ),
    );
  });

  it("lists the events to come that concern the area, and accounts for their rows", async () => {
    const argv = ["--level", "wellbeing-county", "--events", "events.csv", "--as-of", "2026-11-22"];
    const { stdout, exitCode } = await ran("Pirkanmaa", ...argv, "--format", "json");
    const { tables, sections, notes, accounts } = JSON.parse(stdout);
    // By hand: lines 2–7 of the fixture; 8 is in Lappi, 9 was on 3 November, 10–13 are wrong.
    expect(
      tables["upcoming-events"].map(({ date, time }: Record<string, string>) => [date, time]),
    ).toEqual([
      ["2026-12-05", "13:00–15:00"],
      ["2026-12-10", "09:00–11:30"],
      ["2027-01-12/2027-01-13", null],
      ["2027-01-15", "14:00"],
      ["2027-01-20", "17:00"],
      ["2027-02-01", "13:00"],
    ]);
    expect(sections).toContainEqual({ id: "events", tables: ["upcoming-events"], pictures: [] });
    expect(notes).toContainEqual({ id: "events-from", facts: { date: "2026-11-22" } });
    expect(accounts).toContainEqual(
      expect.objectContaining({ source: "events.csv", read: 12, used: 8, rejected: 4 }),
    );
    expect(exitCode).toBe(1);
  });

  it("writes the pictures of a report as files, the very ones of its document", async () => {
    const { saved } = await ran(
      ...["Pirkanmaa", "--level", "wellbeing-county", ...inputs, "--lang", "sv"],
      ...["--format", "json", "-o", "pirha.json", "--charts", "pictures/"],
    );
    const { pictures } = JSON.parse(saved.get("pirha.json") ?? "");
    const ids = pictures.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(["area-profile", "series", "answers"]);
    const paths = ids.map((id: string) => `pictures/pirkanmaa.sv.${id}.svg`);
    expect([...saved.keys()]).toEqual(["pirha.json", ...paths]);
    for (const path of paths) expect(saved.get(path)).toMatch(/^<svg [\s\S]*<\/svg>\n$/u);
  });

  it("holds each report of a batch against the limits, and says once what several do not keep", async () => {
    const place = ["--areas", "Kainuu,Lappi", "--level", "maakunta", "-o", "out", "--lang", "en"];
    const { exitCode, stderr, saved } = await ran(...place, "--max-age", "10d");
    expect(exitCode).toBe(4);
    expect([...saved.keys()]).toEqual([
      "out/kainuu.en.html",
      "out/lappi.en.html",
      "out/index.html",
    ]);
    expect(stderr.match(/--max-age 10d: the data are older, of 2025-01-02/gu)).toHaveLength(1);
    const kept = await ran(...place, "--max-age", "689d");
    expect([kept.exitCode, kept.stderr]).toEqual([0, ""]);
  });

  it("names the area whose report fails, and writes the others", async () => {
    const io = fakeIo({ files });
    const save = async (path: string, content: string | Uint8Array) => {
      if (path.includes("kainuu")) throw new UserError("unreadable", "file/not-writable", refusal);
      await io.save(path, content);
    };
    const refusal = { facts: { name: "out/kainuu.fi.html", detail: "ENOSPC" } };
    const argv = ["report", "--areas", "Kainuu,Lappi", "--level", "maakunta", "-o", "out"];
    expect(await run(argv, { ...io, save })).toBe(3);
    expect([...io.saved.keys()]).toEqual(["out/lappi.fi.html", "out/index.html"]);
    expect(io.stderr()).toMatch(/^Kainuu:\nvirhe: /u);
    const [kainuu = "", lappi = ""] = rowsOf(io.saved.get("out/index.html") ?? "");
    expect(kainuu).toContain("Kainuu");
    expect(kainuu).toContain("levy on täynnä");
    expect(kainuu).not.toContain("<a ");
    expect(lappi).toContain('<a href="lappi.fi.html" lang="fi" hreflang="fi">suomi</a>');
  });

  it("lists the pages of a batch on one page: every file that was written, and no figure of an area", async () => {
    const places = ["--areas", "Österbotten,Åland,Kainuu", "--level", "wellbeing-county"];
    const { saved, stdout } = await ran(
      ...[
        ...places,
        "--lang",
        "sv,fi",
        "--format",
        "html,json",
        "-o",
        "./out/",
        "--charts",
        "pics",
      ],
    );
    const index = saved.get("./out/index.html") ?? "";
    expect(stdout).toMatch(/\n[.]\/out\/index[.]html\n$/u);
    expect(index).toContain('<html lang="sv">');
    // Swedish puts Å before Ä before Ö, and all of them last.
    expect(rowsOf(index).map((row) => />([^<]+)<\/th>/u.exec(row)?.[1])).toEqual([
      "Kajanaland",
      "Åland",
      "Österbotten",
    ]);
    const written = [...saved.keys()].filter((path) => path !== "./out/index.html");
    const linked = filesLinkedIn(index).map((href) =>
      href.startsWith("../") ? href.slice(3) : `./out/${href}`,
    );
    expect(linked.toSorted()).toEqual(written.toSorted());
    expect(linked.filter((path) => path.startsWith("pics/")).length).toBeGreaterThanOrEqual(6);
    // Nothing that reads as a number stands in the table; the heading has the date and the division.
    expect(
      rowsOf(index)
        .join(" ")
        .replaceAll(/<[^>]*>/gu, ""),
    ).not.toMatch(/\d/u);
    expect(index).toContain("referensdag 2.1.2025 · områdesindelning 2025");
    const sources = [...index.matchAll(/([\w.-]+[.]csv), \d/gu)].map(([, name]) => name);
    expect(sources).toEqual(expect.arrayContaining(["population.csv", "grants.csv"]));
    expect(new Set(sources).size).toBe(sources.length);
  });

  it("lists nothing where one page is all, or none", async () => {
    const place = ["--level", "maakunta", "-o", "out"];
    const one = await ran("Kainuu", ...place);
    expect([...one.saved.keys()]).toEqual(["out/kainuu.fi.html"]);
    const none = await ran("--areas", "Kainuu,Lappi", ...place, "--format", "md");
    expect([...none.saved.keys()]).toEqual(["out/kainuu.fi.md", "out/lappi.fi.md"]);
  });

  it("says on the list which limits a report does not keep, without the words of its figures", async () => {
    const place = ["--areas", "Kainuu,Lappi", "--level", "maakunta", "-o", "out", "--lang", "en"];
    const { saved } = await ran(...place, "--fail-on", "missing");
    for (const row of rowsOf(saved.get("out/index.html") ?? ""))
      expect(row).toContain("a limit that was set for the data is not met: --fail-on missing<");
  });

  it("ends in the worst where the list cannot be written", async () => {
    const io = fakeIo({ files });
    const save = async (path: string, content: string | Uint8Array) => {
      const facts = { name: path, detail: "EACCES" };
      if (path.endsWith("index.html"))
        throw new UserError("unreadable", "file/not-writable", { facts });
      await io.save(path, content);
    };
    const argv = ["report", "--areas", "Kainuu,Lappi", "--level", "maakunta", "-o", "out"];
    expect(await run([...argv, "--max-age", "1d"], { ...io, save })).toBe(3);
    expect(io.saved.size).toBe(2);
    expect(io.stderr()).toContain("--max-age 1d");
    expect(io.stderr()).toContain("out/index.html");
  });

  it("has the sections that are asked for, in that order", async () => {
    const { stdout } = await ran("Kainuu", "--sections", "funding,register", "--format", "json");
    const { sections } = JSON.parse(stdout);
    expect(sections.map(({ id }: { id: string }) => id)).toEqual(["funding", "register"]);
  });

  it("says which of the sections that are asked for have nothing in them", async () => {
    const asked = ["Kainuu", "--sections", "practices,register,events", "--format", "json"];
    const { stdout } = await ran(...asked);
    const { sections, notes } = JSON.parse(stdout);
    expect(sections.map(({ id }: { id: string }) => id)).toEqual(["register"]);
    const left = notes.filter(({ id }: { id: string }) => id === "section-without-content");
    expect(left.map(({ facts }: { facts: object }) => facts)).toEqual([
      { section: "practices" },
      { section: "events" },
    ]);
  });

  it("remarks on what is shown, and on nothing else", async () => {
    const idsOf = async (...words: readonly string[]) => {
      const { stdout } = await ran("Kainuu", ...words, "--format", "json");
      return JSON.parse(stdout).notes.map(({ id }: { id: string }) => id);
    };
    const all = await idsOf();
    const funding = await idsOf("--sections", "funding");
    const register = await idsOf("--sections", "register");
    expect(all).toEqual(expect.arrayContaining([...funding, ...register, "survey-published"]));
    expect(funding).toContain("grants-published");
    expect(register).toContain("population-date");
    expect([...funding, ...register]).not.toContain("survey-published");
    expect(register).not.toContain("grants-published");
    // Where the parts come together, what is to be said of each.
    expect(await idsOf("--sections", "summary,profile")).toEqual(
      expect.arrayContaining(["grants-published", "population-date", "survey-published"]),
    );
  });

  it("has the comparison of the waves that it speaks of, and says of which the figures are", async () => {
    const { stdout } = await ran(
      ...["Kainuu", "--survey", "answers.csv", "--survey", "answers-2022.csv"],
      ...["--wave", "2021", "--wave", "2022", "--sections", "survey", "--format", "json"],
    );
    const { tables, notes } = JSON.parse(stdout);
    expect(tables.waves).toHaveLength(3);
    const facts = new Map(notes.map(({ id, facts }: { id: string; facts: object }) => [id, facts]));
    expect(facts.get("waves-matched")).toMatchObject({ matched: 153 });
    expect(facts.get("survey-wave")).toEqual({ wave: "2022" });
  });

  it.each([
    ["country", "verdict", "The figure for the whole country is", "against the whole country"],
    ["neighbours", "neighbours-verdict", "The figure for the neighbours is", "its neighbours"],
    ["median", "median-verdict", "The median of the areas is", "the median of the areas"],
  ])("holds the area against %s alone where that is chosen", async (id, verdict, said, titled) => {
    const words = ["Kainuu", "--benchmark", id, "--lang", "en", "--format"];
    const page = (await ran(...words, "html")).stdout;
    const { pictures, tables } = JSON.parse((await ran(...words, "json")).stdout);
    // Of what was published of the country alone, and of the area's share in it, nothing is compared.
    const beside = /The (?:figure for the (?:whole country|neighbours)|median of the areas) is/gu;
    expect(new Set(page.match(beside))).toEqual(new Set([said]));
    expect(pictures[0]).toMatchObject({ id: "area-profile", benchmark: id });
    const [, title] = /<title id="[^"]*area-profile[^"]*">([^<]*)/u.exec(page) ?? [];
    expect(title).toContain(titled);
    const rows: readonly object[] = Object.values<readonly object[]>(tables).flat();
    const compared = /^(?:country|neighbours|median|verdict|.+-verdict)$/u;
    const columns = rows.flatMap(Object.keys).filter((name) => compared.test(name));
    expect(new Set(columns)).toEqual(new Set([id, verdict]));
    expect(tables.overview).not.toEqual([]);
  });

  it("names every benchmark that is chosen, each with its verdict", async () => {
    const { stdout } = await ran(
      "Kainuu",
      "--benchmark",
      "country,neighbours,median",
      "--format",
      "json",
    );
    const { findings, tables } = JSON.parse(stdout);
    const { facts } = findings.find(({ rule }: { rule: string }) => rule === "associations");
    const row = tables.overview.find(
      ({ indicator }: { indicator: string }) => indicator === "associations-per-10000",
    );
    const { country, verdict, neighbours, median } = row;
    expect(facts).toMatchObject({ country, verdict });
    expect(facts["against-neighbours"]).toEqual(neighbours);
    expect(facts["against-neighbours-verdict"]).toBe(row["neighbours-verdict"]);
    expect(facts["against-median"]).toEqual(median);
    expect(facts["against-median-verdict"]).toBe(row["median-verdict"]);
  });

  it.each([
    [[], "--name"],
    [["--all", "-o", "out"], "--level"],
    [["Kainuu", "--all", "-o", "out"], "--all"],
    [["--areas", "Kainuu,Helsinki", "-o", "out"], "--name"],
    [["--all", "--level", "erva"], "--output"],
    [["Kainuu", "--sections", "rahoitus"], "--sections"],
  ])("refuses %j and names the option", async (argv, option) => {
    const { exitCode, stderr, saved } = await ran(...argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(option);
    expect(saved.size).toBe(0);
  });
});
