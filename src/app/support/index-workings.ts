import type { Aggregation } from "../../domain/index-instrument.ts";
import type { Workings } from "../../domain/measurement.ts";
import type { PillarFigure } from "./pillar-figures.ts";

/** How an index came about: scores by the stated weights of the pillars that are known. */
export function indexWorkings(
  pillars: readonly PillarFigure[],
  aggregation: Aggregation,
): Workings | undefined {
  if (pillars.length === 0) return undefined;
  const places = pillars.map((_, at) => at + 1);
  const weights = places.map((at) => `{weight-${at}}`);
  const sumOf = (term: (at: number) => string) => {
    const terms = places.map((at) => `{weight-${at}} × ${term(at)}`).join(" + ");
    return `(${terms}) ÷ (${weights.join(" + ")})`;
  };
  const numbers = pillars.flatMap(({ pillar, score }, at) => [
    [`weight-${at + 1}`, pillar.weight] as const,
    [`score-${at + 1}`, score?.score ?? 0] as const,
  ]);
  const formula =
    aggregation === "arithmetic"
      ? sumOf((at) => `{score-${at}}`)
      : `(exp(${sumOf((at) => `ln(1 + {step} × {score-${at}})`)}) − 1) ÷ {step}`;
  const step = aggregation === "geometric" ? { step: 0.99 } : {};
  return { formula, numbers: { ...Object.fromEntries(numbers), ...step } };
}

/** Where a figure lies between its goalposts; beyond one it is taken to lie on it. */
export function scoreWorkings({ pillar, figure, score }: PillarFigure): Workings | undefined {
  const { lower, upper } = pillar.goalposts;
  if (figure.outcome.kind === "missing" || score === undefined) return undefined;
  const taken = score.beyond === undefined ? figure.outcome.value : pillar.goalposts[score.beyond];
  return {
    formula: "({figure} − {lower}) ÷ ({upper} − {lower}) × 100",
    numbers: { figure: taken, lower, upper },
  };
}
