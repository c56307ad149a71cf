import { structuresPolicy } from "../../disclosure/policy.ts";
import { release } from "../../disclosure/release.ts";
import type { Area, AreaKey } from "../../domain/area.ts";
import { type Period, periodNamed } from "../../domain/calendar.ts";
import type { Coverage } from "../../domain/coverage.ts";
import { directionOf } from "../../domain/direction.ts";
import type { Known } from "../../domain/measurement.ts";
import { type Missing, missing } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import type { PublishedStatement } from "../../domain/structure.ts";
import { verdictAgainst } from "../../indicators/support/standing.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import { cooperationShare } from "../../structures/municipal-cooperation.ts";
import { countStructures } from "../../structures/scorecard.ts";
import { shareInPlace, shareKnown } from "../../structures/structure-shares.ts";
import type { ProfileContext } from "./profile-part.ts";
import type { PublishedStructures } from "./published-tables.ts";
import { periodOf, type StructureFacts, type StructureView } from "./structures-view.ts";
import {
  type StructureFigureId,
  shortStructureLabels,
  structureInputs,
  structureLabels,
  structuresSection,
} from "./structures-words.ts";

/** A figure of some area, by its id. */
type FigureOf = (view: StructureView) => Released;

/** A row of the profile: the area's figure beside the country's, with a verdict where the area's has an interval. */
function toRow(
  id: StructureFigureId,
  { own, country }: { readonly own: Released; readonly country: Released | undefined },
  indent = 0,
): ProfileFigure {
  const direction = directionOf(id);
  return {
    indicator: id,
    label: structureLabels[id],
    shortLabel: indent === 0 ? undefined : shortStructureLabels[id],
    section: structuresSection,
    indent,
    figure: own,
    country,
    rank: undefined,
    verdict: country && verdictAgainst({ unit: own.unit, direction }, own, country),
    direction,
  };
}

/** The rows of the checklist and, where municipalities were asked, of their cooperation. */
export function structureRows(
  facts: StructureFacts,
  {
    view,
    countryView,
  }: { readonly view: StructureView; readonly countryView: () => StructureView },
  context: ProfileContext & { readonly withCooperation: boolean },
): readonly ProfileFigure[] {
  const { withCooperation } = context;
  const beside = view.area.key.level === "country" ? undefined : countryView();
  const row = (id: StructureFigureId, figureOf: FigureOf, indent?: number) =>
    toRow(id, { own: figureOf(view), country: beside && figureOf(beside) }, indent);
  return [
    row("structures-in-place", checklistFigure("structures-in-place", facts, context)),
    row("structures-known", checklistFigure("structures-known", facts, context), 1),
    ...(withCooperation
      ? [row("municipal-cooperation-agreed", cooperationFigure(facts, context))]
      : []),
  ];
}

/** The share in place of one area. */
export function inPlaceFigure(
  facts: StructureFacts,
  view: StructureView,
  context: Pick<ProfileContext, "referenceDate">,
): Released {
  return checklistFigure("structures-in-place", facts, context)(view);
}

function checklistFigure(
  id: "structures-in-place" | "structures-known",
  { input }: StructureFacts,
  { referenceDate }: Pick<ProfileContext, "referenceDate">,
): FigureOf {
  return ({ area, scorecards, counties }) => {
    const counts = countStructures(scorecards.map(({ scorecard }) => scorecard));
    const period = periodOf(
      scorecards.flatMap(({ scorecard }) => scorecard),
      referenceDate,
    );
    const isKnownShare = id === "structures-known";
    // What is not known of a county counts among what the known share is a share of: it leaves no county out.
    const covered = isKnownShare
      ? scorecards
      : scorecards.filter(({ scorecard }) => countStructures([scorecard]).known > 0);
    const coverage: Coverage | undefined =
      counties === 0
        ? undefined
        : { areas: covered.length, of: counties, level: "wellbeing-county" };
    const about = { period, ...(coverage === undefined ? {} : { coverage }) };
    const outcome = isKnownShare ? shareKnown(counts, about) : shareInPlace(counts, about);
    return shareOf(id, area.key, { period, outcome, input });
  };
}

function cooperationFigure(
  { input }: StructureFacts,
  { referenceDate, confidence }: ProfileContext,
): FigureOf {
  return ({ area, municipalities, allMunicipalities }) => {
    const answers = municipalities.map(({ answer }) => answer);
    const period = periodOf(answers, referenceDate);
    const outcome: Known | Missing =
      area.key.level === "municipality"
        ? missing("not-applicable")
        : cooperationShare(answers, { period, confidence, of: allMunicipalities });
    return shareOf("municipal-cooperation-agreed", area.key, { period, outcome, input });
  };
}

interface ShareFacts {
  readonly period: Period;
  readonly outcome: Known | Missing;
  readonly input: string;
  /** Id of the publication, where the figure is a published one. */
  readonly source?: string;
}

function shareOf(
  indicator: StructureFigureId,
  area: AreaKey,
  { period, outcome, input, source }: ShareFacts,
): Released {
  const sources = [source === undefined ? { input } : { input, rule: source }];
  return release({ indicator, area, period, unit: "share", outcome, sources }, structuresPolicy);
}

/** A published share of the country: its own there, and not published of any other area. No n, hence no interval. */
interface PublishedCountryShare {
  readonly id: StructureFigureId;
  readonly value: number;
  readonly period: Period;
  readonly input: string;
  readonly source: string;
}

/** The published shares of municipalities that have agreed on cooperation and of those who see a threat. */
export function publishedShareRows(
  published: PublishedStructures,
  area: Area,
  country: AreaKey,
  { withCooperation }: { readonly withCooperation: boolean },
): readonly ProfileFigure[] {
  const shares = [
    ...(withCooperation ? publishedCooperation(published) : []),
    ...publishedPerceptions(published),
  ];
  return shares.map((share) => {
    const own = publishedFigure(share, area.key);
    const isCountry = area.key.level === "country";
    return toRow(share.id, {
      own,
      country: isCountry ? undefined : publishedFigure(share, country),
    });
  });
}

function publishedFigure(
  { id, value, period, input, source }: PublishedCountryShare,
  area: AreaKey,
): Released {
  const outcome: Known | Missing =
    area.level === "country"
      ? { kind: "known", value, n: "not-published", flags: [] }
      : missing("not-published");
  return shareOf(id, area, { period, outcome, input, source });
}

function publishedCooperation(published: PublishedStructures): readonly PublishedCountryShare[] {
  return published.statements.flatMap((one) => {
    if (!isCooperation(published, one)) return [];
    const { value, time: period, source } = one;
    if (value === undefined || period === undefined) return [];
    const id = "published-municipal-cooperation-agreed-2017" as const;
    return [{ id, value: value / 100, period, input: structureInputs.published, source }];
  });
}

/** Whether a published statement is the share of municipalities that have agreed on cooperation. */
export function isCooperation(
  { cooperation }: PublishedStructures,
  { statement, status, areaLevel }: PublishedStatement,
): boolean {
  return (
    areaLevel === "country" && statement === cooperation.statement && status === cooperation.status
  );
}

function publishedPerceptions({
  perceptions,
}: PublishedStructures): readonly PublishedCountryShare[] {
  return perceptions.flatMap(({ item, round, areaLevel, value, source }) => {
    const period = periodNamed(round);
    if (period === undefined || areaLevel !== "country" || item !== "reform-as-threat") return [];
    const id = "published-reform-as-threat-2017" as const;
    return [{ id, value, period, input: structureInputs.perceptions, source }];
  });
}
