import type { Measurement, SourceRef } from "../domain/measurement.ts";
import type { Released } from "../domain/released.ts";
import type { DisclosurePolicy, DisclosureRule } from "./policy.ts";

/**
 * Passes a measurement through disclosure control: the only maker of `Released`.
 *
 * Throws: never for what a user did. A source without a rule, or a value that is not finite, is our mistake and must not
 *         be shown.
 */
export function release(measurement: Measurement, policy: DisclosurePolicy): Released {
  const { indicator, outcome, sources } = measurement;
  if (outcome.kind === "known" && !Number.isFinite(outcome.value)) {
    throw new Error(`${indicator} is known but not finite`);
  }
  if (sources.length === 0) throw new Error(`${indicator} names no source`);
  return sources.reduce(
    (shown, source) => apply(ruleOf(source, indicator, policy), shown),
    // The one place where the mark of `Released` is given: every source's rule is applied to it below.
    measurement as Released,
  );
}

function ruleOf({ input }: SourceRef, indicator: string, policy: DisclosurePolicy): DisclosureRule {
  const rule = Object.hasOwn(policy.ruleByInput, input) ? policy.ruleByInput[input] : undefined;
  if (rule === undefined) throw new Error(`${indicator}: no disclosure rule for ${input}`);
  return rule;
}

function apply(rule: DisclosureRule, measurement: Released): Released {
  switch (rule) {
    case "open":
      return measurement;
  }
}
