/**
 * Length of the character of two bytes or more that starts here, 0 when it is malformed. The region is followed by
 * bytes 0, which continue nothing.
 * Source: Unicode 15, table 3-7 (overlong forms, surrogates and values over U+10FFFF are malformed)
 */
export function utf8LengthAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (lead < 0xc2 || lead > 0xf4 || (second & 0xc0) !== 0x80) return 0;
  if (lead < 0xe0) return 2;
  if (isOutOfRange(lead, second) || ((bytes[at + 2] ?? 0) & 0xc0) !== 0x80) return 0;
  if (lead < 0xf0) return 3;
  return ((bytes[at + 3] ?? 0) & 0xc0) === 0x80 ? 4 : 0;
}

function isOutOfRange(lead: number, second: number): boolean {
  return (
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second > 0x9f) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second > 0x8f)
  );
}

/** Whether a cell's bytes are whole characters. */
export function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : utf8LengthAt(bytes, at);
    if (length === 0) return false;
    at += length;
  }
  return at === end;
}
