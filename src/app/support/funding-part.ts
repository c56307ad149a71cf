import { fundingPolicy } from "../../disclosure/policy.ts";
import { toFundingFigure } from "./grant-measurement.ts";
import type { FundingOptions } from "./load-grants.ts";
import { contextOfArea, type LoadedPart, noProblems, type ProfileFrame } from "./profile-part.ts";
import { loadPublications } from "./publications.ts";
import {
  publishedGrantNotes,
  publishedGrantRows,
  publishedOf,
  unpublishedRow,
} from "./published-grant-rows.ts";
import { loadPublishedGrants, publishedGrantsRecord } from "./published-grants.ts";

/**
 * Funding in the profiles of areas: sums by year, measure and scope, per resident, coverage, continuity and change.
 * Throws: `UserError` when a table cannot be used.
 */
export async function loadFundingPart(
  options: FundingOptions,
  frame: ProfileFrame,
): Promise<LoadedPart> {
  if (options.grants.length === 0) return await publishedFunding(frame);
  const { ownFunding } = await import("./own-funding.ts");
  return await ownFunding(options, frame);
}

async function publishedFunding(frame: ProfileFrame): Promise<LoadedPart> {
  const published = await loadPublishedGrants(frame.files);
  const publicationsOf = await loadPublications(frame.files);
  return {
    isOwn: false,
    isIncomparable: true,
    absence: { reason: "not-published", policy: fundingPolicy, order: "by-year" },
    accounts: [published.account],
    problems: noProblems,
    partOf(area) {
      const context = contextOfArea(frame, area);
      const figures = publishedOf(published.figures, context);
      const rows = publishedGrantRows(figures, context);
      const shown = rows.length > 0 ? rows : [unpublishedRow(context)];
      const shownFigures = shown.map((row) => toFundingFigure(row, context));
      return {
        figures: shownFigures,
        tables: [],
        notes: publishedGrantNotes(figures),
        inputs: [
          publishedGrantsRecord(published, figures, publicationsOf),
          ...frame.population.inputsOf(shownFigures.map(({ figure }) => figure)),
        ],
      };
    },
  };
}
