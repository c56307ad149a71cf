/** Every reason for which there can be no figure. */
export const missingReasons = [
  "no-source",
  "needs-rows",
  "needs-column",
  "period-absent",
  "too-few-answers",
  "not-derivable",
  "not-comparable",
  "not-published",
  "incomplete",
  "too-little-known",
  "below-threshold",
  "dominated",
  "hidden-to-protect-another",
  "zero-denominator",
  "not-in-this-division",
  "not-applicable",
] as const;

/** Why there is no figure; locales hold the sentence, `markOf` the mark that stands in its place. */
export type MissingReason = (typeof missingReasons)[number];

/** No figure, and why. `detail` names what is missing where the reason alone does not, such as a field. */
export interface Missing {
  readonly kind: "missing";
  readonly reason: MissingReason;
  readonly detail?: string;
}

/** Marks of official statistics: not available, confidential, unreliable, estimated, not applicable. */
export type Mark = "x" | "c" | "u" | "e" | "z";

/** The mark shown in place of a figure that is missing for this reason. */
export function markOf(reason: MissingReason): Mark {
  switch (reason) {
    case "below-threshold":
    case "dominated":
    case "hidden-to-protect-another":
      return "c";
    case "zero-denominator":
    case "not-in-this-division":
    case "not-applicable":
      return "z";
    case "no-source":
    case "needs-rows":
    case "needs-column":
    case "period-absent":
    case "too-few-answers":
    case "not-derivable":
    case "not-comparable":
    case "not-published":
    case "incomplete":
    case "too-little-known":
      return "x";
  }
}

/** A missing outcome. */
export function missing(reason: MissingReason, detail?: string): Missing {
  return detail === undefined ? { kind: "missing", reason } : { kind: "missing", reason, detail };
}
