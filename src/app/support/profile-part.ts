import type { AreaIndex } from "../../areas/area-index.ts";
import type { DisclosurePolicy } from "../../disclosure/policy.ts";
import type { Area, AreaKey, Level } from "../../domain/area.ts";
import type { IsoDate } from "../../domain/calendar.ts";
import type { PillarId } from "../../domain/index-instrument.ts";
import type { IndicatorId } from "../../domain/indicator-id.ts";
import type { Judgement } from "../../domain/judgement.ts";
import type { MissingReason } from "../../domain/missing.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import type { Released } from "../../domain/released.ts";
import type { Note, ProblemSummary, Table } from "../../domain/report.ts";
import type { RowAccount } from "../../domain/row-account.ts";
import type { ReadinessBand } from "../../findings/finding-rule.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import type { Files } from "../files.ts";
import type { PopulationTimes } from "./population-times.ts";

/** What all profiles of one run have in common. */
interface CommonToProfiles {
  readonly areas: AreaIndex;
  /** The country in the division year of the profiles. */
  readonly country: AreaKey;
  readonly referenceDate: IsoDate;
  /** The population of the times that figures speak of. */
  readonly population: PopulationTimes;
  /** Confidence of intervals as a share; undefined for none. */
  readonly confidence: number | undefined;
}

/** What the inputs of a part are loaded with: profiles of areas of one level are made of them. */
export interface ProfileFrame extends CommonToProfiles {
  readonly files: Files;
  /** Level and division year of the areas that profiles are wanted of; the country may be asked for besides. */
  readonly level: Level;
  readonly year: number;
}

/** What the part of one area is made from, its inputs being loaded. */
export interface ProfileContext extends CommonToProfiles {
  /** The area the profile is of. */
  readonly area: Area;
}

/** A part of one area's profile: its rows, what must be said of them, and the inputs they come from. */
export interface ProfilePart {
  readonly figures: readonly ProfileFigure[];
  /** Tables that stand after the profile: listings whose rows are no figures of the area alone. */
  readonly tables: readonly Table[];
  /** Strengths and weaknesses that do not show in the rows: states, and bands. */
  readonly judgements?: readonly Judgement[];
  /** What must be said of these, where they are listed. */
  readonly judgementNotes?: readonly Note[];
  readonly notes: readonly Note[];
  readonly inputs: readonly InputRecord[];
}

/** Why there is no figure of an area in a row that others have, and by which rules that is told. */
export interface Absence {
  readonly reason: MissingReason;
  readonly policy: DisclosurePolicy;
  /** How the rows of several areas stand together: as in the profiles, or the years ascending. */
  readonly order: "of-profile" | "by-year";
}

/** A figure of the user's own data that an index of readiness can be made of. */
export interface PillarSource {
  readonly id: PillarId;
  /** The files that the figures are from. */
  readonly inputs: readonly InputRecord[];
  /** The figure of any area, with the time that all areas have in common where the figure is of a year. */
  figureOf(area: Area): Released;
}

/** A part whose inputs have been read: it makes figures of any area without opening them again. */
export interface LoadedPart {
  /** Whether files of the user were read, and not only what the package carries. */
  readonly isOwn: boolean;
  /** What stands for an area without a row that others have. Where it is not given, all areas have the same rows. */
  readonly absence?: Absence;
  /** Set where figures of areas must not be held against each other. */
  readonly isIncomparable?: true;
  /** Set where figures speak of whatever days their sources do, and not of one period. */
  readonly hasOwnPeriods?: true;
  readonly accounts: readonly RowAccount[];
  readonly problems: ProblemSummary;
  /** What an index can take from the part; published figures have no part in one. */
  readonly pillar?: PillarSource;
  /** The part of one area of the level that the inputs were loaded for, or of the country. */
  partOf(area: Area): ProfilePart;
  /** Figures of one row for every area of an area's level, where that is quicker than by all their parts. */
  figuresOfLevel?(indicator: IndicatorId, area: Area): readonly Released[] | undefined;
  /** The band of an area's readiness, where this part knows it; worked out when it is first asked for. */
  readinessOf?(area: Area): ReadinessBand | undefined;
}

/** No problem at all. */
export const noProblems: ProblemSummary = { errors: 0, warnings: 0, counts: [], listed: [] };

/** The context of one area in a frame. */
export function contextOfArea(frame: ProfileFrame, area: Area): ProfileContext {
  const { areas, country, referenceDate, population, confidence } = frame;
  return { areas, country, referenceDate, population, confidence, area };
}
