import type { Level } from "../../domain/area.ts";
import type { BenchmarkId } from "../../domain/benchmark.ts";
import type { Finding } from "../../domain/finding.ts";
import type { ProfileFacts } from "../../findings/finding-rule.ts";
import { regionReport } from "../../report/region-report.ts";
import type { Files } from "../files.ts";
import type { Tool } from "../input-options.ts";
import type { Outcome } from "../outcome.ts";
import { benchmarkedProfiles } from "./benchmarks.ts";
import type { ChosenArea } from "./choose-area.ts";
import { distinct } from "./distinct.ts";
import { judgedProfile } from "./judgements.ts";
import { type PreparedProfile, type ProfileOptions, prepareProfile } from "./prepare-profile.ts";
import type { Run } from "./prepare-run.ts";
import { statusOf } from "./status.ts";

/** Which area, and how its figures are reckoned. */
export interface RegionRequest extends ProfileOptions {
  readonly name: string;
  readonly level?: Level;
  /** What the figures are held against. */
  readonly benchmarks: readonly BenchmarkId[];
  /** Whether sentences on what the figures say are wanted. */
  readonly findings?: boolean;
}

/**
 * The profile of an area that has been chosen; what is to be said of the choice itself is left to the caller.
 * Throws: `UserError` when an input cannot be used.
 */
export async function describeArea(
  chosen: ChosenArea,
  request: RegionRequest,
  run: Run,
  { files, tool }: { readonly files: Files; readonly tool: Tool },
): Promise<Outcome> {
  const { area } = chosen;
  const { benchmarks } = request;
  const prepared = await prepareProfile(request, run, area.key, { files, tool });
  const { accounts, problems } = prepared;
  const parts = prepared.parts.map(({ partOf }) => partOf(area));
  const { figures, tables, notes } = benchmarkedProfiles(prepared.parts, run, benchmarks)(area);
  const judged = judgedProfile({ figures, parts, benchmarks });
  const lasting = chosen.notes.filter(({ id }) => id !== "name-on-several-levels");
  const report = regionReport({
    area,
    referenceDate: run.referenceDate,
    benchmarks,
    figures,
    findings: await findingsIfWanted(request, { area, figures }, prepared),
    tables: [...judged.tables, ...tables, ...parts.flatMap((part) => part.tables)],
    notes: [...lasting, ...judged.notes, ...notes, ...parts.flatMap((part) => part.notes)],
    accounts,
    problems,
    provenance: {
      ...run.provenance,
      divisionYear: area.key.year,
      inputs: distinct(parts.flatMap(({ inputs }) => inputs)),
    },
  });
  return { report, messages: prepared.messages, status: statusOf(problems) };
}

/** Sentences on a profile; the rules are brought in only for those who ask. */
async function findingsIfWanted(
  { findings }: RegionRequest,
  of: Pick<ProfileFacts, "area" | "figures">,
  prepared: PreparedProfile,
): Promise<readonly Finding[] | undefined> {
  if (!findings) return undefined;
  const { findingsOn } = await import("./profile-findings.ts");
  return findingsOn({ ...of, series: undefined }, prepared);
}
