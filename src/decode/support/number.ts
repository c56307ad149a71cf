import { type Converted, type DecimalMark, fault, isMissing, type ValueMark } from "./cell.ts";

const approximate =
  /^(?:noin|yli|alle|lähes|miltei|vajaa|runsas|cirka|circa|ca\.?|drygt|knappt|nästan|över|about|over|almost|nearly|approximately|n\.|~|≈|<|>)(?=[\s\d])/iu;
const scaled =
  /\d\s*(?:milj(?:oona[a]?)?\.?|miljardi[a]?|mrd\.?|mn\.?|mn|tuhatta|tuhat|t\.|miljon(?:er)?|miljard(?:er)?|million|billion|thousand)(?:\s|$)/iu;
const units = /^(?:€\s*)?(.*?\d)\s*(?:€|eur|euroa|%|kpl|st)\.?$/iu;
const footnote = /^(.*\d)(?:\s+\d{1,2}\)|\s*[¹²³⁴-⁹]\)?)$/u;
const preliminary = /^(.*\d)\s?\*$/u;
const minus = /^[-\u2212\u2013](?=\d)/u;
const grouped = /^\d{1,3}([ \u00A0\u202F\u2009\u2007'])\d{3}(?:\1\d{3})*$/u;
const digitsOnly = /^\d+$/u;
const severalNumbers = /^\d+(?:[\s\u2007]+\d+)+$/u;

/** Digits before the decimal mark beyond which a cell must hold several numbers: no figure about Finland is as long. */
const longestInteger = 12;

/** The number text without its marks, with the marks that it had. */
function withoutMarks(text: string): {
  readonly bare: string;
  readonly marks: readonly ValueMark[];
} {
  const noted = footnote.exec(text)?.[1];
  const unnoted = (noted ?? text).trim();
  const early = preliminary.exec(unnoted)?.[1];
  const marks: ValueMark[] = [];
  if (early !== undefined) marks.push("preliminary");
  if (noted !== undefined) marks.push("footnote");
  return { bare: early ?? unnoted, marks };
}

/** Digits of the part before the decimal mark, or undefined when it is no number in the accepted forms. */
function wholeDigits(text: string): string | undefined {
  if (digitsOnly.test(text)) return text;
  return grouped.test(text) ? text.replace(/\D/gu, "") : undefined;
}

/**
 * The number that a normalised cell of a declared number column holds.
 * Thousands may be parted by blanks or `'` in whole groups of three only; the decimal mark is the declared one, the
 * other mark is a fault. A scaled word (`milj.`) is a fault, because the figure would be wrong by a power of ten.
 */
export function toNumber(text: string, mark: DecimalMark): Converted<number> {
  if (isMissing(text)) return { kind: "missing", symbol: text };
  if (approximate.test(text)) return fault("cell/approximate");
  if (scaled.test(text)) return fault("cell/not-a-number", { facts: { expected: "1 234 567" } });
  const { bare, marks } = withoutMarks(text);
  const unitless = units.exec(bare)?.[1] ?? bare.replace(/^€\s*/u, "");
  const unsigned = unitless.replace(minus, "");
  const parts = unsigned.split(mark);
  const whole = wholeDigits(parts[0] ?? "");
  const decimals = parts[1];
  if (whole === undefined) {
    return fault(severalNumbers.test(unsigned) ? "cell/run-together" : "cell/not-a-number");
  }
  if (whole.length > longestInteger) return fault("cell/run-together");
  if (parts.length > 2 || (decimals !== undefined && !digitsOnly.test(decimals))) {
    return fault("cell/not-a-number");
  }
  const size = Number(decimals === undefined ? whole : `${whole}.${decimals}`);
  return { kind: "value", value: unsigned === unitless ? size : 0 - size, marks };
}

/** Above this a count of people or associations in Finland must be several numbers that ran together. */
const largestCount = 99_999_999;

/** A count of people or associations: a whole number from 0. Unit: 0–99,999,999. */
export function toCount(text: string, mark: DecimalMark): Converted<number> {
  const number = toNumber(text, mark);
  if (number.kind !== "value") return number;
  if (!Number.isInteger(number.value)) return fault("cell/not-an-integer");
  if (number.value < 0) return fault("cell/negative");
  return number.value > largestCount ? fault("cell/run-together") : number;
}
