import type { Locale } from "../locales/locale.ts";
import { answer } from "./answer.ts";
import { endingOf, exitCodes } from "./exit-code.ts";
import { saveCompiledData } from "./host/compiled-data.ts";
import { nodeIo } from "./host/io.ts";
import type { Io } from "./io.ts";
import { mannerOf } from "./manner.ts";
import type { Request } from "./request.ts";
import { lookUpSettings, type SettingsLookup } from "./settings.ts";
import { writeFailure } from "./tell.ts";

async function understand(
  argv: readonly string[],
  { locale, settings }: { readonly locale: Locale; readonly settings: SettingsLookup },
  io: Io,
): Promise<Request> {
  const { plainCommandLine } = await import("./plain-command-line.ts");
  const plain = await plainCommandLine(argv, io, settings);
  if (plain !== undefined) return plain;
  const { parseCommandLine } = await import("./parse-command-line.ts");
  return await parseCommandLine(argv, locale, io, settings);
}

async function attempt(argv: readonly string[], io: Io): Promise<number> {
  const settings = await lookUpSettings(io.files, async () =>
    (await import("./product-keys.ts")).productKeys(),
  );
  const manner = await mannerOf(argv, io.env, settings);
  try {
    const request = await understand(argv, { locale: manner.locale, settings }, io);
    if (request.kind === "page") {
      await io[request.to].write(request.text);
      return exitCodes[request.ending];
    }
    const { ending } = await answer(request, manner, io);
    return exitCodes[ending];
  } catch (error) {
    await writeFailure(error, manner, io);
    return exitCodes[endingOf(error)];
  }
}

/** Runs one command line in the world it is given. Shape: the exit code; nothing is thrown for what a user can do. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const interruption = io.interrupted.then(() => exitCodes.interrupted);
  return await Promise.race([attempt(argv, io), interruption]);
}

/** Runs one command line of the installed program; `packageRoot` is where `data/` and `package.json` lie. */
export async function start(argv: readonly string[], packageRoot: URL): Promise<number> {
  return await run(argv, await nodeIo(packageRoot));
}

/** Decodes `data/` into the built program; the last step of the build. */
export async function compile(packageRoot: URL): Promise<void> {
  const { compileData } = await import("../app/compile-data.ts");
  const { compileProfiles } = await import("../app/compile-profiles.ts");
  const { toRegionRequest } = await import("./commands/support/region-request.ts");
  const { files, version } = await nodeIo(packageRoot);
  const parts = await compileData(files);
  const usual = await toRegionRequest({}, "");
  const profiles = await compileProfiles(parts, { usual, files, tool: { version } });
  for (const part of [...parts, ...profiles]) saveCompiledData(packageRoot, part);
}
