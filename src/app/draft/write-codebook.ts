import type { LocalisedText } from "../../domain/area.ts";
import type { CodebookColumns, MissingCode } from "../../domain/codebook.ts";
import type { DraftPlan, GuessedItem, GuessedScale, Remark } from "./draft-plan.ts";

/** What a draft says besides its guesses. */
export interface DraftHead {
  /** Name of the export as the user wrote it. */
  readonly file: string;
  readonly id: string;
  readonly headerRows: 1 | 2 | 3;
  /** A remark in the user's language. */
  readonly say: (remark: Remark) => string;
}

type Lines = readonly string[];
type Say = DraftHead["say"];

/** JSON's strings are YAML's double-quoted ones, so that no text of an export can be anything but text. */
const quoted = (text: string): string => JSON.stringify(text);

const fields: readonly (keyof CodebookColumns)[] = [
  "area",
  "respondent",
  "group",
  "weight",
  "wave",
  "item",
  "answer",
];

/** The draft as YAML with a reason beside every guess; it can be used as it stands, and should not be. */
export function writeCodebook(plan: DraftPlan, head: DraftHead): string {
  const { say } = head;
  const lines = [
    `# ${say({ id: "head", facts: { file: head.file, rows: plan.rows } })}`,
    `# ${say({ id: "language", facts: {} })}`,
    `id: ${head.id}`,
    `label: ${quoted(head.file)}`,
    `header-rows: ${head.headerRows}`,
    ...levelLines(plan, say),
    ...columnLines(plan, say),
    ...(plan.items.length === 0 ? modelLines(say) : itemParts(plan, say)),
    ...sideLines(plan, say),
    ...leftLines(plan, say),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function remarks(why: readonly Remark[], say: Say, indent = ""): Lines {
  return why.map((remark) => `${indent}# ${say(remark)}`);
}

function levelLines({ level }: DraftPlan, say: Say): Lines {
  if (level === undefined) return [];
  return [...remarks(level.why, say), `area-level: ${level.level}`];
}

function columnLines({ columns }: DraftPlan, say: Say): Lines {
  const found = fields.flatMap((field) => {
    const column = columns[field];
    if (column === undefined) return [];
    return [...remarks([column.why], say, "  "), `  ${field}: ${quoted(column.header)}`];
  });
  const none = [`  # ${say({ id: "area-none", facts: {} })}`, '  # area: ""'];
  const lines = [...found, ...(columns.area === undefined ? none : [])];
  // A map of comments alone would be no map.
  return [found.length === 0 ? "columns: {}" : "columns:", ...lines];
}

function textOf({ fi, sv, en }: LocalisedText): string {
  if (fi === sv && fi === en) return quoted(fi);
  return `{fi: ${quoted(fi)}, sv: ${quoted(sv)}, en: ${quoted(en)}}`;
}

function scaleLines(scale: GuessedScale, say: Say, indent: string): Lines {
  const { minimum, maximum, labels, why } = scale;
  const worded = [...labels]
    .toSorted(([a], [b]) => a - b)
    .map(([value, label]) => `${indent}    ${value}: ${textOf(label)}`);
  return [
    ...remarks(why, say, indent),
    `${indent}scale:`,
    `${indent}  minimum: ${minimum}`,
    `${indent}  maximum: ${maximum}`,
    ...(worded.length === 0 ? [] : [`${indent}  labels:`, ...worded]),
  ];
}

function missingLines(missing: readonly MissingCode[], indent: string): Lines {
  if (missing.length === 0) return [];
  const lists = missing.map(
    ({ gap, values }) => `${indent}  ${gap}: [${values.map(quoted).join(", ")}]`,
  );
  return [`${indent}missing:`, ...lists];
}

/** The missing words of all questions together. */
function union(items: readonly GuessedItem[]): readonly MissingCode[] {
  const valuesByGap = new Map<MissingCode["gap"], Set<string>>();
  for (const { gap, values } of items.flatMap(({ missing }) => missing)) {
    valuesByGap.set(gap, new Set([...(valuesByGap.get(gap) ?? []), ...values]));
  }
  return [...valuesByGap].map(([gap, values]) => ({ gap, values: [...values] }));
}

const dimensionOf = (scale: number) => (scale === 0 ? "all" : `scale-${scale + 1}`);

function itemParts(plan: DraftPlan, say: Say): Lines {
  const { scales, items, missingCodes } = plan;
  const [common] = scales;
  // A code such as 9 is missing on one scale and may be an answer on another: then each item has its own.
  const isCommon = missingCodes.length === 0 || scales.length < 2;
  const codes = { id: "missing-codes", facts: { values: missingCodes.join(", ") } };
  const words = isCommon ? missingLines(union(items), "") : [];
  return [
    ...(common === undefined ? [] : scaleLines(common, say, "")),
    ...(missingCodes.length === 0 ? [] : remarks([codes], say)),
    ...(words.length === 0 ? [] : remarks([{ id: "missing-words", facts: {} }], say)),
    ...words,
    ...remarks([{ id: "dimensions", facts: {} }], say),
    "dimensions:",
    ...scales.map((_, at) => `  - {id: ${dimensionOf(at)}, label: ${dimensionOf(at)}}`),
    ...remarks([{ id: "bands", facts: {} }], say),
    "# bands:",
    "#   - {id: weak, label: weak}",
    "#   - {id: developing, label: developing, from: 2.5}",
    "#   - {id: strong, label: strong, from: 3.5}",
    ...remarks([{ id: "items", facts: {} }], say),
    "items:",
    ...items.flatMap((item) => itemLines(item, plan, { say, hasOwnMissing: !isCommon })),
  ];
}

function itemLines(
  item: GuessedItem,
  { scales }: DraftPlan,
  { say, hasOwnMissing }: { readonly say: Say; readonly hasOwnMissing: boolean },
): Lines {
  const scale = scales[item.scale];
  return [
    `  - id: ${item.id}`,
    ...remarks([item.why], say, "    "),
    `    text: ${quoted(item.header)}`,
    `    dimension: ${dimensionOf(item.scale)}`,
    ...(item.scale === 0 || scale === undefined ? [] : scaleLines(scale, say, "    ")),
    ...(hasOwnMissing ? missingLines(item.missing, "    ") : []),
  ];
}

/** What a codebook without questions lacks, to be filled in. */
function modelLines(say: Say): Lines {
  return [
    ...remarks([{ id: "no-items", facts: {} }], say),
    "# scale: {minimum: 1, maximum: 5}",
    "# dimensions:",
    "#   - {id: all, label: all}",
    "# items:",
    "#   - id: q1",
    '#     text: ""',
    "#     dimension: all",
  ];
}

function sideLines({ groups }: DraftPlan, say: Say): Lines {
  if (groups.length < 2) return [];
  return [
    ...remarks([{ id: "sides", facts: {} }], say),
    "# sides:",
    `#   associations: [${groups.map(quoted).join(", ")}]`,
    "#   public: []",
  ];
}

function leftLines({ left }: DraftPlan, say: Say): Lines {
  if (left.length === 0) return [];
  return [
    ...remarks([{ id: "left", facts: {} }], say),
    ...left.map(({ header, why }) => `#   ${quoted(header)}: ${say(why)}`),
  ];
}
