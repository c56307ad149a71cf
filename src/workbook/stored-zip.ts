import { crc32 } from "./crc32.ts";

/** A part of a zip file before it is written. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1 January 1980, the first day that a zip file can name: two runs give the same bytes. */
const day = 0x0021;

/** A zip file that holds the parts as they are, not packed. Source: ISO/IEC 21320-1 */
export function storedZip(parts: readonly NamedBytes[]): Uint8Array {
  const named = parts.map(({ name, bytes }) => ({
    name: new TextEncoder().encode(name),
    bytes,
    crc: crc32(bytes),
  }));
  const headers = named.reduce((sum, { name }) => sum + 30 + 46 + 2 * name.length, 22);
  const out = new Uint8Array(named.reduce((sum, { bytes }) => sum + bytes.length, headers));
  const view = new DataView(out.buffer);
  let at = 0;
  const places: number[] = [];
  for (const { name, bytes, crc } of named) {
    places.push(at);
    view.setUint32(at, 0x0403_4b50, true);
    putCommon(view, at + 4, { crc, size: bytes.length, nameLength: name.length });
    out.set(name, at + 30);
    out.set(bytes, at + 30 + name.length);
    at += 30 + name.length + bytes.length;
  }
  const directoryAt = at;
  for (const [index, { name, bytes, crc }] of named.entries()) {
    view.setUint32(at, 0x0201_4b50, true);
    view.setUint16(at + 4, 20, true);
    putCommon(view, at + 6, { crc, size: bytes.length, nameLength: name.length });
    view.setUint32(at + 42, places[index] ?? 0, true);
    out.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, 0x0605_4b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directoryAt, true);
  view.setUint32(at + 16, directoryAt, true);
  return out;
}

/** What the header of a part and its line in the directory have alike. */
function putCommon(
  view: DataView,
  at: number,
  {
    crc,
    size,
    nameLength,
  }: { readonly crc: number; readonly size: number; readonly nameLength: number },
): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x0800, true); // names are UTF-8
  view.setUint16(at + 8, day, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}
