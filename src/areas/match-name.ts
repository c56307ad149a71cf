import type { Level } from "../domain/area.ts";
import { toCodeOf, toWrittenCode } from "./area-code.ts";
import type { AreaIndex } from "./area-index.ts";
import { type CodesByForm, type LevelNames, namesOf } from "./area-names.ts";
import { dropDiacritics, foldName } from "./fold-name.ts";

/** One way of matching a folded name at a level; ways are tried in order, the strictest first. */
export type Match = (names: LevelNames, folded: string) => readonly string[];

const none: readonly string[] = [];
const typeWords = / (?:kunta|kaupunki|kommun|stad|maakunta|landskap|region)$/u;

const byName: Match = ({ names }, folded) => names.get(folded) ?? none;
const byNameBeforeTypeWord: Match = ({ names }, folded) => lookUpStem(names, folded);
const byPlainName: Match = ({ namesWithoutDiacritics }, folded) => {
  const plain = dropDiacritics(folded);
  return namesWithoutDiacritics.get(plain) ?? lookUpStem(namesWithoutDiacritics, plain);
};

/** Ways in which a cell of data may name an area; the last one ignores diacritics. */
const matchesInData: readonly Match[] = [byName, byNameBeforeTypeWord, byPlainName];

/** Ways in which an option may: inflected forms and brands as well. */
export const matchesInOptions: readonly Match[] = [
  byName,
  ({ optionForms }, folded) => optionForms.get(folded) ?? none,
  byNameBeforeTypeWord,
  byPlainName,
  (names, folded) => names.optionFormsWithoutDiacritics.get(dropDiacritics(folded)) ?? none,
];

/** The codes that a cell of data can mean at a level, in any year, and whether diacritics had to be ignored. */
export interface DataMatch {
  readonly codes: readonly string[];
  readonly withoutDiacritics: boolean;
}

/** Matches a cell of data: a code, a label that carries its code (`MK01 Uusimaa`), or a name. */
export function matchInData(index: AreaIndex, level: Level, text: string): DataMatch {
  const code = toCodeAt(level, text);
  if (code !== undefined) return { codes: [code], withoutDiacritics: false };
  const [, head = "", tail = ""] = /^\s*(\S+)\s+(\D.*)$/u.exec(text) ?? [];
  const headCode = toCodeAt(level, head);
  if (headCode === undefined) return matchNameInData(index, level, text);
  // The code and the name of a label must agree; one alone is not believed.
  const named = matchNameInData(index, level, tail);
  return { ...named, codes: named.codes.filter((named) => named === headCode) };
}

function matchNameInData(index: AreaIndex, level: Level, text: string): DataMatch {
  const names = namesOf(index, level);
  const folded = foldName(text);
  for (const match of matchesInData) {
    const codes = match(names, folded);
    if (codes.length > 0) return { codes, withoutDiacritics: match === byPlainName };
  }
  return { codes: [], withoutDiacritics: false };
}

function toCodeAt(level: Level, text: string): string | undefined {
  const written = toWrittenCode(text);
  if (written === undefined || (written.level ?? level) !== level) return undefined;
  return toCodeOf(level, written.digits);
}

/** Official names end in a word for the kind of area: `Helsingfors stad`, `Kainuu maakunta`. */
function lookUpStem(forms: CodesByForm, folded: string): readonly string[] {
  const stem = folded.replace(typeWords, "");
  return stem === folded ? none : (forms.get(stem) ?? none);
}
