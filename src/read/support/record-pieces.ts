import type { Block } from "./cut-blocks.ts";
import type { Head } from "./decode-head.ts";
import { type FileProblem, recordProblem, textProblem } from "./file-problems.ts";
import { partsOf } from "./parts-of.ts";
import { type RecordPiece, splitRecords } from "./split-records.ts";

/** Whole records, and the problem for which there are no more. */
interface Step {
  readonly piece: RecordPiece;
  readonly problem: FileProblem | undefined;
}

/** Text is handed on in parts of this length, a few thousand rows. Unit: UTF-16 units. */
const partLength = 262_144;

/** All records of a file from its start, piece by piece, until its end or the first problem. */
export async function* recordPieces(
  head: Head,
  blocks: AsyncIterable<Block>,
  delimiter: string,
): AsyncGenerator<Step, void, undefined> {
  const splitter = splitRecords(delimiter, head.start.firstLine);
  for await (const { text, problem } of textsOf(head, blocks)) {
    for (const part of partsOf(text, partLength)) {
      const step = stepOf(splitter.push(part));
      yield step;
      if (step.problem !== undefined) return;
    }
    if (problem !== undefined) {
      yield { piece: nothing, problem: problem(splitter.line()) };
      return;
    }
  }
  yield stepOf(splitter.end());
}

const nothing: RecordPiece = { text: "", lines: [], nextLine: 0, flaw: undefined };

function stepOf(piece: RecordPiece): Step {
  return { piece, problem: piece.flaw && recordProblem(piece.flaw) };
}

interface Text {
  readonly text: string;
  /** The problem for which the text ends here, given the line it has reached. */
  readonly problem: ((line: number) => FileProblem) | undefined;
}

async function* textsOf(
  { start, problem, decode, encoding }: Head,
  blocks: AsyncIterable<Block>,
): AsyncGenerator<Text, void, undefined> {
  yield { text: start.text, problem: problem && (() => problem) };
  for await (const block of blocks) {
    const { text, flaw } = decode(block);
    yield { text, problem: flaw && ((line) => textProblem(flaw, { line, encoding })) };
  }
}
