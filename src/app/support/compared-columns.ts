import { release } from "../../disclosure/release.ts";
import type { Area, LocalisedText } from "../../domain/area.ts";
import { yearOf } from "../../domain/calendar.ts";
import type { IndicatorId } from "../../domain/indicator-id.ts";
import { missing } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import { mergeOrders } from "./merge-orders.ts";
import type { Absence } from "./profile-part.ts";
import type { RememberedPart } from "./remembered-part.ts";

/** A column of a comparison: an indicator, and its figure for any area. */
export interface ComparedIndicator {
  readonly id: IndicatorId;
  readonly label: LocalisedText;
  /** The part of the profile it is from; undefined for the register. */
  readonly part: RememberedPart | undefined;
  figureOf(area: Area): Released;
  /** What the area's own figure is called where that says more than the column's heading, such as that it is rounded. */
  ownLabelOf(area: Area): LocalisedText | undefined;
}

/** The columns of a part: every indicator that one of the areas has a row of, in the order of the profile. */
export function columnsOf(
  part: RememberedPart,
  areas: readonly Area[],
): readonly ComparedIndicator[] {
  const ids = mergeOrders(areas.map((area) => [...part.rowsOf(area).keys()]));
  const templates = ids.flatMap((id) =>
    templateOf(areas.flatMap((area) => part.rowsOf(area).get(id) ?? [])),
  );
  const rows =
    part.absence?.order === "by-year"
      ? templates.toSorted((a, b) => yearOfRow(a) - yearOfRow(b))
      : templates;
  return rows.map((template) => toColumn(part, template));
}

/** Of the rows of one indicator the one that is called by the fewest words, which fit all. */
function templateOf(rows: readonly ProfileFigure[]): readonly ProfileFigure[] {
  return rows.toSorted((a, b) => a.label.fi.length - b.label.fi.length).slice(0, 1);
}

function yearOfRow({ figure: { period } }: ProfileFigure): number {
  return yearOf(period.kind === "day" ? period.on : period.to);
}

/** Whether a column says of every area, and of the country, no more than that it has no such row. */
export function isEmptyColumn(
  { part, figureOf }: ComparedIndicator,
  { compared, country }: { readonly compared: readonly Area[]; readonly country: Area },
): boolean {
  const reason = part?.absence?.reason;
  if (reason === undefined || figureOf(country).outcome.kind === "known") return false;
  return compared.map(figureOf).every(({ outcome }) => {
    return outcome.kind === "missing" && outcome.reason === reason;
  });
}

function toColumn(part: RememberedPart, template: ProfileFigure): ComparedIndicator {
  const { indicator: id, label } = template;
  return {
    id,
    label,
    part,
    ownLabelOf(area) {
      const own = part.rowsOf(area).get(id)?.label;
      return own?.fi === label.fi ? undefined : own;
    },
    figureOf(area) {
      const own = part.rowsOf(area).get(id)?.figure;
      if (area.key.level !== "country") return own ?? absent(template, area, part.absence);
      // What areas must not be held against, the country's sum must not be either.
      const beside = template.country;
      const first = part.isIncomparable ? (beside ?? own) : (own ?? beside);
      return first ?? absent(template, area, part.absence);
    },
  };
}

/** What stands for an area of which there is no such row: the reason, and where it was looked for. */
function absent(
  { indicator, figure }: ProfileFigure,
  { key }: Area,
  absence: Absence | undefined,
): Released {
  if (absence === undefined) throw new Error(`${key.level} ${key.code} has no row ${indicator}`);
  const { period, unit, sources } = figure;
  const inputs = [...new Set(sources.map(({ input }) => input))];
  return release(
    {
      indicator,
      area: key,
      period,
      unit,
      outcome: missing(absence.reason),
      sources: inputs.map((input) => ({ input })),
    },
    absence.policy,
  );
}
