/** A text in parts of equal length, the last one shorter; none of an empty text. Unit: UTF-16 units. */
export function partsOf(text: string, length: number): readonly string[] {
  const count = Math.ceil(text.length / length);
  return Array.from({ length: count }, (_, at) => text.slice(at * length, (at + 1) * length));
}
