import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Released } from "../../domain/released.ts";
import { decimalsOf, type Unit } from "../../domain/unit.ts";
import type { Formatters } from "../../locales/support/formatters.ts";

/** Values up the page: ends at round numbers, with so many lines at round numbers between. */
export interface ValueAxis {
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

const wantedTicks = 5;

/**
 * The axis of figures with their intervals. It begins at zero unless the lowest is more than half the highest: there
 * the differences would not be seen. It spans one step of the decimals that are shown at least.
 */
export function valueAxis(
  figures: readonly Released[],
  { unit, format }: { readonly unit: Unit; readonly format: Formatters },
): ValueAxis {
  const values = figures.flatMap(({ outcome }) =>
    outcome.kind === "missing"
      ? []
      : [outcome.value, outcome.interval?.lower, outcome.interval?.upper].filter(
          (value) => value !== undefined,
        ),
  );
  const least = 10 ** -(decimalsOf(unit) + (unit === "share" ? 2 : 0));
  const scale = scaleLinear(domainOf(values, least), [0, 1]).nice(wantedTicks);
  const ticks = scale.ticks(wantedTicks);
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  return {
    scale,
    ticks: ticks.map((value) => ({ value, text: tickText(value, step, { unit, format }) })),
  };
}

function domainOf(values: readonly number[], least: number): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const startsAtZero = lowest >= 0 && lowest <= highest / 2;
  const from = startsAtZero ? 0 : lowest;
  return highest - from >= least ? [from, highest] : [from, highest + least];
}

/** A round number with no more decimals than its step has. */
function tickText(
  value: number,
  step: number,
  { unit, format }: { readonly unit: Unit; readonly format: Formatters },
): string {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return unit === "share"
    ? format.percentage(value, Math.max(0, decimals - 2))
    : format.decimal(value, decimals);
}
