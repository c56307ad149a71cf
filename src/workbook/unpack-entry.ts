import { crc32 } from "./crc32.ts";
import { packedBytes, type ZipEntry } from "./zip-directory.ts";

/**
 * The bytes of a part, unpacked and checked against size and checksum.
 * Shape:   never holds more than the size that the directory tells, whatever the packed bytes would unpack to.
 * Missing: undefined where the part is broken, lies about its size or is packed in a way that workbooks do not use.
 */
export async function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
): Promise<Uint8Array | undefined> {
  const packed = packedBytes(bytes, entry);
  if (packed === undefined) return undefined;
  const unpacked = await bytesOf(packed, entry);
  return unpacked?.length === entry.size && crc32(unpacked) === entry.crc ? unpacked : undefined;
}

async function bytesOf(packed: Uint8Array, entry: ZipEntry): Promise<Uint8Array | undefined> {
  if (entry.method === 0) return packed;
  return entry.method === 8 ? await inflate(packed, entry.size) : undefined;
}

/** Missing: undefined where the bytes are not deflated, or more than `size` when they no longer are. */
async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const unpacked = new Uint8Array(size);
  let length = 0;
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    // The types of Node leave open what such a stream holds; the standard says bytes.
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      if (length + chunk.length > size) return undefined;
      unpacked.set(chunk, length);
      length += chunk.length;
    }
  } catch {
    // Broken input is no defect of ours: what it is follows from there being no part.
    return undefined;
  }
  return unpacked.subarray(0, length);
}
