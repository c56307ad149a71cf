import type { ByteSource } from "../../src/read/reader.ts";

/** An input of bytes given as text (UTF-8) or numbers, cut into chunks of the given sizes, the last one repeated. */
export function byteSource(
  content: string | Uint8Array,
  { name = "input.csv", sizes = [65_536] }: { name?: string; sizes?: readonly number[] } = {},
): ByteSource {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    reopenable: true,
    async *bytes() {
      let at = 0;
      for (let index = 0; at < bytes.length; index += 1) {
        const size = sizes[Math.min(index, sizes.length - 1)] ?? 65_536;
        yield bytes.subarray(at, at + size);
        at += size;
      }
    },
  };
}

/** Bytes of a text in which every character is one byte of the same number, so that `\xE4` is the byte E4. */
export function rawBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Bytes of a text in UTF-16 without a mark. */
export function utf16Bytes(text: string, order: "le" | "be"): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), order === "le");
  }
  return bytes;
}

/** Parts of bytes one after another. */
export function joinedBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
