import * as v from "valibot";
import {
  type IndexInstrument,
  type Pillar,
  type PillarId,
  pillarIds,
} from "../domain/index-instrument.ts";
import {
  kebabId,
  listOf,
  localised,
  mapOf,
  type OpenDocument,
  openDocument,
} from "./support/document-issues.ts";
import { decimal, positive } from "./support/document-numbers.ts";

const pillar = mapOf({
  id: v.picklist(pillarIds, pillarIds.join(", ")),
  label: localised,
  weight: v.optional(positive, "1"),
  goalposts: mapOf({ lower: decimal, upper: decimal }),
  reason: localised,
});

const percentage = v.pipe(
  decimal,
  v.check((number) => number > 0 && number <= 100, "75, 100"),
);

/**
 * The keys of a file that says what an index is made of:
 *   id, label, description   what the index is
 *   minimum-known            part of the weight, in per cent, that must be known (75)
 *   pillars                  list of two at least: id (one of `pillarIds`), label, weight (1), goalposts with lower and upper
 *                            in the unit in which the figure is shown, and the reason for them
 */
const instrument = mapOf({
  id: kebabId,
  label: localised,
  description: localised,
  "minimum-known": v.optional(percentage, "75"),
  pillars: v.pipe(
    listOf(pillar),
    v.check((pillars) => pillars.length > 1, "≥ 2"),
  ),
});

type WrittenPillar = v.InferOutput<typeof pillar>;

/** Pillars that are shares: 0–1 in figures, per cent where people see them. */
const shares: readonly PillarId[] = ["structures-in-place", "association-share-of-purchases"];

/**
 * Decodes what an index is made of.
 * Shape: pillars in the order of the file; goalposts of shares as 0–1.
 * Throws: UserError `index/invalid` with file, line, path, the bad value and what was expected; an unknown key comes with
 * the nearest known ones.
 */
export function decodeIndexInstrument(source: string, file: string): IndexInstrument {
  const document = openDocument(source, file, "index");
  const { "minimum-known": minimum, pillars, ...about } = document.shapedAs(instrument);
  for (const [at, one] of pillars.entries()) {
    requireSound(one, pillars.slice(0, at), { document, at });
  }
  return { ...about, minimumKnown: minimum / 100, pillars: pillars.map(toPillar) };
}

function requireSound(
  { id, goalposts: { lower, upper } }: WrittenPillar,
  before: readonly WrittenPillar[],
  { document, at }: { readonly document: OpenDocument; readonly at: number },
): void {
  const path = ["pillars", at];
  if (before.some((other) => other.id === id)) {
    const others = pillarIds.filter((other) => !before.some((one) => one.id === other));
    const expected = others.join(", ");
    document.refuse({ path: [...path, "id"], value: id, expected, reason: "repeated" });
  }
  const posts = [...path, "goalposts"];
  if (upper <= lower) {
    const expected = `> ${lower}`;
    document.refuse({ path: [...posts, "upper"], value: String(upper), expected });
  }
  if (!shares.includes(id)) return;
  if (lower < 0)
    document.refuse({ path: [...posts, "lower"], value: String(lower), expected: "0–100" });
  if (upper > 100)
    document.refuse({ path: [...posts, "upper"], value: String(upper), expected: "0–100" });
}

function toPillar({ goalposts, ...rest }: WrittenPillar): Pillar {
  if (!shares.includes(rest.id)) return { ...rest, goalposts };
  return { ...rest, goalposts: { lower: goalposts.lower / 100, upper: goalposts.upper / 100 } };
}
