import {
  type PublishedGrant,
  publishedGrantFlags,
  publishedGrantMeasures,
} from "../../domain/grant.ts";
import { inEachLanguage } from "../../domain/localised-text.ts";
import type { Known } from "../../domain/measurement.ts";
import { missing } from "../../domain/missing.ts";
import { note } from "../../domain/note-id.ts";
import type { Note } from "../../domain/report.ts";
import type { Unit } from "../../domain/unit.ts";
import {
  type FundingRow,
  perResident,
  populationSource,
  quotient,
  slug,
  yearSpan,
} from "./grant-measurement.ts";
import { surroundingsOf } from "./grant-places.ts";
import {
  casesUnit,
  derivedLabels,
  everybody,
  flagRemark,
  joined,
  measureLabel,
  publishedLabel,
} from "./grants-words.ts";
import type { ProfileContext } from "./profile-part.ts";
import { flagsOf, publishedChangeRows, roundedFlags, sourceOf } from "./published-grant-changes.ts";
import { publishedGrantsInput } from "./published-grants.ts";

/** The published figures that are of the profile's area: of an area with the very same municipalities. */
export function publishedOf(
  figures: readonly PublishedGrant[],
  { areas, area }: ProfileContext,
): readonly PublishedGrant[] {
  const { placing } = surroundingsOf(areas, area.key);
  return figures.filter(({ areaLevel, areaCode, firstYear, group }) => {
    // What single groups answered is no figure of the area as a whole.
    if (group !== "" && group !== everybody) return false;
    // The country is one in every year: the division of each need not be drawn up.
    const year = areaLevel === "country" ? area.key.year : firstYear;
    const own = areas.area(areaLevel, areaCode, year);
    return own !== undefined && placing(own.key) === "same";
  });
}

/** Rows of the published figures: as stated, and what follows from two of one scope and year. */
export function publishedGrantRows(
  figures: readonly PublishedGrant[],
  context: ProfileContext,
): readonly FundingRow[] {
  const sorted = [...figures].sort(inOrder);
  const ids = idsOf(sorted);
  const stated = sorted.flatMap((figure, at): readonly FundingRow[] => {
    const id = ids[at] ?? "";
    return [statedRow(id, figure, sorted), ...derivedRows(id, figure, sorted, context)];
  });
  return [...stated, ...publishedChangeRows(sorted)];
}

/** By year, scope and the way of the money from budget to recipient. */
function inOrder(a: PublishedGrant, b: PublishedGrant): number {
  const place = ({ measure }: PublishedGrant) => publishedGrantMeasures.indexOf(measure);
  const byScope = a.scope < b.scope ? -1 : Number(a.scope > b.scope);
  return a.firstYear - b.firstYear || byScope || place(a) - place(b);
}

const units: Readonly<Record<PublishedGrant["unit"], Unit>> = {
  euros: "euros",
  count: casesUnit,
  share: "share",
};

/** Ids of published figures; where two sources state one thing they carry the source. */
function idsOf(figures: readonly PublishedGrant[]): readonly string[] {
  const plain = figures.map(plainId);
  return figures.map(({ source }, at) => {
    const id = plain[at] ?? "";
    return plain.indexOf(id) === plain.lastIndexOf(id) ? id : `${id}-${slug(source)}`;
  });
}

function plainId({ measure, funder, scope, group, firstYear }: PublishedGrant): string {
  const whose = funder === "wellbeing-county" ? "" : funder;
  return `published-grants-${slug(measure, whose, scope, group)}-${firstYear}`;
}

function statedRow(id: string, figure: PublishedGrant, all: readonly PublishedGrant[]): FundingRow {
  return {
    id,
    label: publishedLabel(figure),
    indent: 0,
    period: yearSpan(figure.firstYear, figure.lastYear),
    unit: units[figure.unit],
    outcome: toKnown(figure, all),
    sources: [sourceOf(figure)],
  };
}

function isOfOne(one: PublishedGrant, other: PublishedGrant): boolean {
  return (
    one.funder === other.funder &&
    one.scope === other.scope &&
    one.firstYear === other.firstYear &&
    one.lastYear === other.lastYear
  );
}

/** Numbers of cases behind a sum of money, where they are stated for the very same grants. */
const casesBehind = new Map<string, PublishedGrant["measure"]>([
  ["granted", "recipients"],
  ["applied", "applications"],
]);

function toKnown(figure: PublishedGrant, all: readonly PublishedGrant[]): Known {
  const wanted = casesBehind.get(figure.measure);
  const cases = all.find(
    (other) => other.measure === wanted && other.precision === "exact" && isOfOne(other, figure),
  );
  return {
    kind: "known",
    value: figure.value,
    n: figure.unit === "count" ? figure.value : (cases?.value ?? figure.n),
    flags: flagsOf(figure),
  };
}

function derivedRows(
  id: string,
  figure: PublishedGrant,
  all: readonly PublishedGrant[],
  context: ProfileContext,
): readonly FundingRow[] {
  if (figure.measure !== "granted") return [];
  const period = yearSpan(figure.firstYear, figure.lastYear);
  const below = { indent: 1, period } as const;
  const known = { ...toKnown(figure, all), flags: roundedFlags(figure) };
  const row: FundingRow = {
    ...below,
    id: `${id}-per-resident`,
    label: joined(derivedLabels.perResident, publishedLabel(figure)),
    shortLabel: derivedLabels.perResident,
    unit: "euros-per-resident",
    outcome: perResident(known, period, context),
    sources: [sourceOf(figure), populationSource],
  };
  const [applied, ...others] = all.filter(
    (other) => other.measure === "applied" && isOfOne(other, figure),
  );
  if (applied === undefined || others.length > 0) return [row];
  return [
    row,
    {
      ...below,
      id: `${id}-coverage`,
      label: joined(derivedLabels.coverage, publishedLabel(figure)),
      shortLabel: derivedLabels.coverage,
      unit: "share",
      outcome: quotient(
        figure.value,
        { euros: applied.value, period },
        { n: known.n, flags: roundedFlags(figure, applied) },
      ),
      sources: [sourceOf(figure), sourceOf(applied)],
    },
  ];
}

/** The row in place of figures where none was published of the area. */
export function unpublishedRow({ referenceDate }: ProfileContext): FundingRow {
  return {
    id: "published-grants-granted",
    label: measureLabel("granted"),
    indent: 0,
    period: { kind: "day", on: referenceDate },
    unit: "euros",
    outcome: missing("not-published"),
    sources: [{ input: publishedGrantsInput }],
  };
}

/** What must be said of the published figures: that counties do not compare, and what their flags mean. */
export function publishedGrantNotes(figures: readonly PublishedGrant[]): readonly Note[] {
  const remarks = publishedGrantFlags.flatMap((flag) => {
    const flagged = figures.filter(({ flags }) => flags.includes(flag));
    if (flagged.length === 0) return [];
    const labels = flagged.map(publishedLabel);
    return [
      inEachLanguage(
        (language) =>
          `${flagRemark(flag)[language]} (${labels.map((label) => label[language]).join("; ")})`,
      ),
    ];
  });
  return [note("grants-published", {}), ...remarks.map((remark) => note("grants-flagged", remark))];
}
