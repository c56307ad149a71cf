import { type Converted, fault, isMissing, known } from "./cell.ts";

const registerNumber = /^(?:\d{1,3}(?:[. \u00A0\u202F]\d{3})+|\d{1,9})$/u;

/**
 * A number of the association register as digits: `194.820` and `194820` are one, and zeros in front say nothing.
 * `194.82` is refused: a spreadsheet has made a decimal of it and its last digit is gone.
 */
export function toRegisterNumber(text: string): Converted<string> {
  const bare = withoutQuoteMark(text);
  if (isMissing(bare)) return { kind: "missing", symbol: text };
  if (!registerNumber.test(bare)) return fault("cell/not-a-register-number");
  const digits = bare.replace(/\D/gu, "").replace(/^0+/u, "");
  if (digits === "" || digits.length > 9) return fault("cell/not-a-register-number");
  return known(digits);
}

/** Weights of the check digit of a business id (Y-tunnus). */
const weights = [7, 9, 10, 5, 8, 4, 2];

/**
 * A business id as `NNNNNNN-C` whose check digit is right; six digits are padded, `FI` + 8 digits is the VAT form.
 * Source: Finnish Tax Administration, check digit of the Business ID: weighted sum mod 11, remainder 1 is not used.
 */
export function toBusinessId(text: string): Converted<string> {
  if (isMissing(text)) return { kind: "missing", symbol: text };
  const parts = /^(\d{6,7})-(\d)$/u.exec(text) ?? /^FI\s?(\d{7})(\d)$/iu.exec(text);
  const digits = parts?.[1]?.padStart(7, "0");
  const check = parts?.[2];
  if (digits === undefined || check === undefined) return fault("cell/business-id");
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const rest = sum % 11;
  const expected = rest === 0 ? 0 : 11 - rest;
  // A remainder of 1 would need the check digit 10, so such numbers are never given out.
  if (rest === 1 || expected !== Number(check)) return fault("cell/business-id");
  return known(`${digits}-${check}`);
}

/** Main industry as digits with at most one letter in front: `88.990`, `88990 Muu avohuolto` and `Q88` are codes. */
export function toIndustryCode(text: string): string | undefined {
  const code = /^([A-Za-z]?\d{2}(?:\.?\d{1,3})?(?:\.\d)?|\d{2,5})(?=$|[\s,:–-])/u.exec(
    withoutQuoteMark(text),
  );
  return code?.[1]?.replace(/\./gu, "").toUpperCase();
}

/** Text without the apostrophes that spreadsheets and official exports set around codes (`'01'`). */
export function withoutQuoteMark(text: string): string {
  return text.replace(/^['’]/u, "").replace(/['’]$/u, "");
}
