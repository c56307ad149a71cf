import type { Recipient } from "../domain/grant.ts";
import { foldRecipient, plainRecipient } from "./fold-recipient.ts";

/** Why two names are held for one recipient; `near-name` is no more than possible. */
export type DoubleBasis = "same-business-id" | "same-name" | "near-name";

/** Where a name of a recipient stands first. */
export interface NamedRecipient extends Recipient {
  readonly table: string;
  readonly line: number;
}

/** Two spellings under which one recipient stands, or may stand; `first` comes first in the table. */
export interface RecipientDouble {
  readonly basis: DoubleBasis;
  readonly first: NamedRecipient;
  readonly second: NamedRecipient;
}

/** Number of slips between two words; anything above `limit` as `limit + 1`. */
export type WordDistance = (one: string, other: string, limit: number) => number;

/** A spelling and what it is compared by. */
interface Spelling {
  readonly named: NamedRecipient;
  readonly folded: string;
}

/**
 * Spellings under which one recipient stands twice. They are reported and never merged: the reader knows better.
 *
 * Shape:   each pair once, in the order in which its second name comes; of several spellings of one name each is held
 *          against the first. Two names with unlike Business IDs are two recipients, however near they are.
 *          Near are names of equal words but one, in which one slip is allowed from five letters and two from nine, but
 *          none in the first letter: people seldom slip there, and place names differ there (Ristijärvi, Lestijärvi).
 */
export function recipientDoubles(
  recipients: readonly NamedRecipient[],
  distance: WordDistance,
): readonly RecipientDouble[] {
  const spellings = distinctSpellings(recipients);
  const found = new Map<string, RecipientDouble>();
  const note = (basis: DoubleBasis, one: Spelling, other: Spelling) => {
    const key = `${plainRecipient(one.named.name)}\n${plainRecipient(other.named.name)}`;
    if (found.has(key) || differById(one, other)) return;
    found.set(key, { basis, first: one.named, second: other.named });
  };
  firstOfEqual(spellings, ({ named }) => named.businessId).forEach(([one, other]) => {
    if (plainRecipient(one.named.name) !== plainRecipient(other.named.name)) {
      note("same-business-id", one, other);
    }
  });
  firstOfEqual(spellings, ({ folded }) => folded).forEach(([one, other]) => {
    note("same-name", one, other);
  });
  for (const [one, other] of nearPairs(spellings, distance)) note("near-name", one, other);
  const placeOf = new Map(spellings.map(({ named }, place) => [named, place]));
  const place = ({ second }: RecipientDouble) => placeOf.get(second) ?? 0;
  return [...found.values()].sort((a, b) => place(a) - place(b));
}

/** Every name once, with the Business ID that any of its rows gives. */
function distinctSpellings(recipients: readonly NamedRecipient[]): readonly Spelling[] {
  const byName = new Map<string, NamedRecipient>();
  for (const named of recipients) {
    const name = `${plainRecipient(named.name)}`;
    const held = byName.get(name);
    if (held === undefined || (held.businessId === undefined && named.businessId !== undefined)) {
      byName.set(name, held === undefined ? named : { ...held, ...idOf(named) });
    }
  }
  return [...byName.values()].map((named) => ({ named, folded: foldRecipient(named.name) }));
}

function idOf({ businessId }: Recipient): Pick<Recipient, "businessId"> {
  return businessId === undefined ? {} : { businessId };
}

function differById({ named: one }: Spelling, { named: other }: Spelling): boolean {
  return (
    one.businessId !== undefined &&
    other.businessId !== undefined &&
    one.businessId !== other.businessId
  );
}

/** Pairs of the first spelling with a key and each later one with the same key. */
function firstOfEqual(
  spellings: readonly Spelling[],
  keyOf: (spelling: Spelling) => string | undefined,
): readonly (readonly [Spelling, Spelling])[] {
  const first = new Map<string, Spelling>();
  return spellings.flatMap((spelling) => {
    const key = keyOf(spelling);
    if (key === undefined || key === "") return [];
    const held = first.get(key);
    if (held === undefined) first.set(key, spelling);
    return held === undefined ? [] : [[held, spelling] as const];
  });
}

/** A word of a name, and the spelling that has it there. */
interface WordAt {
  readonly spelling: Spelling;
  readonly word: string;
}

/**
 * Pairs that agree in all words but one. Names are looked up by what is left when a word is taken out, so that a list
 * of ten thousand is not compared name by name.
 */
function* nearPairs(
  spellings: readonly Spelling[],
  distance: WordDistance,
): Generator<readonly [Spelling, Spelling]> {
  const byRest = new Map<string, WordAt[]>();
  for (const spelling of spellings) {
    const words = spelling.folded.split(" ");
    for (const [place, word] of words.entries()) {
      if (slipsAllowed(word) === 0) continue;
      const rest = words.with(place, "").join(" ");
      const others = byRest.get(rest) ?? [];
      byRest.set(rest, others);
      for (const other of others) {
        if (areNear(other.word, word, distance)) yield [other.spelling, spelling];
      }
      others.push({ spelling, word });
    }
  }
}

function areNear(one: string, other: string, distance: WordDistance): boolean {
  if (one === other || one[0] !== other[0]) return false;
  const limit = Math.min(slipsAllowed(one), slipsAllowed(other));
  return distance(one, other, limit) <= limit;
}

/** Short words and numbers differ by a slip all the same: `Salo` and `Simo`, club 12 and club 13. */
function slipsAllowed(word: string): number {
  if (word.length < 5 || /\d/u.test(word)) return 0;
  return word.length < 9 ? 1 : 2;
}
