/** Units of figures; each locale writes them, `decimalsOf` says how many decimals a table shows. */
export const units = [
  "associations",
  "per-10000-residents",
  "per-1000-associations",
  "share",
  "years",
  "classes",
  "index",
] as const;

/** Unit of a figure. A `share` is stored as 0–1 and shown per cent; `classes` is an effective number of classes. */
export type Unit = (typeof units)[number];

const decimals: Readonly<Record<Unit, number>> = {
  associations: 0,
  "per-10000-residents": 1,
  "per-1000-associations": 1,
  share: 1,
  years: 1,
  classes: 2,
  index: 3,
};

/** Decimals that tables show; a share's belong to its percentage. Files carry the unrounded value. */
export function decimalsOf(unit: Unit): number {
  return decimals[unit];
}
