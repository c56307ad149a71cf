/** One part of a zip file as its central directory tells it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** Unit: bytes. */
  readonly packedSize: number;
  readonly size: number;
  /** Where the part's own header begins. */
  readonly headerAt: number;
}

const endSignature = 0x0605_4b50;
const entrySignature = 0x0201_4b50;
const localSignature = 0x0403_4b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const longestComment = 65_535;

/**
 * The parts of a zip file, as its central directory lists them.
 * Missing: undefined where the bytes are no whole zip file, or one in the large format (zip64), which no workbook of a
 * readable size needs.
 * Source: ISO/IEC 21320-1; APPNOTE 6.3.3 sections 4.3.12 and 4.3.16
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(view, at, end);
    if (entry === undefined) return undefined;
    entries.push(entry.entry);
    at = entry.next;
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  const first = Math.max(0, last - longestComment);
  for (let at = last; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

function readEntry(
  view: DataView,
  at: number,
  end: number,
): { readonly entry: ZipEntry; readonly next: number } | undefined {
  if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) return undefined;
  const nameLength = view.getUint16(at + 28, true);
  const next =
    at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) return undefined;
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + entryLength, nameLength);
  const entry: ZipEntry = {
    name: new TextDecoder().decode(nameBytes),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
  return { entry, next };
}

/** The packed bytes of a part. Missing: undefined where the file does not hold them. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headerAt, packedSize } = entry;
  if (headerAt + localLength > bytes.length) return undefined;
  if (view.getUint32(headerAt, true) !== localSignature) return undefined;
  const variable = view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  const from = headerAt + localLength + variable;
  if (from + packedSize > bytes.length) return undefined;
  return bytes.subarray(from, from + packedSize);
}
