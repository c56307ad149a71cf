import { fundingPolicy } from "../../disclosure/policy.ts";
import { note } from "../../domain/note-id.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import type { Note } from "../../domain/report.ts";
import { grantCoverage } from "../../funding/grant-sums.ts";
import type { RecipientDouble } from "../../funding/recipient-doubles.ts";
import { toFundingFigure } from "./grant-measurement.ts";
import { type GrantRows, grantRows } from "./grant-rows.ts";
import { grantsPillar } from "./grants-pillar.ts";
import { grantsInput } from "./grants-words.ts";
import { type FundingOptions, type LoadedGrants, loadGrants } from "./load-grants.ts";
import { contextOfArea, type LoadedPart, type ProfileFrame } from "./profile-part.ts";

/** Funding from a user's tables. Throws: `UserError` when one cannot be used. */
export async function ownFunding(
  options: FundingOptions,
  frame: ProfileFrame,
): Promise<LoadedPart> {
  const loaded = await loadGrants(options.grants, options, frame);
  const inputs = await recordsOf(loaded);
  const pillar = grantsPillar(loaded, inputs, frame);
  return {
    isOwn: true,
    isIncomparable: true,
    absence: { reason: "no-source", policy: fundingPolicy, order: "by-year" },
    ...(pillar === undefined ? {} : { pillar }),
    accounts: loaded.inputs.map(({ account }) => account),
    problems: loaded.problems,
    partOf(area) {
      const context = contextOfArea(frame, area);
      const rows = grantRows(loaded, context);
      const figures = rows.rows.map((row) => toFundingFigure(row, context));
      return {
        figures,
        tables: [],
        notes: [...ownNotes(rows), ...spellingNotes(loaded.doubles)],
        inputs: [...inputs, ...frame.population.inputsOf(figures.map(({ figure }) => figure))],
      };
    },
  };
}

async function recordsOf({ inputs }: LoadedGrants): Promise<readonly InputRecord[]> {
  return await Promise.all(
    inputs.map(async ({ file, table, account }) => ({
      id: grantsInput,
      kind: file.kind,
      name: file.name,
      sha256: await file.sha256(),
      table,
      rows: account.read,
      publications: [],
    })),
  );
}

/** What must be said of the sums: what was left out, divided or corrected, and that counties do not compare. */
function ownNotes({ placed, shown, olderYears }: GrantRows): readonly Note[] {
  const modelled = placed.placed.filter(({ share }) => share < 1).length;
  const corrections = placed.placed.filter(({ grant }) =>
    Object.values(grant.amounts).some((euros) => euros < 0),
  ).length;
  const unpaired = shown.reduce((sum, scopeYear) => {
    const coverage = grantCoverage(scopeYear);
    return typeof coverage === "string" ? sum : sum + coverage.unpaired;
  }, 0);
  const counted = [
    ["grants-modelled", modelled],
    ["grants-shared", placed.shared],
    ["grants-wider", placed.wider],
    ["grants-unplaced", placed.unknown],
    ["grants-corrections", corrections],
    ["grants-unpaired", unpaired],
  ] as const;
  return [
    note("grants-not-comparable", {}),
    ...(olderYears.length > 0
      ? [note("grants-older-years", { years: olderYears.join(", ") })]
      : []),
    ...counted.flatMap(([id, count]) => (count > 0 ? [note(id, { count })] : [])),
  ];
}

/** That recipients stand under two spellings; every pair is a warning of its own among the problems. */
function spellingNotes(doubles: readonly RecipientDouble[]): readonly Note[] {
  const [first] = doubles;
  if (first === undefined) return [];
  const possible = doubles.filter(({ basis }) => basis === "near-name").length;
  const example = `${first.first.name} / ${first.second.name}`;
  return [note("grants-spellings", { certain: doubles.length - possible, possible, example })];
}
