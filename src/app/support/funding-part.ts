import { toFundingFigure } from "./grant-measurement.ts";
import type { FundingOptions } from "./load-grants.ts";
import type { ProfileContext, ProfilePart } from "./profile-part.ts";
import {
  publishedGrantNotes,
  publishedGrantRows,
  publishedOf,
  unpublishedRow,
} from "./published-grant-rows.ts";
import { loadPublishedGrants, publishedGrantsRecord } from "./published-grants.ts";

/**
 * Funding in the profile of an area: sums by year, measure and scope, per resident, coverage, continuity and change.
 * Throws: `UserError` when a table cannot be used.
 */
export async function fundingPart(
  options: FundingOptions,
  context: ProfileContext,
): Promise<ProfilePart> {
  if (options.grants.length === 0) return await publishedFunding(context);
  const { ownFunding } = await import("./own-funding.ts");
  return await ownFunding(options, context);
}

async function publishedFunding(context: ProfileContext): Promise<ProfilePart> {
  const published = await loadPublishedGrants(context.files);
  const figures = publishedOf(published.figures, context);
  const rows = publishedGrantRows(figures, context);
  const shown = rows.length > 0 ? rows : [unpublishedRow(context)];
  return {
    figures: shown.map((row) => toFundingFigure(row, context)),
    tables: [],
    notes: publishedGrantNotes(figures),
    accounts: [published.account],
    problems: { errors: 0, warnings: 0, counts: [], listed: [] },
    inputs: [await publishedGrantsRecord(context.files, published, figures)],
  };
}
