import type { PublishedGrant } from "../../domain/grant.ts";
import { verbatim } from "../../domain/localised-text.ts";
import type { Flag } from "../../domain/measurement.ts";
import { missing } from "../../domain/missing.ts";
import { type YearPair, yearPairs } from "../../funding/year-pairs.ts";
import { type FundingRow, quotient, slug, yearSpan } from "./grant-measurement.ts";
import { derivedLabels, joined, scopeLabel } from "./grants-words.ts";
import { publishedGrantsInput } from "./published-grants.ts";

/** The publication as the source of a figure. */
export function sourceOf({ source }: PublishedGrant) {
  return { input: publishedGrantsInput, rule: source };
}

/** Flags of a published figure that a table can show. */
export function flagsOf({ flags }: PublishedGrant): readonly Flag[] {
  return (["conflicts", "scope"] as const).filter((flag) => flags.includes(flag));
}

/** A quotient of figures that the source rounds is an estimate. */
export function roundedFlags(...figures: readonly PublishedGrant[]): readonly Flag[] {
  const isRounded = figures.some(({ precision }) =>
    ["about", "over", "almost"].includes(precision),
  );
  const flags = figures.flatMap(flagsOf);
  return [...new Set<Flag>(isRounded ? ["estimated", ...flags] : flags)];
}

/** Changes of what was granted from year to year; where scopes differ there is a reason in place of a figure. */
export function publishedChangeRows(all: readonly PublishedGrant[]): readonly FundingRow[] {
  const granted = all
    .filter(({ measure, firstYear, lastYear }) => measure === "granted" && firstYear === lastYear)
    .map((figure) => ({ ...figure, year: figure.firstYear }));
  const pairs = yearPairs(granted).map(changeRow);
  return [...new Map(pairs.map((row) => [row.id, row])).values()];
}

type Dated = PublishedGrant & { readonly year: number };

function changeRow(pair: YearPair<Dated>): FundingRow {
  if (pair.kind === "unlike-scopes") {
    const [earlier, later] = pair.years;
    const detail = `${pair.earlierScopes.join(" + ")} ≠ ${pair.laterScopes.join(" + ")}`;
    return {
      ...changeHead([earlier, later], { funder: pair.funder, scope: "" }),
      ...{ indent: 0, unit: "share" },
      outcome: missing("not-comparable", detail),
      sources: [{ input: publishedGrantsInput }],
    };
  }
  const { earlier, later } = pair;
  const doubt = [earlier, later].find(({ flags }) =>
    flags.some((flag) => ["conflicts", "scope", "not-comparable"].includes(flag)),
  );
  const flags = roundedFlags(earlier, later);
  return {
    ...changeHead([earlier.year, later.year], later),
    indent: 0,
    unit: "share",
    outcome:
      doubt === undefined
        ? quotient(
            later.value - earlier.value,
            { euros: earlier.value, period: yearSpan(earlier.year) },
            { n: "not-published", flags },
          )
        : missing("not-comparable", `${doubt.scope} ${doubt.year}`),
    sources: [sourceOf(earlier), sourceOf(later)],
  };
}

function changeHead(
  [earlier, later]: readonly [number, number],
  { funder, scope }: { readonly funder: string; readonly scope: string },
) {
  const years = verbatim(`${earlier}–${later}`);
  const whose = funder === "stea" ? "STEA" : "";
  return {
    id: `published-grants-${slug("change", whose, scope)}-${later}`,
    label: joined(derivedLabels.change, verbatim(whose), scopeLabel(scope), years),
    period: yearSpan(earlier, later),
  };
}
