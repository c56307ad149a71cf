import type { Grant, Recipient } from "../domain/grant.ts";
import type { Interval } from "../domain/measurement.ts";
import { wilsonInterval } from "../stats/wilson-interval.ts";
import { plainRecipient } from "./fold-recipient.ts";

/** Last year's recipients, and how many of them were granted again; limits by Wilson where there are any recipients. */
export interface Continuity {
  readonly before: number;
  readonly again: number;
  readonly interval?: Interval;
}

/** What tells a recipient: the Business ID of its name's rows, else the name as it is written. */
export type RecipientIdOf = (recipient: Recipient) => string;

/**
 * Makes the look-up of recipients over all grants: a name without a Business ID is that of the rows that write the same
 * name with one. Other spellings stay apart: they are reported, not merged.
 */
export function recipientIds(grants: readonly Grant[]): RecipientIdOf {
  const idsByName = new Map<string, Set<string>>();
  for (const { recipient } of grants) {
    if (recipient?.businessId === undefined) continue;
    const name = plainRecipient(recipient.name);
    idsByName.set(name, (idsByName.get(name) ?? new Set()).add(recipient.businessId));
  }
  return ({ name: written, businessId }) => {
    const name = plainRecipient(written);
    if (businessId !== undefined) return businessId;
    const [id, ...others] = idsByName.get(name) ?? [];
    return id === undefined || others.length > 0 ? name : id;
  };
}

/** Recipients to whom more than nothing was granted, corrections taken off. */
export function grantedTo(grants: readonly Grant[], idOf: RecipientIdOf): ReadonlySet<string> {
  const sums = new Map<string, number>();
  for (const grant of grants) {
    const { recipient, amounts } = grant;
    if (recipient === undefined || amounts.granted === undefined) continue;
    const id = idOf(recipient);
    sums.set(id, (sums.get(id) ?? 0) + amounts.granted);
  }
  return new Set([...sums].filter(([, sum]) => sum > 0).map(([id]) => id));
}

/** Who of an earlier year was granted again in a later one. Both must be of one scope. */
export function continuity(
  earlier: ReadonlySet<string>,
  later: ReadonlySet<string>,
  confidence: number | undefined,
): Continuity {
  const before = earlier.size;
  const again = [...earlier].filter((id) => later.has(id)).length;
  if (confidence === undefined || before === 0) return { before, again };
  return {
    before,
    again,
    interval: wilsonInterval({ part: again, whole: before }, confidence),
  };
}
