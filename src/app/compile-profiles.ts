import type { AreaIndex } from "../areas/area-index.ts";
import { type Area, type AreaKey, levels } from "../domain/area.ts";
import type { AreaEntry } from "../domain/area-classification.ts";
import type { Files } from "./files.ts";
import type { Tool } from "./input-options.ts";
import { describeArea, type RegionRequest } from "./support/area-profile.ts";
import { type ChosenArea, chooseArea, levelNotes } from "./support/choose-area.ts";
import {
  type CompiledChoice,
  type CompiledNames,
  type DataPart,
  wantedArea,
} from "./support/compiled.ts";
import { distinct } from "./support/distinct.ts";
import { prepareRun } from "./support/prepare-run.ts";

/** How a profile is asked for where nothing but its area is said, and what else profiles are made with. */
interface ProfileMaking {
  readonly usual: RegionRequest;
  readonly files: Files;
  readonly tool: Tool;
}

/**
 * Makes the profiles of all areas but municipalities, of which there are too many, as a run would that names the area
 * and nothing else. `parts` are what the build has decoded of `data/`; the profiles are made from all of them.
 */
export async function compileProfiles(
  parts: readonly DataPart[],
  { usual, files, tool }: ProfileMaking,
): Promise<readonly DataPart[]> {
  const decoded = new Map<string, unknown>(parts.map(({ part, content }) => [part, content]));
  const world = { files: { ...files, compiled: async (part: string) => decoded.get(part) }, tool };
  const run = await prepareRun(usual, world.files, tool);
  const from = {
    madeFrom: distinct(parts.flatMap(({ madeFrom }) => madeFrom)),
    listed: distinct(parts.flatMap(({ listed }) => listed)),
  };
  const profiles: DataPart[] = [];
  for (const area of profiledAreas(run.areas, run.divisionYear)) {
    const chosen = { area, notes: levelNotes(area.key.level, area.key.year, run.divisionYear) };
    const content = await describeArea(chosen, { ...usual, name: area.name.fi }, run, world);
    profiles.push({ part: profileOf(area), content, ...from });
  }
  const content = { version: tool.version, choices: choicesIn(run.areas, run.divisionYear) };
  return [{ part: "named-profiles", content, ...from }, ...profiles];
}

function profiledAreas(areas: AreaIndex, year: number): readonly Area[] {
  return levels
    .filter((level) => level !== "municipality")
    .flatMap((level) => areas.areasOf(level, year));
}

function profileOf({ key: { level, code } }: Area): `profile-${string}` {
  return `profile-${level}-${code}`;
}

/** Every name of the classification under which a profile is found, chosen as by a run. */
function choicesIn(areas: AreaIndex, year: number): CompiledNames["choices"] {
  const choices = profiledAreas(areas, year).flatMap(({ key }) =>
    namesOf(areas.classification.areas, key).flatMap((name) =>
      [{}, { level: key.level }].map((level) => {
        return [
          wantedArea(name, level.level),
          chooseArea(areas, { name, year, ...level }),
        ] as const;
      }),
    ),
  );
  return Object.fromEntries(
    choices
      .filter(([, { area }]) => area.key.level !== "municipality")
      .map(([wanted, chosen]) => [wanted, toChoice(chosen)]),
  );
}

function namesOf(entries: readonly AreaEntry[], { level, code }: AreaKey): readonly string[] {
  const own = entries.filter((entry) => entry.level === level && entry.code === code);
  return own.flatMap(({ name, shortName, aliases, brands }) => [
    ...Object.values(name),
    ...Object.values(shortName),
    ...aliases,
    ...brands,
  ]);
}

function toChoice({ area, notes }: ChosenArea): CompiledChoice {
  return { profile: profileOf(area), messages: notes.map((note) => ({ kind: "note", note })) };
}
