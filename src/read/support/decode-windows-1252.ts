/**
 * Characters of the bytes 0x80–0x9F; all others have their own number.
 * The five bytes that Windows leaves undefined (81, 8D, 8F, 90, 9D) keep their number too.
 * Source: WHATWG Encoding Standard, index windows-1252
 */
const highControls: readonly number[] = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152,
  0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122,
  0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

const characters = Uint16Array.from(
  { length: 256 },
  (_, byte) => highControls[byte - 0x80] ?? byte,
);

/** Arguments of one call of `String.fromCharCode`, well under every engine's limit. */
const span = 8192;

/**
 * Text of bytes in Windows-1252. `TextDecoder` is of no use here: Node 20.18.3 and later releases read this encoding
 * as ISO 8859-1 (nodejs/node#56542), which turns € and – into control characters.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const codes = Uint16Array.from(bytes, (byte) => characters[byte] ?? byte);
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += span) {
    parts.push(String.fromCharCode(...codes.subarray(at, at + span)));
  }
  return parts.join("");
}
