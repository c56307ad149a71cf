import type { FigureOptions, InputOptions } from "../../../app/input-options.ts";
import { UserError } from "../../../domain/user-error.ts";
import type { OptionId, OptionValues } from "../../options.ts";

/** Options that say how inputs are found and read. */
export const inputOptionIds = [
  "associations",
  "population",
  "definitions",
  "from",
  "encoding",
  "delimiter",
  "sheet",
  "decimal-mark",
  "threads",
  "map",
  "as-of",
  "extract-date",
  "division",
] as const satisfies readonly OptionId[];

/** Options that say how figures are reckoned. */
export const figureOptionIds = [
  "confidence",
  "no-ci",
  "dormancy-years",
  "period",
] as const satisfies readonly OptionId[];

/** A record without the fields that have no value, so that an absent option stays absent. */
export function given<Fields extends Record<string, unknown>>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  // The filter is the proof: no kept field is undefined.
  return Object.fromEntries(kept) as { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };
}

/** How the inputs are to be read, from the command line. */
export function toInputOptions(values: OptionValues): InputOptions {
  return {
    associations: values.associations ?? [],
    population: values.population ?? [],
    definitions: values.definitions ?? [],
    mapping: values.map ?? new Map(),
    ...given({
      from: values.from,
      encoding: values.encoding,
      delimiter: values.delimiter,
      sheet: values.sheet,
      decimalMark: values["decimal-mark"],
      asOf: values["as-of"],
      extractDate: values["extract-date"],
      division: values.division,
    }),
  };
}

/** Confidence of intervals as a share; undefined where none are wanted. */
export function confidenceOf(values: OptionValues): number | undefined {
  return values["no-ci"] ? undefined : (values.confidence ?? 0.95);
}

/** How the figures are to be reckoned, from the command line and the defaults of the methods. */
export function toFigureOptions(values: OptionValues): FigureOptions {
  return {
    confidence: confidenceOf(values),
    dormancyYears: values["dormancy-years"] ?? 10,
    ...given({ period: values.period }),
  };
}

/** A value that may be given as a word or with its option, but not both ways and not in neither. */
export function wordOrOption(word: string | undefined, value: string | undefined, option: string) {
  if (word !== undefined && value !== undefined) {
    throw new UserError("usage", "option/conflict", { facts: { option, other: word } });
  }
  const wanted = word ?? value;
  if (wanted !== undefined) return wanted;
  throw new UserError("usage", "option/required", { facts: { option } });
}
