const windows1252Only: ReadonlyMap<string, number> = new Map([
  ["€", 0x80],
  ["–", 0x96],
  ["”", 0x94],
]);

/** Bytes of a text in Windows-1252, for fixtures. Throws on a character that the encoding, or this table, lacks. */
export function toWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const point = windows1252Only.get(character) ?? character.codePointAt(0) ?? 0;
    const isLatin = point < 0x80 || point >= 0xa0 || windows1252Only.has(character);
    if (!isLatin || point > 0xff) throw new Error(`not in windows-1252: ${character}`);
    return point;
  });
}

/** Bytes of a text in UTF-16, low byte first, with its byte-order mark, as Excel writes "Unicode text". */
export function toUtf16Le(text: string): Uint8Array {
  const units = Uint16Array.from(`\uFEFF${text}`, (_, at) => `\uFEFF${text}`.charCodeAt(at));
  const bytes = new Uint8Array(units.length * 2);
  for (const [at, unit] of units.entries()) {
    bytes[at * 2] = unit & 0xff;
    bytes[at * 2 + 1] = unit >>> 8;
  }
  return bytes;
}

/** Bytes of a text in UTF-8. */
export function toUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
