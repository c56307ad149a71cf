import { type IsoDate, periodNamed, toIsoDate } from "../domain/calendar.ts";
import { UserError, type UserErrorCode } from "../domain/user-error.ts";

/** Turns the text of an option into its value; `option` is how the user wrote it, for the message. */
export type ToValue<Value> = (text: string, option: string) => Value;

function refuse(
  code: UserErrorCode,
  option: string,
  value: string,
  more: Readonly<Record<string, string | number>> = {},
): never {
  throw new UserError("usage", code, { facts: { option, value, ...more } });
}

/** Any text but an empty one. */
export const toText: ToValue<string> = (text, option) =>
  text.trim() === "" ? refuse("option/required", option, text) : text;

/** One of a few words, in any case. `aliases` are accepted too and stand for a word. */
export function toOneOf<const Word extends string>(
  words: readonly Word[],
  aliases: ReadonlyMap<string, Word> = new Map(),
): ToValue<Word> {
  return (text, option) => {
    const wanted = text.trim().toLowerCase();
    const found = words.find((word) => word === wanted) ?? aliases.get(wanted);
    return found ?? refuse("option/unknown-value", option, text, { choices: words.join(", ") });
  };
}

/** One of a few values by its name, in any case, or the value as it is. */
export function toNamed<const Value extends string>(
  values: Readonly<Record<string, Value>>,
): ToValue<Value> {
  const names = Object.keys(values);
  return (text, option) => {
    const asItIs = Object.values(values).find((value) => value === text);
    if (asItIs !== undefined) return asItIs;
    const name = names.find((known) => known === text.trim().toLowerCase());
    const named = name === undefined ? undefined : values[name];
    return named ?? refuse("option/unknown-value", option, text, { choices: names.join(", ") });
  };
}

/** A day as `2025-01-02` or `2.1.2025`, in the calendar. */
export const toDay: ToValue<IsoDate> = (text, option) => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  const parts = iso?.slice(1) ?? finnish?.slice(1).reverse();
  const [year = 0, month = 0, day = 0] = parts?.map(Number) ?? [];
  return toIsoDate(year, month, day) ?? refuse("option/not-a-date", option, text);
};

/** A year of four digits. */
export const toYear: ToValue<number> = (text, option) =>
  /^[12]\d{3}$/.test(text.trim()) ? Number(text) : refuse("option/not-a-year", option, text);

/** A whole number within limits, both included. */
export function toInteger(from: number, to: number): ToValue<number> {
  return (text, option) => {
    const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
    return value >= from && value <= to
      ? value
      : refuse("option/not-a-number", option, text, { from, to });
  };
}

/** A number of days, `400d`. Unit: days. */
export const toAge: ToValue<number> = (text, option) => {
  const [, days] = /^(\d{1,6})\s*d?$/iu.exec(text.trim()) ?? [];
  return days === undefined
    ? refuse("option/not-a-number", option, text, { from: "0d", to: "999999d" })
    : Number(days);
};

/** A confidence as a share (`0.95`, `0,95`) or per cent (`95`, `95%`). Unit: share, 0.5 to 0.9999. */
export const toConfidence: ToValue<number> = (text, option) => {
  const parts = /^(\d{1,2}(?:[.,]\d{1,6})?)\s*%?$/.exec(text.trim());
  const number = Number(parts?.[1]?.replace(",", "."));
  const share = number < 1 && !text.includes("%") ? number : number / 100;
  return share >= 0.5 && share <= 0.9999
    ? share
    : refuse("option/not-a-number", option, text, { from: 0.5, to: 0.9999 });
};

/** A year (`2024`), a month (`2021-06`), years (`2022-2024`) or days (`2024-07-01/2025-06-30`), from first to last. */
export const toPeriod: ToValue<{ readonly from: IsoDate; readonly to: IsoDate }> = (
  text,
  option,
) => {
  const named = periodNamed(text);
  if (named !== undefined) return { from: named.from, to: named.to };
  const years = /^([12]\d{3})(?:\s*[-–]\s*([12]\d{3}))?$/.exec(text.trim());
  const [first = "", last = first] = years
    ? [`${years[1]}-01-01`, `${years[2] ?? years[1]}-12-31`]
    : text.split("/");
  const period = { from: toDay(first, option), to: toDay(last, option) };
  return period.from <= period.to ? period : refuse("option/not-a-date", option, text);
};

/** `DIMENSION=WEIGHT`, the weight above zero, with a decimal comma or point. */
export const toWeight: ToValue<readonly [string, number]> = (text, option) => {
  const [, dimension = "", number = ""] =
    /^([^=]+)=(\d{1,6}(?:[.,]\d{1,6})?)$/.exec(text.trim()) ?? [];
  const weight = Number(number.replace(",", "."));
  return dimension !== "" && weight > 0
    ? [dimension.trim(), weight]
    : refuse("option/not-a-number", option, text, { from: 0.000001, to: 999_999.999999 });
};

/** `FIELD=HEADER`; the header may hold further equal signs. Which fields there are, the command knows. */
export const toMapping: ToValue<readonly [string, string]> = (text, option) => {
  const cut = text.indexOf("=");
  const field = text.slice(0, cut).trim();
  const header = text.slice(cut + 1).trim();
  return cut < 1 || header === "" ? refuse("option/bad-mapping", option, text) : [field, header];
};
