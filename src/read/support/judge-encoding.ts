import type { Encoding } from "../../domain/table-source.ts";
import type { Block } from "./cut-blocks.ts";
import { type DecodedText, textDecoder } from "./decode-text.ts";
import { firstMalformed } from "./first-malformed.ts";

/** How a file's bytes are to be read as text. */
export interface JudgedEncoding {
  readonly encoding: Encoding;
  /** Length of the byte-order mark, which is no part of the text. Unit: bytes. */
  readonly markLength: number;
  /** Where the first byte stands that is not UTF-8, when the encoding is a fallback for that reason. */
  readonly notUtf8?: { readonly offset: number; readonly line: number; readonly byte: number };
  /** What was decoded to judge it, and the decoder of what follows: a large block is not decoded twice. */
  readonly tried?: {
    readonly decoded: DecodedText;
    readonly decode: (block: Block) => DecodedText;
  };
}

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

/**
 * The encoding of a file, from its first block: byte-order mark, else strict UTF-8, else Windows-1252. No statistics:
 * detectors take short Finnish texts for other languages' encodings. A forced encoding overrules; the mark of UTF-8
 * is then still no content of a file read as Windows-1252.
 */
export function judgeEncoding(head: Block, forced?: Encoding): JudgedEncoding {
  const mark = marks.find(({ bytes }) => bytes.every((byte, at) => head.bytes[at] === byte));
  if (forced !== undefined) {
    const isOwn =
      mark?.encoding === forced || (mark?.encoding === "utf-8" && forced === "windows-1252");
    return { encoding: forced, markLength: isOwn ? (mark?.bytes.length ?? 0) : 0 };
  }
  if (mark !== undefined) return { encoding: mark.encoding, markLength: mark.bytes.length };
  const decode = textDecoder("utf-8");
  const decoded = decode(head);
  const utf8: JudgedEncoding = { encoding: "utf-8", markLength: 0, tried: { decoded, decode } };
  if (decoded.flaw !== "undecodable") return utf8;
  const offset = firstMalformed(head.bytes, "utf-8");
  if (offset === undefined) return utf8;
  const line = lineAt(head.bytes, offset);
  return {
    encoding: "windows-1252",
    markLength: 0,
    notUtf8: { offset, line, byte: head.bytes[offset] ?? 0 },
  };
}

/** Physical line of a byte: CRLF, LF and CR end one line each. */
function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) {
    const byte = bytes[at];
    const isSecondHalf = byte === 0x0a && bytes[at - 1] === 0x0d;
    if ((byte === 0x0a || byte === 0x0d) && !isSecondHalf) line += 1;
  }
  return line;
}
