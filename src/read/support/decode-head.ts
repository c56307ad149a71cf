import type { Encoding } from "../../domain/table-source.ts";
import type { Block } from "./cut-blocks.ts";
import { type DecodedText, textDecoder } from "./decode-text.ts";
import { type FileProblem, textProblem } from "./file-problems.ts";
import type { JudgedEncoding } from "./judge-encoding.ts";
import { type StartOfText, takeSeparatorLine } from "./separator-line.ts";

/** The first block of a file as text, and what is needed to go on from there. */
export interface Head {
  readonly start: StartOfText;
  /** Where `start` begins in the block: after the byte-order mark and the line `sep=;`. Unit: bytes. */
  readonly startAt: number;
  /** Whether this is the whole file. */
  readonly isWhole: boolean;
  readonly encoding: Encoding;
  /** Set when the text ends before the block does. */
  readonly problem: FileProblem | undefined;
  /** Decodes the blocks that follow. */
  readonly decode: (block: Block) => DecodedText;
}

/** Decodes the first block of a file in the encoding it was judged to have. */
export function decodeHead(block: Block, judged: JudgedEncoding): Head {
  const { encoding, markLength } = judged;
  const { decode, decoded } = judged.tried ?? decodeFrom(markLength, block, encoding);
  const { text, flaw } = decoded;
  const problem =
    flaw === undefined ? undefined : textProblem(flaw, { line: lastLine(text), encoding });
  const start = takeSeparatorLine(text);
  // The line that was taken off is ASCII; in UTF-16, which nobody scans, this is no place.
  const startAt = markLength + text.length - start.text.length;
  return { start, startAt, isWhole: block.isLast, encoding, problem, decode };
}

function decodeFrom(at: number, { bytes, isLast }: Block, encoding: Encoding) {
  const decode = textDecoder(encoding);
  return { decode, decoded: decode({ bytes: bytes.subarray(at), isLast }) };
}

function lastLine(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}
