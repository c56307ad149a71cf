import type { Finding } from "../../domain/finding.ts";
import type { ProfileFacts } from "../../findings/finding-rule.ts";
import { findingsOf } from "../../findings/registry.ts";
import type { PreparedProfile } from "./prepare-profile.ts";

/** What the rules say of a profile. */
export function findingsOn(
  { area, figures, series }: Pick<ProfileFacts, "area" | "figures" | "series">,
  {
    accounts,
    problems,
    readinessOf,
  }: Pick<PreparedProfile, "accounts" | "problems" | "readinessOf">,
): readonly Finding[] {
  return findingsOf({ area, figures, series, readiness: readinessOf(area), accounts, problems });
}
