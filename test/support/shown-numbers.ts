import type { LocaleTag } from "../../src/locales/locale.ts";
import type { Json } from "./json-values.ts";

function textsIn(json: Json): readonly string[] {
  if (typeof json === "string") return [json];
  if (json === null || typeof json !== "object") return [];
  return Object.values(json).flatMap(textsIn);
}

/** A number as a text shows it. */
interface Shown {
  readonly value: number;
  /** Half of the last place that is shown. */
  readonly tolerance: number;
}

/** The numbers of a text in a language. Its shares stand as per cent; the sign stands once behind two limits. */
export function shownIn(text: string, tag: LocaleTag): readonly Shown[] {
  const plain = text
    .replace(/(?<=\d)[\u00a0\u202f](?=\d{3})/gu, "")
    .replaceAll("\u2212", "-")
    .replace(tag === "en" ? /(?<=\d),(?=\d{3})/gu : /(?<=\d)[.](?=\d)/gu, tag === "en" ? "" : " ")
    .replace(/(?<=\d),(?=\d)/gu, ".");
  return [...plain.matchAll(/(?<![\p{L}\d.])-?\d+(?:[.](\d+))?(?![\p{L}\d])/gu)].map(
    ([number, decimals = ""]) => ({
      value: Number(number),
      tolerance: 0.5000001 * 10 ** -decimals.length,
    }),
  );
}

/** The numbers of a text that none of the known ones is, rounded as the text shows it. */
export function strangers(
  text: string,
  known: readonly number[],
  tag: LocaleTag,
): readonly number[] {
  const scales = text.includes("%") ? [1, 100] : [1];
  const isKnown = ({ value, tolerance }: Shown) =>
    scales.some((scale) =>
      known.some((number) => Math.abs(Math.abs(number) * scale - Math.abs(value)) <= tolerance),
    );
  return shownIn(text, tag)
    .filter((shown) => !isKnown(shown))
    .map(({ value }) => value);
}

/** Numbers that are part of names, dates and addresses. */
export function numbersInNames(json: Json, tag: LocaleTag): readonly number[] {
  return textsIn(json).flatMap((text) =>
    [...shownIn(text, tag), ...shownIn(text, "en")].map(({ value }) => value),
  );
}
