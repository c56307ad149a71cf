import {
  type Document,
  isNode,
  LineCounter,
  parseDocument,
  visit,
  type YAMLParseError,
} from "yaml";

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
      /** What breaks it: a key that stands twice in one map, a reference to another place, or the syntax. */
      readonly flaw: "repeated-key" | "alias" | "syntax";
    };

/**
 * Parses one YAML document. The schema is `failsafe`: `049`, `1.10` and `no` stay the text that was written.
 * An alias (`*name`) counts as broken: no document here needs one, and nested ones grow without bounds.
 */
export function parseText(text: string): ParsedDocument {
  const lines = new LineCounter();
  const options = { schema: "failsafe", lineCounter: lines, logLevel: "error" } as const;
  const document = parseDocument(text, options);
  const error = document.errors[0];
  const brokenAt = error?.pos[0] ?? firstAlias(document);
  if (brokenAt !== undefined) {
    const { line, col: column } = lines.linePos(brokenAt);
    return { kind: "broken", line, column, text: lineAt(text, line), flaw: flawOf(error) };
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

function flawOf(error: YAMLParseError | undefined): "repeated-key" | "alias" | "syntax" {
  if (error === undefined) return "alias";
  return error.code === "DUPLICATE_KEY" ? "repeated-key" : "syntax";
}

/** Offset of the first alias in a document. */
function firstAlias(document: Document.Parsed): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias(_key, node) {
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function lineAt(text: string, line: number): string {
  return (text.split(/\r\n|\r|\n/u)[line - 1] ?? "").trim();
}
