import { isNode, LineCounter, parseDocument } from "yaml";

/** A document that was parsed, or the place of its first syntax error. */
export type ParsedDocument =
  | {
      readonly kind: "parsed";
      /** Text, lists and maps; no text has been turned into a number, a date or a truth value. */
      readonly value: unknown;
      /** Line (from 1) on which the value at a path stands, or the nearest one around it. */
      lineOf(path: readonly (string | number)[]): number;
    }
  | {
      readonly kind: "broken";
      readonly line: number;
      readonly column: number;
      readonly text: string;
    };

/** Parses one YAML document. The schema is `failsafe`: `049`, `1.10` and `no` stay the text that was written. */
export function parseText(text: string): ParsedDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines });
  const error = document.errors[0];
  if (error !== undefined) {
    const { line, col: column } = lines.linePos(error.pos[0]);
    return { kind: "broken", line, column, text: lineAt(text, line) };
  }
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { kind: "parsed", value: document.toJS(), lineOf };
}

function lineAt(text: string, line: number): string {
  return (text.split(/\r\n|\r|\n/u)[line - 1] ?? "").trim();
}
