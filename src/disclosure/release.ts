import type { Measurement, SourceRef } from "../domain/measurement.ts";
import { missing } from "../domain/missing.ts";
import type { Released } from "../domain/released.ts";
import type { DisclosurePolicy, DisclosureRule } from "./policy.ts";
import type { Decision } from "./universe.ts";

/**
 * Passes a measurement through disclosure control: the only maker of `Released`.
 *
 * `decisions` are those on every cell and variable the figure is made of: one for a mean, two for a gap or a
 * change. If any of them hides its cell, the figure is gone with its n, interval, numerator and flags.
 *
 * Missing: "below-threshold" where one of the cells has too few answers, else "hidden-to-protect-another".
 * Throws:  never for what a user did. A source without a rule, a value that is not finite, a figure of a source with
 *          threshold that nobody decided on, or one shown with fewer answers than its threshold is our mistake and
 *          must not be shown.
 */
export function release(
  measurement: Measurement,
  policy: DisclosurePolicy,
  decisions: readonly Decision[] = [],
): Released {
  const { indicator, outcome, sources } = measurement;
  if (outcome.kind === "known" && !Number.isFinite(outcome.value)) {
    throw new Error(`${indicator} is known but not finite`);
  }
  if (sources.length === 0) throw new Error(`${indicator} names no source`);
  return sources.reduce(
    (shown, source) => apply(ruleOf(source, indicator, policy), shown, decisions),
    // The one place where the mark of `Released` is given: every source's rule is applied to it below.
    measurement as Released,
  );
}

/**
 * Passes a figure that is made of nothing but figures that may be shown: it tells no more than they do together, whoever
 * their source is.
 *
 * Throws:  when it is known and not finite, or known though it is made of no figure or of one that is not known: our
 *          mistakes, by which something hidden might show.
 */
export function releaseDerived(measurement: Measurement, from: readonly Released[]): Released {
  const { indicator, outcome } = measurement;
  if (outcome.kind === "known") {
    if (!Number.isFinite(outcome.value)) throw new Error(`${indicator} is known but not finite`);
    const isOfKnown = from.every((figure) => figure.outcome.kind === "known");
    if (from.length === 0 || !isOfKnown) throw new Error(`${indicator} is made of what is hidden`);
  }
  return measurement as Released;
}

/** The rule of a source as it was used, such as `survey who-answered`, else of the whole input. */
function ruleOf(source: SourceRef, indicator: string, policy: DisclosurePolicy): DisclosureRule {
  const { input } = source;
  const ruleOfKey = (key: string) =>
    Object.hasOwn(policy.ruleByInput, key) ? policy.ruleByInput[key] : undefined;
  const rule = ruleOfKey(`${input} ${source.rule ?? ""}`) ?? ruleOfKey(input);
  if (rule === undefined) throw new Error(`${indicator}: no disclosure rule for ${input}`);
  return rule;
}

function apply(
  rule: DisclosureRule,
  measurement: Released,
  decisions: readonly Decision[],
): Released {
  switch (rule) {
    case "open":
      return measurement;
    case "threshold":
      return decided(measurement, decisions);
  }
}

function decided(measurement: Released, decisions: readonly Decision[]): Released {
  const { indicator, outcome } = measurement;
  if (decisions.length === 0) throw new Error(`${indicator}: no disclosure decision`);
  const statuses = new Set(decisions.map(({ status }) => status));
  if (statuses.has("below-threshold")) return hidden(measurement, "below-threshold");
  if (statuses.has("hidden-to-protect-another")) {
    return hidden(measurement, "hidden-to-protect-another");
  }
  const threshold = Math.max(...decisions.map((decision) => decision.threshold));
  const n = outcome.kind === "known" ? outcome.n : undefined;
  if (typeof n === "number" && n > 0 && n < threshold) {
    throw new Error(`${indicator}: to be shown with fewer answers than ${threshold}`);
  }
  return measurement;
}

function hidden(
  measurement: Released,
  reason: "below-threshold" | "hidden-to-protect-another",
): Released {
  return { ...measurement, outcome: missing(reason) };
}
