import { fundingPolicy } from "../../disclosure/policy.ts";
import { release } from "../../disclosure/release.ts";
import type { Area } from "../../domain/area.ts";
import type { Known } from "../../domain/measurement.ts";
import type { Missing } from "../../domain/missing.ts";
import { missing } from "../../domain/missing.ts";
import { byScopeAndYear } from "../../funding/grant-sums.ts";
import { grantedTotal } from "../../funding/granted-total.ts";
import { placeGrants } from "../../funding/placing.ts";
import { perResident, populationSource, yearSpan } from "./grant-measurement.ts";
import { surroundingsOf } from "./grant-places.ts";
import { grantsSource } from "./grant-reckoning.ts";
import type { LoadedGrants } from "./load-grants.ts";
import {
  contextOfArea,
  type PillarSource,
  type ProfileContext,
  type ProfileFrame,
} from "./profile-part.ts";

/**
 * Grants of the user's tables per resident, for the newest year in which anything was granted: one year for all areas,
 * so that they compare. Undefined where the tables hold nothing that was granted.
 */
export function grantsPillar(
  { grants }: Pick<LoadedGrants, "grants">,
  inputs: PillarSource["inputs"],
  frame: ProfileFrame,
): PillarSource | undefined {
  const years = grants.flatMap(({ year, amounts }) =>
    amounts.granted === undefined ? [] : [year],
  );
  if (years.length === 0) return undefined;
  const year = Math.max(...years);
  const ofYear = grants.filter((grant) => grant.year === year);
  const period = yearSpan(year);
  return {
    id: "grants-per-resident",
    inputs,
    figureOf: (area: Area) =>
      release(
        {
          indicator: "grants-per-resident",
          area: area.key,
          period,
          unit: "euros-per-resident",
          outcome: outcomeOf(ofYear, period, contextOfArea(frame, area)),
          sources: [grantsSource, populationSource],
        },
        fundingPolicy,
      ),
  };
}

function outcomeOf(
  grants: LoadedGrants["grants"],
  period: ReturnType<typeof yearSpan>,
  context: ProfileContext,
): Known | Missing {
  const surroundings = surroundingsOf(context.areas, context.area.key);
  const { placed, shared, wider, unknown } = placeGrants(grants, surroundings);
  const total = grantedTotal(byScopeAndYear(placed), surroundings);
  if (total === "mixed-levels") return missing("not-derivable", "area_level");
  if (total === "not-known") {
    return missing(shared + wider + unknown > 0 ? "not-derivable" : "no-source");
  }
  if (!total.isComplete) return missing("incomplete");
  const { euros: value, n, isModelled } = total;
  return perResident({ value, n, flags: isModelled ? ["estimated"] : [] }, period, context);
}
