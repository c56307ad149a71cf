import type { IsoDate } from "./calendar.ts";

/** Starting value of `textMark`. Source: the basis of FNV-1a at 32 bits */
export const markBasis = 0x811c_9dc5;

/** Factor of `textMark`. Source: MurmurHash3 at 32 bits, constant c1 */
export const markPrime = 0xcc9e_2d51;

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
 * Eight bytes of its UTF-8 at a time, in two halves that do not wait for one another: a scanner hashes every name of a
 * register. The last bytes are filled up with zeros; the length tells them from real ones.
 */
export function textMark(text: string): number {
  const bytes = utf8Of(text);
  const view = new DataView(bytes.buffer);
  return bytesMark(view, 0, bytes.length - markSlack);
}

/** Bytes that `bytesMark` may look at behind a text. */
export const markSlack = 8;

/** The same of a text that stands in bytes as UTF-8. Unit: as `textMark` */
export function bytesMark(view: DataView, start: number, end: number): number {
  if (start === end) return 0;
  let even: number = markBasis;
  let odd = ~markBasis;
  for (let at = start; at < end; at += 8) {
    even = stirred(even, view.getInt32(at, true) & maskOfBytes(end - at));
    odd = stirred(odd, view.getInt32(at + 4, true) & maskOfBytes(end - at - 4));
  }
  const mixed = Math.imul(even ^ rotated(odd, 16) ^ (end - start), markPrime);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function stirred(hash: number, word: number): number {
  return rotated(Math.imul(hash ^ word, markPrime), 13);
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Keeps the first bytes of a word of four. */
function maskOfBytes(count: number): number {
  if (count >= 4) return -1;
  return count <= 0 ? 0 : 2 ** (count * 8) - 1;
}

/** A text in UTF-8 with zeros behind it. */
function utf8Of(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 3 + markSlack);
  const { written } = new TextEncoder().encodeInto(text, bytes);
  return bytes.subarray(0, written + markSlack);
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
