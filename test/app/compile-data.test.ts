import { beforeAll, describe, expect, test } from "vitest";
import { compileData } from "../../src/app/compile-data.ts";
import type { Files } from "../../src/app/files.ts";
import type { DataPart } from "../../src/app/support/compiled.ts";
import { loadAreas } from "../../src/app/support/load-areas.ts";
import { loadDefinitions } from "../../src/app/support/load-definitions.ts";
import { loadPopulation } from "../../src/app/support/load-population.ts";
import { loadCompiledRegister } from "../../src/app/support/load-published.ts";
import { loadRegister } from "../../src/app/support/load-register.ts";
import { loadPublications } from "../../src/app/support/publications.ts";
import { hostFiles } from "../../src/cli/host/files.ts";
import type { IsoDate } from "../../src/domain/calendar.ts";
import { bundledRecords } from "../support/bundled-tables.ts";
import { undecodedFiles } from "../support/fake-io.ts";
import { runProgram } from "../support/run-program.ts";

let parts: readonly DataPart[] = [];
beforeAll(async () => {
  parts = await compileData(undecodedFiles());
});

/** Files of which `data/` cannot be read, so that what is found was compiled. */
function compiledOnly(): Files {
  const locked = async () => {
    throw new Error("data/ was opened");
  };
  return { ...undecodedFiles(), listBundled: locked, compiled };
}

/** A part as it comes back from the disk. */
async function compiled(part: string): Promise<unknown> {
  const found = parts.find((each) => each.part === part);
  return found && JSON.parse(JSON.stringify(found.content));
}

const none = { associations: [], population: [], definitions: [], mapping: new Map() };

test("every part says which files it was made from, tables of figures with those of the areas", () => {
  const paths = new Map(
    parts.map(({ part, madeFrom }) => [part, madeFrom.map(({ path }) => path)]),
  );
  const areas = ["areas.csv", "memberships.csv", "municipalities.csv", "municipality-changes.csv"];
  expect(paths.get("areas")).toEqual(areas);
  expect(paths.get("counts")).toEqual(["association-counts.csv", ...areas]);
  expect(paths.get("population")).toEqual(["population.csv", ...areas]);
  expect(paths.get("publications")).toEqual(["sources.csv"]);
  const definitions = parts.find(({ part }) => part === "definitions");
  expect(definitions?.listed).toEqual([{ folder: "definitions", paths: paths.get("definitions") }]);
});

describe("what was compiled equals what is read and decoded", () => {
  test("the area classification", async () => {
    const read = await loadAreas(undecodedFiles());
    const back = await loadAreas(compiledOnly());
    expect(back.classification).toEqual(read.classification);
    expect(back.municipalityCodes).toEqual(read.municipalityCodes);
  });

  test("the definitions, and a user's own still join them", async () => {
    expect(await loadDefinitions(compiledOnly(), [])).toEqual(
      await loadDefinitions(undecodedFiles(), []),
    );
  });

  test("the publications of every source id", async () => {
    const ids = bundledRecords("sources.csv").map((row) => row.get("id") ?? "");
    const read = (await loadPublications(undecodedFiles()))(ids);
    expect((await loadPublications(compiledOnly()))(ids)).toStrictEqual(read);
  });

  test.each<IsoDate>(["2020-12-31", "2022-06-30", "2025-01-02", "2027-06-30"])(
    "the populations that may serve %s, with account, checksum and problems",
    async (referenceDate) => {
      const areas = await loadAreas(undecodedFiles());
      const load = (files: Files) => loadPopulation(none, { files, areas, referenceDate });
      const [read, back] = [await load(undecodedFiles()), await load(compiledOnly())];
      const dates = new Set(back.populations.map(({ on }) => on));
      expect(back.populations).toStrictEqual(read.populations.filter(({ on }) => dates.has(on)));
      expect(dates.size).toBeGreaterThan(0);
      expect(back.problems).toEqual(read.problems);
      expect(await inputsOf(back)).toEqual(await inputsOf(read));
    },
  );

  test.each<IsoDate | undefined>([undefined, "2020-06-25", "2022-01-01", "2024-12-31"])(
    "the published counts as of %s, with account, checksum, problems and publications",
    async (asOf) => {
      const options = asOf === undefined ? none : { ...none, asOf };
      const areas = await loadAreas(undecodedFiles());
      const definitions = await loadDefinitions(undecodedFiles(), []);
      const read = await loadRegister(options, { files: undecodedFiles(), areas, definitions });
      const back = await loadCompiledRegister(options, {
        files: compiledOnly(),
        areas,
        definitions,
      });
      expect(back?.tallies.referenceDate).toBe(read.tallies.referenceDate);
      expect(back?.publications).toEqual(read.publications);
      expect(back?.problems).toEqual(read.problems);
      expect(back && (await inputsOf(back))).toEqual(await inputsOf(read));
    },
  );
});

async function inputsOf(loaded: Pick<Awaited<ReturnType<typeof loadPopulation>>, "inputs">) {
  return await Promise.all(
    loaded.inputs.map(async ({ file, ...rest }) => {
      return { ...rest, name: file.name, kind: file.kind, sha256: await file.sha256() };
    }),
  );
}

const root = new URL("../../", import.meta.url);

test.each([
  "region --name Pirkanmaa",
  "region --name Pirkanmaa --format json",
  "region --name Tampere --as-of 2022-01-01 --lang sv",
  "region --name Ahvenanmaa --no-ci --lang en",
  "region --name Kainuu --as-of 1990-01-01",
  "region --name Tays --level erva --division 2020 --format md",
  "compare --format csv",
  "compare --level yta --format ndjson",
  "compare --level municipality --division 2015 --format tsv",
  "region --name Pirkanmaa --associations fixtures/synthetic-register-extract.csv --format json",
  "check fixtures/synthetic-register-extract.csv --format json",
  "list areas --division 2012",
  "list definitions",
  "list sources",
])("%s prints the same bytes from compiled data", async (line) => {
  const files = { ...hostFiles(root, new AbortController().signal), compiled };
  const asked: string[] = [];
  const watched: Files = {
    ...files,
    compiled(part) {
      asked.push(part);
      return compiled(part);
    },
  };
  const reading: Files = { ...files, compiled: async () => undefined };
  expect(await runProgram(line.split(" "), { files: watched })).toEqual(
    await runProgram(line.split(" "), { files: reading }),
  );
  if (line !== "list sources") expect(asked).not.toEqual([]);
});
