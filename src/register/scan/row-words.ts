import { textMark } from "../../domain/row-fingerprint.ts";
import type { ScanPlan } from "../../domain/scan-plan.ts";
import type { DefinitionParts } from "../definitions.ts";
import { packDate } from "../packed-date.ts";
import { storedLanguages } from "../store.ts";
import { type CellWords, createCellWords, createPairWords, type PairWords } from "./cell-words.ts";
import { notPlain } from "./plain-cells.ts";

/** The decoder's converters as dictionaries over bytes. */
export interface RowWords {
  /** Positions of municipalities, by name and code. */
  readonly municipalities: PairWords;
  readonly classes: CellWords;
  /** Positions in `storedLanguages`. */
  readonly languages: CellWords;
  /** Places in `industryFacts`, by code and edition. */
  readonly industries: PairWords;
  readonly industryFacts: { readonly bits: readonly number[]; readonly marks: readonly number[] };
  /** Packed dates that are not written in the plain forms, 0 for none. */
  readonly dates: CellWords;
  /** Business ids that are not written in the plain form, 0 for none. */
  readonly businessIds: CellWords;
}

/** Dictionaries of an extract, empty at first. */
export function createRowWords(
  plan: ScanPlan,
  parts: DefinitionParts,
  municipalityCodes: readonly string[],
): RowWords {
  const toText = (bytes: Uint8Array) => plan.toText(bytes);
  const positionByCode = new Map(municipalityCodes.map((code, at) => [code, at]));
  const bits: number[] = [];
  const marks: number[] = [];
  return {
    municipalities: createPairWords(toText, (name, code) => {
      const found = plan.toMunicipality(name, code);
      return found === undefined ? notPlain : (positionByCode.get(found) ?? notPlain);
    }),
    classes: createCellWords(toText, (text) => plan.toPurposeClass(text) ?? notPlain),
    languages: createCellWords(toText, (text) => {
      const language = plan.toLanguage(text);
      return language === undefined ? notPlain : storedLanguages.indexOf(language);
    }),
    industries: createPairWords(toText, (text, edition) => {
      const industry = plan.toIndustry(text, edition);
      const isNone = industry === "none";
      bits.push(parts.bitsOfIndustry(isNone ? undefined : industry));
      marks.push(isNone ? 0 : textMark(`${industry.code} ${industry.edition}`));
      return bits.length - 1;
    }),
    industryFacts: { bits, marks },
    dates: createCellWords(toText, (text) => {
      const date = plan.toDate(text);
      if (date === "none") return 0;
      return date === undefined ? notPlain : packDate(date);
    }),
    businessIds: createCellWords(toText, (text) => {
      const id = plan.toBusinessId(text);
      if (id === "none") return 0;
      return id === undefined ? notPlain : Number(id.replace("-", ""));
    }),
  };
}
