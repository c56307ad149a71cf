import type {
  StateWording,
  StructureInstrument,
  StructureItem,
  StructureState,
} from "../../domain/structure.ts";
import { type Converted, fault, isMissing, known } from "./cell.ts";
import { foldHeader } from "./fold-header.ts";
import { memoise } from "./memoise.ts";
import { unknownWord } from "./nearest.ts";

/** Everything by which a table may name an item: its label in any language, its id, and further words. */
export function wordsOfItem({ id, label, words }: StructureItem): readonly string[] {
  return [label.fi, label.sv, label.en, id, ...words];
}

/** Everything by which a table may write a state. */
export function wordsOfState({ id, label, words }: StateWording): readonly string[] {
  return [label.fi, label.sv, label.en, id, ...words];
}

/** Reads cells that name an item of the checklist, or ask municipalities whether they have agreed on cooperation. */
export function itemReader({
  items,
  cooperation,
}: StructureInstrument): (text: string) => Converted<string> {
  const all = [...items, cooperation];
  const idByWord = new Map(
    all.flatMap((item) => wordsOfItem(item).map((word) => [foldHeader(word), item.id] as const)),
  );
  const labels = all.map(({ label }) => label.fi);
  return memoise((text) => {
    const id = idByWord.get(foldHeader(text));
    if (id !== undefined) return known(id);
    if (isMissing(text)) return { kind: "missing", symbol: text };
    const { suggestions = [], ...about } = unknownWord(text, all.flatMap(wordsOfItem));
    return fault("cell/unknown-word", {
      ...about,
      suggestions,
      facts: { expected: labels.join(", ") },
    });
  });
}

/**
 * Reads cells that hold a state. A cross is no state: it ticks a box in one table and stands for a missing value in
 * another, so it is a fault and not a blank.
 */
export function stateReader({
  states,
}: StructureInstrument): (text: string) => Converted<StructureState> {
  const stateByWord = new Map(
    states.flatMap((state) =>
      wordsOfState(state).map((word) => [foldHeader(word), state.id] as const),
    ),
  );
  const labels = states.map(({ label }) => label.fi).join(", ");
  return memoise((text) => {
    const state = stateByWord.get(foldHeader(text));
    if (state !== undefined) return known(state);
    if (isMissing(text) && !/^[x*]$/iu.test(text)) return { kind: "missing", symbol: text };
    const { suggestions = [] } = unknownWord(text, states.flatMap(wordsOfState));
    return fault("cell/unknown-word", { suggestions, facts: { expected: labels } });
  });
}
