import type { IsoDate } from "./calendar.ts";

/** Starting value of FNV-1a at 32 bits. */
export const textBasis = 0x811c_9dc5;

/** Prime of FNV-1a at 32 bits. */
export const textPrime = 0x0100_0193;

/**
 * Odd factor by which each field enters a row's fingerprint, so that two fields that change places are noticed.
 * A blank field has the mark 0 and adds nothing: an extract without the column says the same as one whose cell is blank.
 */
export const fingerprintFactors = {
  business_id: 0x9e37_79b1,
  name: 0x85eb_ca77,
  former_name: 0xc2b2_ae3d,
  municipality: 0x27d4_eb2f,
  class: 0x1656_67b1,
  language: 0xcc9e_2d51,
  industry: 0x1b87_3593,
  dissolved_on: 0xe654_6b65,
  removed_on: 0x7feb_352d,
  rules_changed_on: 0x846c_a68b,
  last_notice_on: 0xd35a_2d97,
  address: 0x5bd1_e995,
  postcode: 0x7ed5_5d17,
  post_office: 0x6c62_272f,
} as const;

/** A field that counts for the fingerprint. */
export type MarkedField = keyof typeof fingerprintFactors;

/**
 * A hash of a text, 0 of an empty one. Unit: unsigned 32 bits.
 * FNV-1a over the code units of each word, and over words and the characters between them: so a scanner that knows a
 * word again need not look at its letters.
 * Source: FNV-1a (Fowler, Noll, Vo)
 */
export function textMark(text: string): number {
  if (text === "") return 0;
  let hash: number = textBasis;
  let word: number = textBasis;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    if (isWordUnit(unit)) {
      word = Math.imul(word ^ unit, textPrime);
    } else {
      hash = Math.imul(joinedMark(hash, word) ^ unit, textPrime);
      word = textBasis;
    }
  }
  return joinedMark(hash, word) >>> 0;
}

/** Whether a code unit, or a byte, belongs to a word: ASCII letters and digits, and everything beyond ASCII. */
export function isWordUnit(unit: number): boolean {
  const letter = unit | 0x20;
  return unit >= 0x80 || (letter >= 0x61 && letter <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

/** A text's hash with one word more. */
export function joinedMark(hash: number, word: number): number {
  return Math.imul(hash ^ word, textPrime);
}

/** A day as one number, 0 for none: `year << 9 | month << 5 | day`, as the store packs it. */
export function dateMark(date: IsoDate | undefined): number {
  if (date === undefined) return 0;
  const year = Number(date.slice(0, 4));
  return (year << 9) | (Number(date.slice(5, 7)) << 5) | Number(date.slice(8, 10));
}

/** The fingerprint of a row from the marks of its fields. Unit: unsigned 32 bits. Shape: order plays no part. */
export function rowFingerprint(marks: Readonly<Partial<Record<MarkedField, number>>>): number {
  let sum = 0;
  for (const [field, mark] of Object.entries(marks)) {
    sum += Math.imul(mark, fingerprintFactors[field as MarkedField]); // the keys are those of the type
    sum |= 0;
  }
  return sum >>> 0;
}
