import { decoders, type RegisteredDecoder } from "../../src/decode/registry.ts";

/** The registered decoder whose kind of table these header cells are, if any. */
export function recogniseTable(
  header: readonly string[],
  mapping: ReadonlyMap<string, string> = new Map(),
): RegisteredDecoder | undefined {
  return decoders.find((decoder) => decoder.recognises(header, mapping));
}
