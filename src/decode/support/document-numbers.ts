import * as v from "valibot";
import { text } from "./document-issues.ts";

/** A number as people write it in a document, with a point or a comma. */
export const decimal = v.pipe(
  text,
  v.regex(/^-?\d{1,6}(?:[.,]\d{1,6})?$/u, "0.5, 1, 2.5"),
  v.transform((written) => Number(written.replace(",", "."))),
);

/** A number above zero, such as a weight. */
export const positive = v.pipe(
  decimal,
  v.check((number) => number > 0, "> 0"),
);
