import type { LocalisedText } from "../../domain/area.ts";
import type { Codebook, CodebookColumns, CodebookItem, Scale } from "../../domain/codebook.ts";
import { foldBlanks, normaliseCell } from "./cell.ts";
import type { DocumentIssue } from "./document-issues.ts";
import { foldHeader } from "./fold-header.ts";
import { nearest } from "./nearest.ts";

/** What of a codebook was written where, so that an issue points at the line that has to change. */
export interface WrittenParts {
  /** The columns that the file itself names. */
  readonly columns: Readonly<
    Partial<{ [Field in keyof CodebookColumns]: readonly string[] | undefined }>
  >;
  /** By item: whether it has a scale, or missing codes, of its own. */
  readonly hasOwnScale: readonly boolean[];
  readonly hasOwnMissing: readonly boolean[];
}

type Path = DocumentIssue["path"];
type Issues = Generator<DocumentIssue, void, undefined>;

const widest = 30_000;

/** The first thing wrong with a codebook whose parts are sound each for itself; undefined when there is none. */
export function firstIssue(codebook: Codebook, written: WrittenParts): DocumentIssue | undefined {
  for (const issues of [
    repeatedIds(codebook),
    wrongDimensions(codebook),
    wrongScales(codebook, written),
    unlikeScales(codebook, written),
    wrongMissingCodes(codebook, written),
    sharedHeaders(codebook, written),
    wrongBands(codebook),
    sharedGroups(codebook),
  ]) {
    const { value } = issues.next();
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A text as people compare it: without regard to case, blanks and kinds of dash; `-9` and `9` stay apart. */
function foldText(text: string): string {
  return foldBlanks(normaliseCell(text))
    .toLowerCase()
    .replace(/[‐‑–—−]/gu, "-");
}

/** A text that stands at a place, to be compared with others. */
interface Placed {
  readonly path: Path;
  readonly text: string;
}

/** Texts that stand a second time. */
function* repeated(texts: Iterable<Placed>, expected: string): Issues {
  const seen = new Set<string>();
  for (const { path, text } of texts) {
    const folded = foldText(text);
    if (seen.has(folded)) yield { path, value: text, expected, reason: "repeated" };
    seen.add(folded);
  }
}

function* repeatedIds(codebook: Codebook): Issues {
  for (const list of ["items", "dimensions", "bands"] as const) {
    const ids = codebook[list].map(({ id }, at) => ({ path: [list, at, "id"], text: id }));
    yield* repeated(ids, "id");
  }
}

function* wrongDimensions({ dimensions, items }: Codebook): Issues {
  const known = dimensions.map(({ id }) => id);
  for (const [at, { dimension }] of items.entries()) {
    if (known.includes(dimension)) continue;
    const suggestions = nearest(dimension, known);
    const expected = known.join(", ");
    yield { path: ["items", at, "dimension"], value: dimension, expected, suggestions };
  }
  for (const [at, { id }] of dimensions.entries()) {
    if (items.some(({ dimension }) => dimension === id)) continue;
    yield { path: ["dimensions", at, "id"], value: id, expected: `items: dimension: ${id}` };
  }
}

function range({ minimum, maximum }: Scale): string {
  return `${minimum}–${maximum}`;
}

/** Where the scale of an item is written. */
function scalePath({ hasOwnScale }: WrittenParts, at: number): Path {
  return hasOwnScale[at] === true ? ["items", at, "scale"] : ["scale"];
}

function* wrongScales({ items }: Codebook, written: WrittenParts): Issues {
  for (const [at, { scale }] of items.entries()) {
    yield* wrongScale(scale, scalePath(written, at));
  }
}

function* wrongScale(scale: Scale, path: Path): Issues {
  const { minimum, maximum, labels } = scale;
  for (const [key, end] of Object.entries({ minimum, maximum })) {
    if (Math.abs(end) <= widest) continue;
    yield { path: [...path, key], value: String(end), expected: `-${widest}–${widest}` };
  }
  if (minimum >= maximum) {
    yield { path: [...path, "maximum"], value: String(maximum), expected: `> ${minimum}` };
  }
  for (const value of labels.keys()) {
    if (value >= minimum && value <= maximum) continue;
    const text = String(value);
    yield { path: [...path, "labels", text], value: text, expected: range(scale) };
  }
  yield* wrongLabels(scale, path);
}

/** A label that stands for two values, or is the number of another one, cannot be read back from an export. */
function* wrongLabels(scale: Scale, path: Path): Issues {
  const seen = new Map<string, number>();
  for (const [value, label] of scale.labels) {
    for (const [language, text] of Object.entries(label)) {
      const at = [...path, "labels", String(value), language];
      const named = numeralIn(text, scale);
      if (named !== undefined && named !== value) {
        yield { path: at, value: text, expected: String(value) };
      }
      const folded = foldText(text);
      if ((seen.get(folded) ?? value) !== value) {
        yield { path: at, value: text, expected: "labels", reason: "repeated" };
      }
      seen.set(folded, value);
    }
  }
}

/** The value of the scale that a text is the number of. */
function numeralIn(text: string, { minimum, maximum }: Scale): number | undefined {
  if (!/^[+-]?\d{1,6}(?:[.,]0+)?$/u.test(text)) return undefined;
  const value = Number(text.replace(",", "."));
  return value >= minimum && value <= maximum ? value : undefined;
}

/** A scale score is a mean of answers, which has no meaning when some run to 5 and others to 10. */
function* unlikeScales({ dimensions, items }: Codebook, written: WrittenParts): Issues {
  for (const { id } of dimensions) {
    const first = items.find(({ dimension }) => dimension === id)?.scale;
    for (const [at, { dimension, scale }] of items.entries()) {
      if (first === undefined || dimension !== id || range(scale) === range(first)) continue;
      yield { path: scalePath(written, at), value: range(scale), expected: range(first) };
    }
  }
}

function* wrongMissingCodes({ items }: Codebook, written: WrittenParts): Issues {
  for (const [at, { missing, scale }] of items.entries()) {
    const path = written.hasOwnMissing[at] === true ? ["items", at, "missing"] : ["missing"];
    const codes = missing.flatMap(({ gap, values }) =>
      values.map((text, place) => ({ path: [...path, gap, place], text })),
    );
    const labels = [...scale.labels.values()].flatMap((label) => Object.values(label));
    const folded = new Set(labels.map(foldText));
    for (const { path: place, text } of codes) {
      if (numeralIn(text, scale) === undefined && !folded.has(foldText(text))) continue;
      yield { path: place, value: text, expected: `≠ ${range(scale)}` };
    }
    yield* repeated(codes, "missing");
  }
}

/** Headers must tell columns apart: of two that share one, either would be read as the other. */
function* sharedHeaders({ items }: Codebook, { columns }: WrittenParts): Issues {
  const ofFields = Object.entries(columns).flatMap(([field, words = []]) =>
    words.map((text, place) => ({ path: ["columns", field, place], text, owner: field })),
  );
  const ofItems = items.flatMap((item, at) =>
    headersOf(item).map(({ path, text }) => {
      return { path: ["items", at, ...path], text, owner: `items.${at}` };
    }),
  );
  const owners = new Map<string, string>();
  for (const { path, text, owner } of [...ofFields, ...ofItems]) {
    const folded = foldHeader(text);
    if ((owners.get(folded) ?? owner) !== owner) {
      yield { path, value: text, expected: "columns", reason: "repeated" };
    }
    owners.set(folded, owner);
  }
}

/** Everything under which an item may stand in a header, with its place in the item. */
function headersOf({ id, text, label, columns }: CodebookItem): readonly Placed[] {
  const worded = (key: string, { fi, sv, en }: LocalisedText) =>
    Object.entries({ fi, sv, en }).map(([language, one]) => ({ path: [key, language], text: one }));
  return [
    { path: ["id"], text: id },
    ...worded("text", text),
    ...worded("label", label),
    ...columns.map((one, place) => ({ path: ["columns", place], text: one })),
  ];
}

function* wrongBands({ bands, items }: Codebook): Issues {
  const minimum = Math.min(...items.map(({ scale }) => scale.minimum));
  const maximum = Math.max(...items.map(({ scale }) => scale.maximum));
  let floor = minimum;
  for (const [at, { from }] of bands.entries()) {
    if (at === 0) {
      if (from === undefined) continue;
      yield { path: ["bands", 0, "from"], value: String(from), expected: "id, label" };
    }
    if (from === undefined) {
      yield { path: ["bands", at], value: "", expected: "from", reason: "missing-key" };
    } else if (from <= floor || from >= maximum) {
      const expected = `> ${floor}, < ${maximum}`;
      yield { path: ["bands", at, "from"], value: String(from), expected };
    } else floor = from;
  }
}

function* sharedGroups({ sides }: Codebook): Issues {
  if (sides === undefined) return;
  const groups = (["associations", "public"] as const).flatMap((side) =>
    sides[side].map((text, place) => ({ path: ["sides", side, place], text })),
  );
  yield* repeated(groups, "sides");
}
