import type { Encoding } from "../../domain/table-source.ts";

/**
 * Length of the bytes without a character that is cut off at their end.
 * Unit: bytes. Malformed bytes are left in, for the decoder to find.
 */
export function wholeCharacters(bytes: Uint8Array, encoding: Encoding): number {
  switch (encoding) {
    case "utf-8":
      return wholeUtf8(bytes);
    case "utf-16le":
      return wholeUtf16(bytes, { highByte: 1 });
    case "utf-16be":
      return wholeUtf16(bytes, { highByte: 0 });
    case "windows-1252":
      return bytes.length;
  }
}

function wholeUtf8(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= 3 && back <= length; back += 1) {
    const byte = bytes[length - back] ?? 0;
    const isContinuation = (byte & 0xc0) === 0x80;
    if (!isContinuation) return lengthByLead(byte) > back ? length - back : length;
  }
  return length;
}

function lengthByLead(byte: number): number {
  if (byte < 0xc0) return 1;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

function wholeUtf16(bytes: Uint8Array, unit: { readonly highByte: 0 | 1 }): number {
  const even = bytes.length - (bytes.length % 2);
  if (even === 0) return 0;
  const lastUnitIsHighSurrogate = ((bytes[even - 2 + unit.highByte] ?? 0) & 0xfc) === 0xd8;
  return lastUnitIsHighSurrogate ? even - 2 : even;
}
