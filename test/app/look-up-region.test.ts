import { beforeAll, describe, expect, it } from "vitest";
import { compileData } from "../../src/app/compile-data.ts";
import { compileProfiles } from "../../src/app/compile-profiles.ts";
import { describeRegion } from "../../src/app/describe-region.ts";
import type { Files } from "../../src/app/files.ts";
import { lookUpRegion } from "../../src/app/look-up-region.ts";
import type { Outcome } from "../../src/app/outcome.ts";
import type { RegionRequest } from "../../src/app/support/area-profile.ts";
import type { DataPart } from "../../src/app/support/compiled.ts";
import { toRegionRequest } from "../../src/cli/commands/support/region-request.ts";
import type { OptionValues } from "../../src/cli/options.ts";
import type { Level } from "../../src/domain/area.ts";
import { renderers } from "../../src/render/registry.ts";
import { uncoloured } from "../../src/render/support/paint.ts";
import { bundledRecords } from "../support/bundled-tables.ts";
import { fakeFiles, undecodedFiles } from "../support/fake-io.ts";
import { locales } from "../support/locales.ts";

const tool = { version: "0.0.0-test" };
const reading = fakeFiles();
let kept: Files;

beforeAll(async () => {
  const files = undecodedFiles();
  const parts = await compileData(files);
  const usual = await toRegionRequest({}, "");
  const profiles = await compileProfiles(parts, { usual, files, tool });
  kept = { ...files, compiled: async (part) => asFromDisk(profiles, part) };
});

function asFromDisk(parts: readonly DataPart[], wanted: string): unknown {
  const found = parts.find(({ part }) => part === wanted);
  return found && JSON.parse(JSON.stringify(found.content));
}

async function lookedUp(request: RegionRequest, files: Files = kept) {
  const usual = await toRegionRequest({}, request.name);
  return await lookUpRegion(request, usual, { files, tool });
}

/** Regions of the past are in `areas.csv` too; of the other levels the last year counts. */
const areas = bundledRecords("areas.csv")
  .filter((record) => record.get("level") !== "region" || record.get("valid_to") === "")
  .map((record) => ({
    level: record.get("level") as Level,
    names: [...record]
      .filter(([column]) => /^(?:name|short|alias|brand)_/u.test(column))
      .flatMap(([, names]) => names.split("|"))
      .filter((name) => name !== ""),
  }));

/** An outcome as it is where no property is undefined. */
function plain(outcome: Outcome | undefined): unknown {
  return outcome && JSON.parse(JSON.stringify(outcome));
}

describe("profiles that the build made", () => {
  it.each(areas)(
    "are what a run makes, by every name of $level $names.0",
    async ({ level, names }) => {
      expect(names.length).toBeGreaterThan(2);
      for (const name of new Set(names)) {
        const request = { ...(await toRegionRequest({}, name)), level };
        const made = await describeRegion(request, reading, tool);
        expect(plain(await lookedUp(request)), name).toEqual(plain(made));
      }
    },
  );

  it("tell which level a name was taken for, and leave a municipality's to a run", async () => {
    for (const name of [
      "Pirkanmaa",
      "Birkaland",
      "Keski-Suomi",
      "Pohjanmaa",
      "Suomi",
      "Helsinki",
    ]) {
      const request = await toRegionRequest({}, name);
      const made = await describeRegion(request, reading, tool);
      const isMunicipality = made.report.area?.key.level === "municipality";
      expect(plain(await lookedUp(request)), name).toEqual(
        isMunicipality ? undefined : plain(made),
      );
    }
  });

  it("are written alike in every format and language", async () => {
    for (const name of ["Kainuu", "Pirkanmaan hyvinvointialue", "Tays-erva", "Suomi"]) {
      const request = await toRegionRequest({}, name);
      const made = await describeRegion(request, reading, tool);
      const found = await lookedUp(request);
      for (const { id, load } of renderers) {
        const render = await load();
        for (const locale of locales) {
          const frame = { colours: uncoloured, width: undefined, spreadsheet: undefined };
          const view = { locale, vertical: false, ...frame };
          if (found === undefined) throw new Error(`${name} was not found`);
          expect(render(found.report, view), `${name} ${id}`).toEqual(render(made.report, view));
        }
      }
    }
  });
});

describe("what is left to a run", () => {
  it.each([
    { "no-ci": true },
    { confidence: 0.9 },
    { benchmark: ["median"] },
    { "as-of": "2022-01-01" },
    { division: 2022 },
    { findings: true },
    { associations: ["extract.csv"] },
    { map: new Map([["class", "Luokka"]]) },
    { "dormancy-years": 5 },
    { index: "mine.yaml" },
  ] satisfies OptionValues[])("is a profile with %o", async (values) => {
    const request = await toRegionRequest(values, "Kainuu");
    expect(await lookedUp(request)).toBeUndefined();
  });

  it.each(["Tampere", "pirkanmaa", "Pirkanmaan", "06", "Pirkanma", "", "__proto__"])(
    "is the name %j",
    async (name) => {
      expect(await lookedUp(await toRegionRequest({}, name))).toBeUndefined();
    },
  );

  it("is a name at a level where no area has it", async () => {
    const request = { ...(await toRegionRequest({}, "Kainuu")), level: "erva" } as const;
    expect(await lookedUp(request)).toBeUndefined();
  });

  it("is everything where another version made the profiles, or none", async () => {
    const request = await toRegionRequest({}, "Kainuu");
    const usual = await toRegionRequest({}, "Kainuu");
    const other = { files: kept, tool: { version: "0.0.1-test" } };
    expect(await lookUpRegion(request, usual, other)).toBeUndefined();
    expect(await lookedUp(request, undecodedFiles())).toBeUndefined();
  });
});
