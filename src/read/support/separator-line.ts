import type { Dialect } from "../../domain/table-source.ts";

/** Text of a table without the line `sep=;` that Excel understands, and what that line said. */
export interface StartOfText {
  readonly text: string;
  /** Physical line on which `text` starts. */
  readonly firstLine: number;
  readonly delimiter: NonNullable<Dialect["delimiter"]> | undefined;
}

const delimiters = [";", "\t", ","] as const;

/**
 * Takes the line `sep=;` off the start of a text, where there is one.
 * @example takeSeparatorLine("sep=;\r\na;b") // { text: "a;b", firstLine: 2, delimiter: ";" }
 */
export function takeSeparatorLine(text: string): StartOfText {
  const match = /^"?sep=([;\t,])"?(?:\r\n|\n|\r|$)/i.exec(text);
  if (match === null) return { text, firstLine: 1, delimiter: undefined };
  return {
    text: text.slice(match[0].length),
    firstLine: 2,
    delimiter: delimiters.find((delimiter) => delimiter === match[1]),
  };
}
