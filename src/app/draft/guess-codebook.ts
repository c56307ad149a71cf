import type { AreaIndex } from "../../areas/area-index.ts";
import { foldName } from "../../areas/fold-name.ts";
import { foldHeader } from "../../decode/support/fold-header.ts";
import {
  type DraftPlan,
  type GuessedColumn,
  type GuessedItem,
  type GuessedScale,
  shownValues,
} from "./draft-plan.ts";
import { type GuessedFields, guessColumns } from "./guess-columns.ts";
import type { ColumnProfile, TableProfile } from "./profile-table.ts";
import { type KnownWords, type ReadAnswers, readAnswers } from "./read-answers.ts";

/** What guesses rest on besides the table. */
export interface Surroundings {
  readonly areas: AreaIndex;
  readonly known: KnownWords;
}

/** Guesses what the columns of an export are, with a reason for each; nothing is dropped without a word. */
export function guessCodebook(table: TableProfile, { areas, known }: Surroundings): DraftPlan {
  const isQuestion = (profile: ColumnProfile) => readAnswers(profile, known).kind === "answers";
  const fields = guessColumns(table, areas, isQuestion);
  const candidates = candidatesOf(table, fields);
  const usable = candidates.flatMap((profile) => {
    const answers = readAnswers(profile, known);
    return answers.kind === "answers" ? [{ profile, answers }] : [];
  });
  const ofFields = new Set(
    Object.values(fields.columns).map((column) => foldHeader(column?.header ?? "")),
  );
  const first = usable.filter(({ profile }, at) => {
    const folded = foldHeader(profile.header);
    return folded !== "" && !ofFields.has(folded) && firstWith(usable, profile) === at;
  });
  const headers = new Set([...ofFields, ...first.map(({ profile }) => foldHeader(profile.header))]);
  const scales = collectScales(first);
  const items = first.map(({ profile, answers }, at): GuessedItem => {
    const facts = { answers: profile.filled, values: shownValues(profile.counts) };
    return {
      id: idOf(profile.header, at, headers),
      header: profile.header,
      scale: scales.findIndex((scale) => fits(scale, answers)),
      missing: answers.missing,
      why: { id: "item", facts },
    };
  });
  const group = table.columns.find(({ header }) => header === fields.columns.group?.header);
  const asked = new Set(first.map(({ profile }) => profile));
  return {
    rows: table.rows,
    columns: fields.columns,
    level: fields.level,
    groups: group === undefined || group.isCut ? [] : [...group.counts.keys()],
    scales,
    items,
    missingCodes: [...new Set(first.flatMap(({ answers }) => answers.codes))],
    left: candidates.filter((profile) => !asked.has(profile)).map((one) => leftOf(one, known)),
  };
}

/** Columns that may be questions; of a long table its items and no column. */
function candidatesOf(
  { columns, answersByItem }: TableProfile,
  { taken }: GuessedFields,
): readonly ColumnProfile[] {
  if (answersByItem.size > 0) return [...answersByItem.values()];
  return columns.filter(
    ({ header, filled }, at) => !taken.has(at) && (header !== "" || filled > 0),
  );
}

type Usable = readonly { readonly profile: ColumnProfile }[];

function firstWith(usable: Usable, { header }: ColumnProfile): number {
  return usable.findIndex(({ profile }) => foldHeader(profile.header) === foldHeader(header));
}

/** A header that is nearly an id is kept as one; other questions are numbered, apart from every header. */
function idOf(header: string, at: number, headers: ReadonlySet<string>): string {
  const asId = header.toLowerCase();
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(asId)) return asId;
  const numbered = ["q", "item-", "question-"].map((start) => `${start}${at + 1}`);
  return numbered.find((id) => !headers.has(foldHeader(id))) ?? `asked-as-number-${at + 1}`;
}

type Answers = Pick<ReadAnswers, "minimum" | "maximum" | "labels">;

/** Whether answers can run on a scale: the same ends, no value worded in another way, no wording of another value. */
function fits(scale: Answers, { minimum, maximum, labels }: Answers): boolean {
  if (scale.minimum !== minimum || scale.maximum !== maximum) return false;
  const worded = [...scale.labels];
  return [...labels].every(([value, { fi }]) =>
    worded.every(([other, label]) => (other === value) === (foldName(label.fi) === foldName(fi))),
  );
}

/** The scales of all questions, the most used first. */
function collectScales(
  usable: readonly { readonly profile: ColumnProfile; readonly answers: ReadAnswers }[],
): readonly GuessedScale[] {
  const found: { scale: GuessedScale; uses: number }[] = [];
  for (const { profile, answers } of usable) {
    const { minimum, maximum, labels, labelsFrom, codebook } = answers;
    const known = found.find(({ scale }) => fits(scale, answers));
    if (known === undefined) {
      const facts = { minimum, maximum, values: shownValues(profile.counts, 12) };
      const why = [
        { id: "scale", facts },
        { id: labelsFrom, facts: { codebook } },
      ];
      found.push({ scale: { minimum, maximum, labels, why }, uses: 1 });
      continue;
    }
    known.uses += 1;
    const isWorded = known.scale.labels.size > 0 || labels.size === 0;
    known.scale = {
      ...known.scale,
      labels: new Map([...known.scale.labels, ...labels]),
      why: isWorded
        ? known.scale.why
        : [...known.scale.why.slice(0, 1), { id: labelsFrom, facts: { codebook } }],
    };
  }
  return found.toSorted((a, b) => b.uses - a.uses).map(({ scale }) => scale);
}

function leftOf(profile: ColumnProfile, known: KnownWords): GuessedColumn {
  const answers = readAnswers(profile, known);
  const distinct = profile.isCut ? `${profile.counts.size}+` : profile.counts.size;
  const whyNot = answers.kind === "answers" ? "left-same-header" : answers.why;
  const id = profile.header === "" ? "left-no-header" : whyNot;
  // Numbers may be shown; what people wrote freely must not spread with a codebook.
  const values = id === "left-numbers" ? { values: shownValues(profile.counts) } : {};
  return { header: profile.header, why: { id, facts: { distinct, ...values } } };
}
