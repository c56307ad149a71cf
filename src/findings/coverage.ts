import { type Finding, finding } from "../domain/finding.ts";
import type { Released } from "../domain/released.ts";
import type { FindingRule, ProfileFacts } from "./finding-rule.ts";
import { areaCell, figureCell, termCell } from "./support/cells.ts";

/** Which sums leave areas out, by part of the profile, since the row of those areas is not complete or not there. */
export const coverage: FindingRule = {
  id: "coverage",
  parts: ["data-quality"],
  find: (facts) => [
    ...partial(facts, ({ country }) => country).map(([section, figure]) =>
      finding(origin, "country-coverage", {
        section: termCell("section", section),
        figure: figureCell(figure),
      }),
    ),
    // A share of the country has the country's coverage, not its own.
    ...partial(facts, ({ figure, country }) =>
      country !== undefined && coverageOf(figure) === coverageOf(country) ? undefined : figure,
    ).map(
      ([section, figure]): Finding =>
        finding(origin, "area-coverage", {
          area: areaCell(facts),
          section: termCell("section", section),
          figure: figureCell(figure),
        }),
    ),
  ],
};

const origin = { rule: "coverage", section: "data-quality" };

/** One figure for each part of the profile and each coverage that is not whole, in order. */
function partial(
  { figures }: ProfileFacts,
  pick: (profiled: ProfileFacts["figures"][number]) => Released | undefined,
): readonly (readonly [section: string, figure: Released])[] {
  const found = new Map<string, readonly [string, Released]>();
  for (const profiled of figures) {
    const figure = pick(profiled);
    const text = figure && coverageOf(figure);
    const key = `${profiled.section} ${text}`;
    if (figure !== undefined && text !== undefined && !found.has(key)) {
      found.set(key, [profiled.section, figure]);
    }
  }
  return [...found.values()];
}

/** A coverage of some areas and not all as text to compare; undefined for any other. */
function coverageOf({ outcome }: Released): string | undefined {
  const found = outcome.kind === "known" ? outcome.coverage : undefined;
  if (found === undefined || found.areas === 0 || found.areas === found.of) return undefined;
  return `${found.areas} ${found.of} ${found.level}`;
}
