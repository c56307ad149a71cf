/**
 * Seed of the draws that belong to one thing, such as an area: 32-bit FNV-1a of a text that names the run's seed and
 * the thing, with its bits mixed once more because such texts differ in their last characters. So the draws of one
 * thing depend on nothing else that is drawn with it.
 *
 * Shape:   whole number 0 to 2^32 − 1.
 * Source:  Fowler, Noll & Vo (IETF draft-eastlake-fnv); the mixing is MurmurHash3's.
 */
export function drawSeed(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
