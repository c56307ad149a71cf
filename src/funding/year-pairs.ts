/** A figure of one scope and year. */
export interface OfScope {
  readonly funder: string;
  readonly scope: string;
  readonly year: number;
}

/** Two years of one funder that follow each other: figures of one scope, or only such of unlike scopes. */
export type YearPair<Figure extends OfScope> =
  | { readonly kind: "same-scope"; readonly earlier: Figure; readonly later: Figure }
  | {
      readonly kind: "unlike-scopes";
      readonly funder: string;
      readonly years: readonly [earlier: number, later: number];
      readonly earlierScopes: readonly string[];
      readonly laterScopes: readonly string[];
    };

/**
 * Figures of following years that may be compared: those of one funder and one scope. Where a funder has both years but
 * no scope in common, that is said in place of a comparison.
 * Shape: in the order of the later figures; of one scope and year there is one figure.
 */
export function yearPairs<Figure extends OfScope>(
  figures: readonly Figure[],
): readonly YearPair<Figure>[] {
  const funders = [...new Set(figures.map(({ funder }) => fold(funder)))];
  return funders.flatMap((funder) => {
    const own = figures.filter((figure) => fold(figure.funder) === funder);
    const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b);
    return years.flatMap((year) => pairsUpTo(own, year));
  });
}

function pairsUpTo<Figure extends OfScope>(
  own: readonly Figure[],
  year: number,
): readonly YearPair<Figure>[] {
  const laters = own.filter((figure) => figure.year === year);
  const earliers = own.filter((figure) => figure.year === year - 1);
  const [first] = laters;
  if (first === undefined || earliers.length === 0) return [];
  const pairs = laters.flatMap((later) =>
    earliers
      .filter(({ scope }) => fold(scope) === fold(later.scope))
      .map((earlier): YearPair<Figure> => ({ kind: "same-scope", earlier, later })),
  );
  if (pairs.length > 0) return pairs;
  const scopesOf = (list: readonly Figure[]) => [...new Set(list.map(({ scope }) => scope))];
  return [
    {
      kind: "unlike-scopes",
      funder: first.funder,
      years: [year - 1, year],
      earlierScopes: scopesOf(earliers),
      laterScopes: scopesOf(laters),
    },
  ];
}

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
