import type { LocalisedText } from "../domain/area.ts";
import { note } from "../domain/note-id.ts";
import type { Note } from "../domain/report.ts";
import { UserError } from "../domain/user-error.ts";
import { type Instrument, instrumentOf } from "../readiness/instrument.ts";
import { meanOverAreas } from "../readiness/mean-over-areas.ts";
import { respondentScores } from "../readiness/respondent-scores.ts";
import { defaultDraws } from "../readiness/score-draws.ts";
import { withWeights } from "../readiness/what-if-weights.ts";
import type { FigureRow } from "../report/figure-table.ts";
import { readinessReport } from "../report/readiness-report.ts";
import type { Files } from "./files.ts";
import type { Tool } from "./input-options.ts";
import type { Outcome } from "./outcome.ts";
import { bandsNote } from "./support/bands-note.ts";
import {
  type IndexBesideScores,
  type IndexRequest,
  indexBesideScores,
} from "./support/index-beside-scores.ts";
import { mergeSummaries } from "./support/merge-summaries.ts";
import { prepareSurvey, type SurveyRequest, type SurveyRun } from "./support/prepare-survey.ts";
import { bandOf, isShown, rankedAreas } from "./support/readiness-bands.ts";
import { changeNotes, leaveOneOutRows, whatIfRows } from "./support/readiness-changes.ts";
import {
  bandCells,
  dimensionRows,
  figureMaker,
  gapRows,
  type ScoredCell,
  scoreCell,
  scoreFigures,
  scoreLabel,
  weightRows,
} from "./support/readiness-rows.ts";
import { leftOutVariants, toVariantVariables, whatIfId } from "./support/readiness-variables.ts";
import { statusOf } from "./support/status.ts";
import { type SurveyCell, sidesIn } from "./support/survey-cells.ts";
import { cellName, hiddenCells, type NamedCell, protectedItems } from "./support/survey-hidden.ts";
import type { FigureStyle } from "./support/survey-items.ts";
import { finitePopulationNotes } from "./support/survey-notes.ts";
import { negativeItemNotes } from "./support/survey-reliability.ts";

/** Which answers, and how the scores are made from them. */
export interface ReadinessRequest extends SurveyRequest {
  /** Seed of the draws behind bands and ranks. */
  readonly seed: number;
  /** Other weights of some dimensions, by id; empty for none. */
  readonly whatIf: ReadonlyMap<string, number>;
  /** An index of the scores and other pillars; undefined where none is wanted. */
  readonly index?: IndexRequest;
}

/**
 * Partnership readiness: scores with bands, rank ranges and what they depend on.
 * Throws: `UserError` when there are no answers, the codebook has no dimensions or bands, or a weight is not one.
 */
export async function scoreReadiness(
  request: ReadinessRequest,
  files: Files,
  tool: Tool,
): Promise<Outcome> {
  if (request.survey.length === 0) {
    throw new UserError("usage", "option/required", { facts: { option: "--survey" } });
  }
  let instrument: Instrument | undefined;
  let changed: Instrument | undefined;
  const run = await prepareSurvey(request, files, tool, (read) => {
    instrument = instrumentOf(read.codebook);
    if (instrument === undefined || read.codebook.bands.length === 0) {
      throw new UserError("usage", "codebook/invalid", {
        facts: {
          file: request.codebook,
          detail: instrument === undefined ? "dimensions" : "bands",
        },
      });
    }
    changed = reweighted(instrument, request.whatIf);
    const variants = leftOutVariants(instrument, read.responses);
    return toVariantVariables(
      changed === undefined ? variants : [...variants, { id: whatIfId, instrument: changed }],
      read,
    );
  });
  if (instrument === undefined) throw new Error("the instrument is known once answers are read");
  const index =
    request.index && (await indexBesideScores(run, request.index, request, { files, tool }));
  return reportOf(run, { instrument, changed, request, index });
}

function reweighted(
  instrument: Instrument,
  weights: ReadonlyMap<string, number>,
): Instrument | undefined {
  if (weights.size === 0) return undefined;
  const found = withWeights(instrument, weights);
  if (found.kind === "reweighted") return found.instrument;
  const [refusal] = found.refusals;
  if (refusal?.reason === "unknown-dimension") {
    throw new UserError("usage", "option/unknown-value", {
      facts: { option: "--what-if", value: refusal.dimension, choices: refusal.known.join(", ") },
    });
  }
  throw new UserError("usage", "option/not-a-number", {
    facts: { option: "--what-if", value: refusal?.dimension ?? "" },
  });
}

/** What the scores of a run are made with. */
interface Scoring {
  readonly instrument: Instrument;
  readonly changed: Instrument | undefined;
  readonly request: ReadinessRequest;
  readonly index: IndexBesideScores | undefined;
}

function reportOf(run: SurveyRun, { instrument, changed, request, index }: Scoring): Outcome {
  const style: FigureStyle = { confidence: request.confidence };
  const { codebook, level, year, provenance, wave } = run;
  const problems = mergeSummaries([run.problems, ...(index ? [index.problems] : [])]);
  const country = run.cells.country(wave);
  const cells = level === "country" ? [] : run.cells.areasOf(level, wave);
  const { score } = respondentScores(run.responses, instrument);
  const scored = cells.map((cell) => scoreCell(run, score, { cell, variable: "score" }, style));
  const ofCountry = scoreCell(run, score, { cell: country, variable: "score" }, style);
  const ranked = rankedAreas(scored, request.seed);
  const national = nationalRows(run, { scored, ofCountry, instrument, request });
  const changes = { cells, scored, instrument, style, seed: request.seed };
  const whatIf = changed === undefined ? [] : whatIfRows(run, changed, changes);
  const leaveOneOut = leaveOneOutRows(run, changes);
  const report = readinessReport({
    subject: codebook.label,
    level,
    divisionYear: year,
    rows: {
      areas: scored.map((each, at): FigureRow => {
        const band = bandCells(run, each, bandOf(run, each, instrument, request));
        const rank = ranked.get(at);
        return {
          about: {
            area: { kind: "name", area: each.cell.area },
            ...band.about,
            ...(rank === undefined ? {} : { "rank-range": { kind: "rank", rank } }),
          },
          figures: { ...scoreFigures(run, each, { id: "score", style }), ...band.figures },
        };
      }),
      national,
      dimensions: dimensionRows(run, instrument, { cells: [country, ...cells], style }),
      weights: weightRows(run, instrument),
      gap: gapRows(run, instrument, { cells: [country, ...cells], style }),
      whatIf,
      leaveOneOut,
      hidden: hiddenCells(run, namedCells(run, [country, ...cells]), printedVariables(run)),
      ...(index === undefined ? {} : { index: index.rows }),
    },
    notes: [
      ...run.notes,
      ...(national.length > 1 ? [note("two-national-means", {})] : []),
      ...unanimousScores([...scored, ofCountry]),
      ...negativeItemNotes(run),
      bandsNote(codebook),
      ...changeNotes(run, scored, [...whatIf, ...leaveOneOut]),
      note("bootstrap", { seed: request.seed, draws: defaultDraws }),
      ...finitePopulationNotes(run),
      ...(index?.notes ?? []),
    ],
    accounts: [...run.accounts, ...(index?.accounts ?? [])],
    problems,
    provenance: { ...provenance, inputs: [...provenance.inputs, ...(index?.inputs ?? [])] },
  });
  const messages = [...run.messages, ...(index?.messages ?? [])];
  return { report, messages, status: statusOf(problems) };
}

/** Every cell of which a figure is printed: areas, and their sides where the codebook names them. */
function namedCells(run: SurveyRun, cells: readonly SurveyCell[]): readonly NamedCell[] {
  const sides = sidesIn(run.codebook, run.responses.groups);
  return [
    ...cells.map((cell) => ({ cell })),
    ...(sides === undefined ? [] : (["associations", "public"] as const)).flatMap((part) =>
      cells.map((cell) => ({ cell: run.cells.side(cell, part), part })),
    ),
  ];
}

function printedVariables({ codebook }: SurveyRun): ReadonlyMap<string, LocalisedText> {
  return new Map([
    ...protectedItems(codebook),
    ...codebook.dimensions.map(({ id, label }) => [`dimension:${id}`, label] as const),
    ["score", scoreLabel],
  ]);
}

/** Shown cells in which all scores are the same are named: the score tells everybody's. */
function unanimousScores(scored: readonly ScoredCell[]): readonly Note[] {
  const named = scored.filter(
    (each) =>
      isShown(each) &&
      each.score.sample.values.every((value) => value === each.score.sample.values[0]),
  );
  return named.length === 0
    ? []
    : [note("unanimous-answers", { cells: named.map(({ cell }) => cellName(cell)).join("; ") })];
}

/** The country over respondents and over areas: two figures that differ where areas differ in size. */
function nationalRows(
  run: SurveyRun,
  made: {
    readonly scored: readonly ScoredCell[];
    readonly ofCountry: ScoredCell;
    readonly instrument: Instrument;
    readonly request: ReadinessRequest;
  },
): readonly FigureRow[] {
  const { scored, ofCountry, instrument, request } = made;
  const style: FigureStyle = { confidence: request.confidence };
  const band = bandCells(run, ofCountry, bandOf(run, ofCountry, instrument, request));
  const overRespondents: FigureRow = {
    about: { basis: { kind: "term", family: "basis", id: "over-respondents" }, ...band.about },
    figures: { ...scoreFigures(run, ofCountry, { id: "score", style }), ...band.figures },
  };
  const shown = scored.filter(isShown);
  if (shown.length === 0) return [overRespondents];
  const outcome = meanOverAreas(
    shown.map(({ score }) => score),
    {
      level: run.level,
      of: run.areas.areasOf(run.level, run.year).length,
      confidence: request.confidence ?? 0.95,
    },
  );
  const figure = figureMaker(run, ofCountry.cell.area, style);
  const decisions = shown.map(({ decision }) => decision);
  const n = outcome.kind === "known" && typeof outcome.n === "number" ? outcome.n : 0;
  return [
    overRespondents,
    {
      about: { basis: { kind: "term", family: "basis", id: "over-areas" } },
      figures: {
        n: figure(
          "score-over-areas.n",
          { kind: "known", value: n, n, flags: [] },
          {
            unit: "answers",
            decisions,
          },
        ),
        score: figure("score-over-areas", outcome, { decisions }),
      },
    },
  ];
}
