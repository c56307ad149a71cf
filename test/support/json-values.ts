/** A value of a JSON document. */
export type Json =
  | null
  | string
  | number
  | boolean
  | readonly Json[]
  | { readonly [key: string]: Json };

/** An object of a JSON document. */
export type Fields = { readonly [key: string]: Json };

/** Whether a value is an object. */
export const isFields = (json: Json): json is Fields =>
  json !== null && typeof json === "object" && !Array.isArray(json);

/** The numbers of a value, wherever they stand in it. */
export function numbersIn(json: Json): readonly number[] {
  if (typeof json === "number") return [json];
  if (json === null || typeof json !== "object") return [];
  return Object.values(json).flatMap(numbersIn);
}
