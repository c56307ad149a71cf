import type { Encoding } from "../../domain/table-source.ts";

/**
 * Offset of the first byte sequence that is no character of the encoding, or undefined when all are.
 * Unit: bytes from 0. A character that is cut off at the end counts as malformed.
 */
export function firstMalformed(bytes: Uint8Array, encoding: Encoding): number | undefined {
  switch (encoding) {
    case "utf-8":
      return firstMalformedUtf8(bytes);
    case "utf-16le":
      return firstUnpairedSurrogate(bytes, { highByte: 1 });
    case "utf-16be":
      return firstUnpairedSurrogate(bytes, { highByte: 0 });
    case "windows-1252":
      return undefined;
  }
}

function firstMalformedUtf8(bytes: Uint8Array): number | undefined {
  let at = 0;
  while (at < bytes.length) {
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : utf8LengthAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return undefined;
}

/**
 * Length of the character of two bytes or more that starts here, 0 when there is none.
 * Source: Unicode 15, table 3-7 (overlong forms, surrogates and values over U+10FFFF are malformed)
 */
function utf8LengthAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  const length = utf8LengthByLead(lead);
  if (length === 0 || second < lowestSecond(lead) || second > highestSecond(lead)) return 0;
  for (let next = at + 2; next < at + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function utf8LengthByLead(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function lowestSecond(lead: number): number {
  if (lead === 0xe0) return 0xa0;
  return lead === 0xf0 ? 0x90 : 0x80;
}

function highestSecond(lead: number): number {
  if (lead === 0xed) return 0x9f;
  return lead === 0xf4 ? 0x8f : 0xbf;
}

function firstUnpairedSurrogate(
  bytes: Uint8Array,
  unit: { readonly highByte: 0 | 1 },
): number | undefined {
  const surrogateAt = (at: number) => (bytes[at + unit.highByte] ?? 0) & 0xfc;
  let at = 0;
  while (at < bytes.length) {
    if (at + 1 === bytes.length) return at;
    const kind = surrogateAt(at);
    if (kind === 0xdc) return at;
    if (kind === 0xd8 && (at + 3 >= bytes.length || surrogateAt(at + 2) !== 0xdc)) return at;
    at += kind === 0xd8 ? 4 : 2;
  }
  return undefined;
}
