import type { AreaIndex } from "../../areas/area-index.ts";
import type { Level } from "../../domain/area.ts";
import type { Period } from "../../domain/calendar.ts";
import { note } from "../../domain/note-id.ts";
import type { Note } from "../../domain/report.ts";
import type { FrameEntry, SurveyResponses } from "../../domain/survey-responses.ts";
import { levelNotes } from "./choose-area.ts";
import type { LoadedSurvey } from "./load-survey.ts";
import type { SurveyCells } from "./survey-cells.ts";

/** What is said of a survey as a whole is taken from this. */
interface NotedRun {
  readonly survey: LoadedSurvey;
  readonly areas: AreaIndex;
  readonly cells: SurveyCells;
  readonly level: Level;
  readonly divisionYear: number;
  readonly period: Period;
  /** Place of the wave that is shown. */
  readonly wave: number;
  readonly weighted: boolean;
}

/** Remarks that hold for every figure of the run. */
export function runNotes(
  request: { readonly waves: readonly string[]; readonly minimum: number },
  run: NotedRun,
): readonly Note[] {
  const { survey, cells, areas, level, divisionYear, weighted, period, wave } = run;
  const { waves } = survey.responses;
  const isChosen = request.waves.length === 1 || waves.length < 2;
  return [
    ...levelNotes(level, areas.yearOfLevel(level, divisionYear), divisionYear),
    ...(isChosen ? [] : [note("survey-wave", { wave: waves[wave] ?? "" })]),
    note("survey-fieldwork", { period }),
    ...groupingNotes(cells, level, survey.responses, areas),
    ...idNotes(survey),
    note("survey-threshold", { minimum: request.minimum }),
    ...(weighted ? [note("weights-applied", {})] : []),
  ];
}

/** What the number of people asked does to intervals, where a frame tells it. */
export function finitePopulationNotes({
  frame,
  weighted,
}: {
  readonly frame: readonly FrameEntry[];
  readonly weighted: boolean;
}): readonly Note[] {
  if (frame.length === 0) return [];
  return [note(weighted ? "finite-population-unweighted" : "finite-population", {})];
}

function idNotes({ responses, withoutId }: LoadedSurvey): readonly Note[] {
  if (withoutId === 0) return [];
  return withoutId === responses.count
    ? [note("respondents-unknown", {})]
    : [note("respondents-partly-unknown", { count: withoutId })];
}

/** What must be said of answers that count in an area which does not hold theirs whole, or in none. */
function groupingNotes(
  cells: SurveyCells,
  level: Level,
  { area, areas: answered }: SurveyResponses,
  areas: AreaIndex,
): readonly Note[] {
  const notes: Note[] = [];
  let count = 0;
  for (const [at, { area: key, grouping }] of cells.groupings(level).entries()) {
    if (grouping.kind === "none") {
      count += area.reduce((sum, place) => (place === at ? sum + 1 : sum), 0);
      continue;
    }
    const own = areas.area(key.level, key.code, answered[at]?.year ?? key.year);
    if (grouping.kind === "mostly" && own !== undefined) {
      notes.push(
        note("answers-grouped", { area: own, target: grouping.area, share: grouping.share }),
      );
    }
  }
  return count === 0 ? notes : [...notes, note("answers-ungrouped", { count, level })];
}
