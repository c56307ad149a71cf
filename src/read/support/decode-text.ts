import type { Encoding } from "../../domain/table-source.ts";
import type { Block } from "./cut-blocks.ts";
import { decodeWindows1252 } from "./decode-windows-1252.ts";
import { firstMalformed } from "./first-malformed.ts";
import { wholeCharacters } from "./whole-characters.ts";

/** What ends a text before its bytes do: bytes that are no characters, or a NUL, which no text file holds. */
export type TextFlaw = "undecodable" | "binary";

/** Text of one block; with a flaw, the text before it. */
export interface DecodedText {
  readonly text: string;
  readonly flaw: TextFlaw | undefined;
}

/**
 * A decoder for the blocks of one file, in order. A character that is cut between two blocks comes with the second.
 * Shape: after a flaw it must not be called again.
 */
export function textDecoder(encoding: Encoding): (block: Block) => DecodedText {
  let cutOff: Uint8Array = new Uint8Array(0);
  return ({ bytes, isLast }) => {
    const joined = cutOff.length === 0 ? bytes : concatenated(cutOff, bytes);
    const whole = isLast ? joined.length : wholeCharacters(joined, encoding);
    cutOff = joined.slice(whole);
    return untilNul(decodeStrictly(joined.subarray(0, whole), encoding));
  };
}

function concatenated(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const joined = new Uint8Array(head.length + tail.length);
  joined.set(head);
  joined.set(tail, head.length);
  return joined;
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): DecodedText {
  if (encoding === "windows-1252") return { text: decodeWindows1252(bytes), flaw: undefined };
  // Not `fatal`: it says neither where nor what stood before. A malformed sequence leaves U+FFFD, and only then is it
  // worth looking whether the file itself holds that character.
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const text = decoder.decode(bytes);
  if (!text.includes("\uFFFD")) return { text, flaw: undefined };
  const malformedAt = firstMalformed(bytes, encoding);
  if (malformedAt === undefined) return { text, flaw: undefined };
  return { text: decoder.decode(bytes.subarray(0, malformedAt)), flaw: "undecodable" };
}

function untilNul(decoded: DecodedText): DecodedText {
  const nulAt = decoded.text.indexOf("\0");
  return nulAt < 0 ? decoded : { text: decoded.text.slice(0, nulAt), flaw: "binary" };
}
