import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPublishedStructures } from "../../src/app/support/published-structures.ts";
import { loadStructuresPart } from "../../src/app/support/structures-part.ts";
import type { Level } from "../../src/domain/area.ts";
import type { Cell, Table } from "../../src/domain/report.ts";
import { bundledAreas } from "../support/bundled-tables.ts";
import { fakeFiles } from "../support/fake-io.ts";
import { partOfArea, profileFrame } from "../support/profile-frame.ts";

const names = [
  "structures-wide-synthetic.csv",
  "structures-municipalities-synthetic.csv",
  "structures-oddities-synthetic.csv",
  "structures-practices-synthetic.csv",
  "outcomes-synthetic.csv",
];
const fixtures = Object.fromEntries(
  names.map((name) => [name, readFileSync(new URL(`../../fixtures/${name}`, import.meta.url))]),
);
const areas = bundledAreas();

interface Given {
  readonly structures?: readonly string[];
  readonly outcomes?: readonly string[];
}

const partOf = (level: Level, code: string, given: Given = {}, year = 2025) => {
  const { area, frame } = profileFrame(
    areas,
    { level, code, year },
    { files: fakeFiles(fixtures) },
  );
  const options = { structures: [], outcomes: [], mapping: new Map(), ...given };
  return partOfArea(loadStructuresPart(options, frame), area);
};

type Part = Awaited<ReturnType<typeof partOf>>;

/** Value, or reason of absence, of a figure of the part and of the country beside it. */
function figureOf({ figures }: Part, id: string) {
  const row = figures.find(({ indicator }) => indicator === id);
  if (row === undefined) throw new Error(`no ${id}`);
  const said = [row.figure, row.country].map((figure) =>
    figure?.outcome.kind === "known" ? figure.outcome.value : figure?.outcome.reason,
  );
  return { ...row, own: said[0], ofCountry: said[1] };
}

function textOf(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case "text":
      return cell.text;
    case "localised":
      return cell.text.en;
    case "name":
      return cell.area.shortName.en;
    case "period":
      return cell.period.kind === "day" ? cell.period.on : `${cell.period.from}/${cell.period.to}`;
    case "indicator":
      return cell.label.en;
    case "count":
      return String(cell.value);
    case "figure":
      return cell.figure.outcome.kind === "known" ? String(cell.figure.outcome.value) : "missing";
    default:
      return "";
  }
}

function rowsOf({ tables }: { readonly tables: readonly Table[] }, id: string) {
  const table = tables.find((one) => one.id === id);
  return (table?.rows ?? []).map(({ cells }) =>
    (table?.columns ?? []).map((column) => textOf(cells[column.id])),
  );
}

describe("without files", () => {
  test("published statements fill the checklist as far as they go, and too little is known for a share", async () => {
    const part = await partOf("wellbeing-county", "09");
    // The county's pages: an advisory board, a grant rule and a coordinator; 3 of 14.
    expect(figureOf(part, "structures-known").own).toBe(3 / 14);
    expect(figureOf(part, "structures-in-place").own).toBe("incomplete");
    const known = rowsOf(part, "structures").filter(([, state]) => state !== "unknown");
    expect(known.map((row) => row.slice(0, 3))).toEqual([
      ["Named association coordinator", "in place", "2025-10-20"],
      ["Advisory board of associations", "in place", ""],
      ["Grants to associations decided", "in place", ""],
    ]);
    expect(rowsOf(part, "structure-statements").map(([, statement]) => statement)).toEqual([
      "järjestöneuvottelukunnan toimintasääntö",
      "järjestöyhteistyön malli",
      "vapaaehtoistoiminnan periaatteet",
    ]);
  });

  test("the country counts each structure over its counties, and shows those of which something is known", async () => {
    const country = await partOf("country", "SSS");
    // By hand from structures.csv: in place, planned, absent, unknown among the 21 counties.
    const counts = new Map(rowsOf(country, "structures").map(([item, ...rest]) => [item, rest]));
    expect(counts.size).toBe(14);
    expect(counts.get("Grants to associations decided")).toEqual(["8", "0", "0", "13"]);
    expect(counts.get("Advisory board of associations")).toEqual(["2", "1", "0", "18"]);
    expect(counts.get("Premises for associations")).toEqual(["0", "0", "0", "21"]);
    const matrix = country.tables.find(({ id }) => id === "structure-matrix");
    expect(matrix?.columns.map(({ id }) => id)).toEqual([
      ...["area", "county-strategy", "association-coordinator", "advisory-board", "grants-decided"],
    ]);
    expect(matrix?.rows).toHaveLength(12);
  });

  test("a board in preparation is planned and not in place", async () => {
    const part = await partOf("wellbeing-county", "04");
    const board = rowsOf(part, "structures").find(([item]) => item?.startsWith("Advisory"));
    // Minutes of 16 October 2023: three alternatives for an advisory board.
    expect(board?.slice(1, 3)).toEqual(["planned", "2023-10-16"]);
  });

  test("a count of counties, a value and a rank are listed and are no state of any area", async () => {
    const published = await readPublishedStructures(fakeFiles());
    const statistics = published.statements.filter(({ status }) =>
      ["count-of-counties", "value", "rank", "share-of-municipalities", "all-with-model"].includes(
        status,
      ),
    );
    expect(statistics).toHaveLength(8);
    expect(statistics.filter(({ meaning }) => meaning !== undefined)).toEqual([]);
    const country = rowsOf(await partOf("country", "SSS"), "structure-statements");
    expect(country).toContainEqual([
      ...["Finland", "ensimmäiset järjestöavustuspäätökset tehty", "number of counties", "17"],
      ...["2023-05-31", "SOSTE 2023-06"],
    ]);
  });

  test("40 per cent of municipalities and 39 per cent of respondents are the country's, of 2017, without interval", async () => {
    const part = await partOf("country", "SSS");
    const shares = [
      "published-municipal-cooperation-agreed-2017",
      "published-reform-as-threat-2017",
    ].map((id) => figureOf(part, id));
    expect(shares.map(({ own }) => own)).toEqual([0.4, 0.39]);
    for (const { figure, country } of shares) {
      expect(country).toBeUndefined();
      expect(figure.period).toEqual({ kind: "span", from: "2017-01-01", to: "2017-12-31" });
      expect(figure.outcome).toMatchObject({ n: "not-published" });
      expect(figure.outcome).not.toHaveProperty("interval");
    }
    const county = await partOf("wellbeing-county", "08");
    expect(figureOf(county, "published-reform-as-threat-2017")).toMatchObject({
      own: "not-published",
      ofCountry: 0.39,
    });
  });

  test("every input that a figure names is among the inputs, with who published it", async () => {
    const { figures, inputs, accounts } = await partOf("region", "06");
    const named = new Set(
      figures.flatMap(({ figure }) => figure.sources.map(({ input }) => input)),
    );
    expect(inputs.map(({ id }) => id)).toEqual(expect.arrayContaining([...named]));
    for (const { publications } of inputs) expect(publications.length).toBeGreaterThan(0);
    expect(accounts).toMatchObject([
      { source: "structures.csv", read: 36, used: 36 },
      {
        source: "survey-published.csv",
        read: 6,
        used: 1,
        excluded: [{ rule: "other-survey", rows: 5 }],
      },
    ]);
  });

  test("what is read can be kept by a build: it survives JSON", async () => {
    const published = await readPublishedStructures(fakeFiles());
    // `toEqual` takes an absent property for an undefined one, but not a Map for the object that JSON makes of it.
    expect(JSON.parse(JSON.stringify(published))).toEqual(published);
    expect(published.instrument.items).toHaveLength(14);
  });
});

describe("with a table of the checklist", () => {
  const given = { structures: ["structures-wide-synthetic.csv"] };

  test("the share in place is of the known items, and stands beside how many are known", async () => {
    const part = await partOf("wellbeing-county", "08", given);
    // structures-wide-synthetic.csv, row Pirkanmaa, by hand: 8 in place, 2 planned, 2 absent, 1 unknown, 1 blank.
    expect(figureOf(part, "structures-in-place").own).toBe(8 / 12);
    expect(figureOf(part, "structures-known").own).toBe(12 / 14);
    expect(figureOf(part, "structures-in-place").figure.outcome).toMatchObject({
      n: 12,
      numerator: 8,
      denominator: { value: 12, unit: "structures" },
    });
    expect(part.problems.errors).toBe(0);
  });

  test("with two of fourteen known there is no share", async () => {
    const part = await partOf("wellbeing-county", "20", given);
    expect(figureOf(part, "structures-in-place").own).toBe("incomplete");
    expect(figureOf(part, "structures-known").own).toBe(2 / 14);
    expect(part.notes.map(({ id }) => id)).toContain("structures-coverage-too-low");
  });

  test("a region of one county has that county's figures, and one of several their sum", async () => {
    const county = await partOf("wellbeing-county", "08", given);
    const region = await partOf("region", "06", given);
    expect(figureOf(region, "structures-in-place").own).toBe(
      figureOf(county, "structures-in-place").own,
    );
    const uusimaa = await partOf("region", "01", given);
    const parts = await Promise.all(
      ["01", "02", "03", "04", "90"].map((code) => partOf("wellbeing-county", code, given)),
    );
    const knownIn = (part: Part) => {
      const { outcome } = figureOf(part, "structures-known").figure;
      return outcome.kind === "known" ? (outcome.numerator ?? 0) : 0;
    };
    expect(knownIn(uusimaa)).toBe(parts.reduce((sum, part) => sum + knownIn(part), 0));
    expect(figureOf(uusimaa, "structures-known").figure.outcome).toMatchObject({
      n: 5 * 14,
      coverage: { areas: 5, of: 5, level: "wellbeing-county" },
    });
    const matrix = uusimaa.tables.find(({ id }) => id === "structure-matrix");
    expect(matrix?.columns).toHaveLength(15);
    expect(matrix?.rows).toHaveLength(5);
    for (const [, ...counts] of rowsOf(uusimaa, "structures")) {
      expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(5);
    }
  });

  test("the country takes 21 counties and Helsinki together; Åland, of which nobody spoke, is none of them", async () => {
    const country = await partOf("country", "SSS", given);
    expect(figureOf(country, "structures-known").figure.outcome).toMatchObject({ n: 22 * 14 });
    expect(figureOf(await partOf("region", "21", given), "structures-known").own).toBe(
      "not-applicable",
    );
  });

  test("an erva takes only counties that lie wholly in it, and says of how many", async () => {
    const part = await partOf("erva", "2", given, 2022);
    const { outcome } = figureOf(part, "structures-known").figure;
    if (outcome.kind !== "known") throw new Error(outcome.reason);
    const { areas: covered = 0, of = 0 } = outcome.coverage ?? {};
    expect(covered).toBeGreaterThan(0);
    expect(outcome.n).toBe(covered * 14);
    expect(covered).toBeLessThanOrEqual(of);
  });

  test("own tables replace every published statement", async () => {
    const part = await partOf("country", "SSS", given);
    const ids = part.figures.map(({ indicator }) => indicator);
    expect(ids).not.toContain("published-municipal-cooperation-agreed-2017");
    expect(figureOf(part, "municipal-cooperation-agreed").own).toBe("no-source");
    expect(rowsOf(part, "structure-statements")).toEqual([]);
    expect(part.inputs.map(({ id }) => id)).toEqual(["structures", "published-perceptions"]);
  });
});

describe("with municipalities' answers", () => {
  const given = { structures: ["structures-municipalities-synthetic.csv"] };

  test("the share is of those in the area that answered", async () => {
    const part = await partOf("region", "06", given);
    // By hand: Tampere, Nokia and Valkeakoski yes; Akaa, Ylöjärvi, Lempäälä, Kangasala and Sastamala no or not yet;
    // Pirkkala does not know, Orivesi left it blank, Turku lies elsewhere. R: prop.test(3, 8, correct = FALSE).
    const { own, ofCountry, figure } = figureOf(part, "municipal-cooperation-agreed");
    expect(own).toBe(3 / 8);
    expect(ofCountry).toBe(4 / 9);
    if (figure.outcome.kind !== "known") throw new Error(figure.outcome.reason);
    expect(figure.outcome.interval?.lower).toBeCloseTo(0.1368443, 6);
    expect(figure.outcome.interval?.upper).toBeCloseTo(0.6942576, 6);
    expect(rowsOf(part, "municipal-cooperation")).toHaveLength(9);
  });

  test("a municipality's own answer is no share of municipalities, and stands in its scorecard", async () => {
    const part = await partOf("municipality", "837", given);
    expect(figureOf(part, "municipal-cooperation-agreed").own).toBe("not-applicable");
    expect(figureOf(part, "structures-in-place").own).toBe("not-applicable");
    expect(rowsOf(part, "structures")).toEqual([
      [
        "Municipality has agreed on cooperation with associations",
        ...["in place", "2024-01-01/2024-12-31", "keksitty"],
      ],
    ]);
  });
});

test("contradictory statements make the state unknown and are reported with both lines; equal rows count once", async () => {
  const part = await partOf("wellbeing-county", "08", {
    structures: ["structures-oddities-synthetic.csv"],
  });
  const states = new Map(rowsOf(part, "structures").map(([item, state]) => [item, state]));
  expect(states.get("Partnership agreement")).toBe("unknown");
  expect(states.get("Advisory board of associations")).toBe("in place");
  expect(part.notes).toContainEqual({
    id: "structures-contradictory",
    facts: { items: "partnership-agreement" },
  });
  const contradiction = part.problems.listed.filter(
    ({ code }) => code === "row/conflicting-duplicate",
  );
  expect(contradiction).toMatchObject([{ severity: "warning", line: 5, facts: { line: 4 } }]);
  expect(part.accounts[0]).toMatchObject({ read: 11, used: 4, rejected: 4 });
  expect(part.accounts[0]?.excluded).toContainEqual({ rule: "duplicate-row", rows: 1 });
});

test("good practices and outcome examples of places inside an area are listed with it", async () => {
  const given = {
    structures: ["structures-practices-synthetic.csv"],
    outcomes: ["outcomes-synthetic.csv"],
  };
  const region = await partOf("region", "06", given);
  expect(rowsOf(region, "good-practices").map(([name, area]) => [name, area])).toEqual([
    ["Usvan olohuone", "Pirkanmaa"],
  ]);
  expect(rowsOf(region, "outcome-examples").map(([title, area]) => [title, area])).toEqual([
    ["Kuuran vertaistuki", "Tampere"],
    ["Usvan liikuntaryhmä", "Pirkanmaa"],
  ]);
  const country = await partOf("country", "SSS", given);
  expect(rowsOf(country, "good-practices")).toHaveLength(2);
  expect(rowsOf(country, "outcome-examples")).toHaveLength(3);
  // The fourth example has a sum without its basis and is rejected.
  expect(country.problems.listed).toMatchObject([
    { source: "outcomes-synthetic.csv", line: 5 },
    {},
  ]);
});

test("costs are listed one by one, each with its year and basis, and no figure sums them", async () => {
  const part = await partOf("country", "SSS", { outcomes: ["outcomes-synthetic.csv"] });
  const costs = rowsOf(part, "outcome-examples").map((row) => row.slice(4, 7));
  expect(costs).toEqual([
    ["", "", ""],
    ["-12500", "2023-01-01/2023-12-31", "säästyneet hoitopäivät kertaa yksikkökustannus"],
    ["", "", ""],
  ]);
  expect(part.figures.filter(({ figure }) => figure.unit === "euros")).toEqual([]);
  expect(part.notes).toContainEqual({ id: "outcomes-not-summed", facts: { count: 3 } });
});

test("every area of every level has its figures or their reasons", async () => {
  const given = { structures: names.slice(0, 2), outcomes: ["outcomes-synthetic.csv"] };
  const levels = ["region", "wellbeing-county", "yta", "country"] as const;
  for (const { key } of levels.flatMap((level) => areas.areasOf(level, 2025))) {
    const part = await partOf(key.level, key.code, given);
    expect(part.figures.map(({ indicator }) => indicator)).toEqual([
      ...["structures-in-place", "structures-known", "municipal-cooperation-agreed"],
      "published-reform-as-threat-2017",
    ]);
    expect(part.figures.every(({ figure }) => figure.area.code === key.code)).toBe(true);
  }
});
