import type { Definition } from "../../domain/definition.ts";
import { mergeDefinitions } from "../../register/definitions.ts";
import type { Files, OpenedFile } from "../files.ts";
import { compiledPart } from "./compiled.ts";
import { wholeText } from "./whole-text.ts";

/** Definitions in the order of their bits: the shipped ones, each replaced or followed by the user's own. */
export async function loadDefinitions(
  files: Files,
  own: readonly string[],
): Promise<readonly Definition[]> {
  const shipped = (await compiledPart(files, "definitions")) ?? (await readShipped(files));
  const added: Definition[] = [];
  for (const path of own) added.push(...(await definitionsIn(await files.open(path))));
  return mergeDefinitions(shipped, added);
}

/** The shipped definitions, read from their files. */
export async function readShipped(files: Files): Promise<readonly Definition[]> {
  const shipped: Definition[] = [];
  for (const path of await files.listBundled("definitions")) {
    shipped.push(...(await definitionsIn(await files.bundled(path))));
  }
  return shipped;
}

async function definitionsIn(file: OpenedFile): Promise<readonly Definition[]> {
  const { decodeDefinitions } = await import("../../decode/definitions.ts");
  return decodeDefinitions(await wholeText(file), file.name);
}
