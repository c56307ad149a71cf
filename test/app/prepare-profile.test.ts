import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeRegion } from "../../src/app/describe-region.ts";
import type { Files } from "../../src/app/files.ts";
import type { RegionRequest } from "../../src/app/support/area-profile.ts";
import { type PreparedProfile, prepareProfile } from "../../src/app/support/prepare-profile.ts";
import { prepareRun } from "../../src/app/support/prepare-run.ts";
import type { Area, Level } from "../../src/domain/area.ts";
import { undecodedFiles } from "../support/fake-io.ts";

const names = {
  associations: ["fixtures/synthetic-register-extract.csv"],
  production: [
    "fixtures/production-long-synthetic.csv",
    "fixtures/production-producers-synthetic.csv",
  ],
  grants: ["fixtures/grants-long-synthetic.csv"],
  structures: ["fixtures/structures-wide-synthetic.csv"],
  outcomes: ["fixtures/outcomes-synthetic.csv"],
  survey: ["fixtures/survey-2021-synthetic.csv"],
  frame: ["fixtures/survey-frame-synthetic.csv"],
} as const;

const contents = Object.fromEntries(
  Object.values(names)
    .flat()
    .map((name) => [name, readFileSync(new URL(`../../${name}`, import.meta.url))]),
);

/** Everything that was asked of files: paths opened, bundled files, parts of the build, and begun readings of bytes. */
interface Counted {
  readonly files: Files;
  readonly opened: string[];
  readonly read: string[];
}

function countingFiles(): Counted {
  const opened: string[] = [];
  const read: string[] = [];
  const counted = async (
    path: string,
    opening: ReturnType<Files["open"]>,
  ): ReturnType<Files["open"]> => {
    opened.push(path);
    const file = await opening;
    return {
      ...file,
      bytes() {
        read.push(path);
        return file.bytes();
      },
    };
  };
  const plain = undecodedFiles(contents);
  const files: Files = {
    ...plain,
    open: (path) => counted(path, plain.open(path)),
    bundled: (path) => counted(`data/${path}`, plain.bundled(path)),
    async compiled(part) {
      opened.push(`compiled ${part}`);
      return undefined;
    },
  };
  return { files, opened, read };
}

const tool = { version: "0.0.0-test" };

function requestOf(level: Level, own: boolean): RegionRequest {
  const given = (kind: keyof typeof names) => (own ? names[kind] : []);
  return {
    ...{
      name: "",
      benchmarks: ["country"],
      level,
      division: 2021,
      confidence: 0.95,
      dormancyYears: 10,
    },
    ...{ associations: given("associations"), population: [], definitions: [] },
    ...{ mapping: new Map(), production: given("production"), grants: given("grants") },
    ...{ structures: given("structures"), outcomes: given("outcomes") },
    survey: {
      ...{ survey: given("survey"), frame: given("frame"), codebook: "tilannekuva-2021" },
      ...{ waves: [], mapping: new Map(), minimum: 5, weighted: true, confidence: 0.95 },
    },
  };
}

async function prepared(level: Level, own: boolean, files: Files) {
  const request = requestOf(level, own);
  const run = await prepareRun(request, files, tool);
  const year = run.areas.yearOfLevel(level, run.divisionYear);
  const profile = await prepareProfile(request, run, { level, year }, { files, tool });
  return { profile, areas: run.areas.areasOf(level, year) };
}

/** What the profile of one area shows, beside the frame that all share. */
function shown({ parts }: PreparedProfile, area: Area) {
  const made = parts.map(({ partOf }) => partOf(area));
  return {
    figures: made.flatMap(({ figures }) => figures.map(({ figure }) => figure)),
    tables: made.flatMap(({ tables }) => tables),
    notes: made.flatMap(({ notes }) => notes),
    inputs: made.flatMap(({ inputs }) => inputs),
  };
}

describe("inputs that are prepared for a level", () => {
  it("are opened and read once however many areas are asked for", async () => {
    const { files, opened, read } = countingFiles();
    const { profile, areas } = await prepared("wellbeing-county", true, files);
    const before = [opened.length, read.length];
    const figures = areas.map((area) => shown(profile, area).figures.length);
    expect([opened.length, read.length]).toEqual(before);
    expect(figures).toHaveLength(23);
    expect(Math.min(...figures)).toBeGreaterThan(50);
    const own = (paths: readonly string[]) => paths.filter((path) => path.startsWith("fixtures/"));
    expect(own(opened).toSorted()).toEqual(Object.values(names).flat().toSorted());
    // How a table is written is judged from its beginning, before it is read.
    expect(new Set(own(read))).toEqual(new Set(own(opened)));
  });

  it.each([
    ["region", true],
    ["erva", true],
    ["country", true],
    ["yta", false],
  ] as const)(
    "give each area the profile that its own run gives: %s, own %s",
    async (level, own) => {
      const files = undecodedFiles(contents);
      const { profile, areas } = await prepared(level, own, files);
      // The last first: what is made for one area must leave the others alone.
      for (const area of areas.toReversed().filter((_, at) => at % 6 === 0)) {
        const request = { ...requestOf(level, own), name: area.key.code };
        const { report } = await describeRegion(request, files, tool);
        const made = shown(profile, area);
        const [rows, ...others] = report.tables;
        expect(rows?.rows.map(({ cells }) => cells["figure"])).toEqual(
          made.figures.map((figure) => ({ kind: "figure", figure })),
        );
        // Strengths and weaknesses are told from the figures of all parts, and stand before the parts' tables.
        const ofParts = others.filter(({ id }) => id !== "strengths" && id !== "weaknesses");
        expect(ofParts).toEqual(made.tables);
        expect(report.notes.slice(-made.notes.length)).toEqual(made.notes);
        expect(report.provenance.inputs).toEqual(made.inputs);
      }
    },
  );
});
