/** Units of figures; each locale writes them, `decimalsOf` says how many decimals a table shows. */
export const units = [
  "associations",
  "per-10000-residents",
  "per-1000-associations",
  "share",
  "years",
  "classes",
  "index",
  "scale-points",
  "scale-distance",
  "respondents",
  "answers",
  "euros",
  "euros-per-resident",
  "producers",
  "effective-producers",
  "persons",
  "person-years",
  "clients",
  "outputs",
  "structures",
  "municipalities",
  "index-points",
  "cases",
  "organisations",
  "service-units",
  "services",
  "villages",
  "ratio",
] as const;

/** Unit of a figure. A `share` is stored as 0–1 and shown per cent; `classes` is an effective number of classes;
 * `scale-points` is a place on a scale, shown as survey means are published, `scale-distance` a stretch of it. */
export type Unit = (typeof units)[number];

const decimals: Readonly<Record<Unit, number>> = {
  associations: 0,
  "per-10000-residents": 1,
  "per-1000-associations": 1,
  share: 1,
  years: 1,
  classes: 2,
  index: 3,
  "scale-points": 1,
  "scale-distance": 2,
  respondents: 0,
  answers: 0,
  euros: 0,
  "euros-per-resident": 2,
  producers: 0,
  "effective-producers": 2,
  persons: 0,
  "person-years": 1,
  clients: 0,
  outputs: 0,
  structures: 0,
  municipalities: 0,
  "index-points": 1,
  cases: 0,
  organisations: 0,
  "service-units": 0,
  services: 0,
  villages: 0,
  ratio: 3,
};

/** Decimals that tables show; a share's belong to its percentage. Files carry the unrounded value. */
export function decimalsOf(unit: Unit): number {
  return decimals[unit];
}
