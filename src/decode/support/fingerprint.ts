/** Starting value of FNV-1a at 32 bits. */
const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;
/** A control character that normalised cells do not hold, so that `ab|c` and `a|bc` differ. */
const separator = 0x1f;

/**
 * A hash of a list of normalised texts. Unit: unsigned 32 bits.
 * Source: FNV-1a (Fowler, Noll, Vo), taken over UTF-16 code units instead of bytes.
 */
export function fingerprint(texts: readonly string[]): number {
  let hash = offsetBasis;
  for (const text of texts) {
    for (let place = 0; place < text.length; place += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(place), prime);
    }
    hash = Math.imul(hash ^ separator, prime);
  }
  return hash >>> 0;
}
