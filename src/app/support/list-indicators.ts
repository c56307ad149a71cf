import { protectProduction } from "../../disclosure/production.ts";
import { type AreaKey, type LocalisedText, levels } from "../../domain/area.ts";
import type { Unit } from "../../domain/unit.ts";
import { everyIndicator } from "../../indicators/registry.ts";
import { productionIndex } from "../../production/production-index.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import type { Files } from "../files.ts";
import type { Tool } from "../input-options.ts";
import { figureMethodOf } from "./figure-method.ts";
import { listCodebooks } from "./load-codebook.ts";
import { loadPartsBesideRegister } from "./prepare-profile.ts";
import { countryOf, prepareRun, type Run } from "./prepare-run.ts";
import { productionPlaces } from "./production-areas.ts";
import { everyPlan } from "./production-plans.ts";
import { productionSection } from "./production-words.ts";
import { scoreLabel } from "./readiness-rows.ts";
import { structureLabels, structuresSection } from "./structures-words.ts";
import { rateIndicators } from "./survey-rates.ts";

/** What can be asked of an indicator before any figure of it is made. */
export interface ListedIndicator {
  readonly id: string;
  readonly label: LocalisedText;
  readonly section: string;
  readonly unit: Unit;
  readonly method: LocalisedText | undefined;
  /** Empty where no one regulation or publication stands behind the method. */
  readonly authority: string;
  /** Option with the table that it is made of, where nothing of it was published and no extract tells it. */
  readonly needs?: string;
}

/**
 * Every indicator of the five parts of a profile: those of the register and of definitions, those that tables of production, structures and
 * a shipped survey give, and everything that was published. Figures on grants of one's own tables are called by funder,
 * scope and year and are not among them.
 */
export async function listIndicators(
  definitions: readonly string[],
  files: Files,
  tool: Tool,
): Promise<readonly ListedIndicator[]> {
  const run = await prepareRun({ ...bare, definitions }, files, tool);
  const parts = await publishedRows(run, files, tool);
  const [production = [], funding = [], structures = [], survey = [], index = []] = parts;
  const listed: readonly ListedIndicator[] = [
    ...everyIndicator(run.definitions),
    ...ofProductionTables(run),
    ...production,
    ...funding,
    ...ofStructureTables,
    ...structures,
    ...(await ofSurveys(files)),
    ...survey,
    ...index,
  ];
  // What stands first counts: a row of a table may be a published one as well.
  return [...new Map(listed.toReversed().map((one) => [one.id, one])).values()].toReversed();
}

/** No inputs of the user's: whatever the package carries. */
const bare = {
  ...{ associations: [], population: [], definitions: [], mapping: new Map<string, string>() },
  ...{ production: [], grants: [], structures: [], outcomes: [] },
  ...{ confidence: undefined, dormancyYears: 10 },
};

const noSurvey = {
  ...{ survey: [], frame: [], waves: [], mapping: new Map<string, string>() },
  ...{ codebook: "", confidence: undefined, minimum: 5, weighted: false },
};

/** What each part beside the register shows of any area without a table of the user's. */
async function publishedRows(
  run: Run,
  files: Files,
  tool: Tool,
): Promise<readonly (readonly ListedIndicator[])[]> {
  const { areas, divisionYear: year } = run;
  const options = { ...bare, survey: noSurvey };
  const of = { level: "country", year } as const;
  const parts = await loadPartsBesideRegister(options, run, of, { files, tool });
  // Nothing was published of single municipalities.
  const published = levels.filter((level) => level !== "municipality");
  const all = published.flatMap((level) => areas.areasOf(level, areas.yearOfLevel(level, year)));
  return parts.map(({ partOf }) => all.flatMap((area) => partOf(area).figures.map(fromRow)));
}

function fromRow({ indicator: id, label, section, figure }: ProfileFigure): ListedIndicator {
  return described({ id, label, section, unit: figure.unit });
}

function described(
  row: Pick<ListedIndicator, "id" | "label" | "section" | "unit" | "needs">,
): ListedIndicator {
  return { ...row, method: figureMethodOf(row.id), authority: "" };
}

/** The rows that tables of service production can give, whatever they hold. */
function ofProductionTables({ areas, population, divisionYear }: Run): readonly ListedIndicator[] {
  const data = {
    index: productionIndex([]),
    places: productionPlaces([], areas),
    protection: protectProduction([], () => []),
    population,
  };
  const area: AreaKey = countryOf(areas, divisionYear);
  const of = { area, year: divisionYear, service: undefined };
  return everyPlan().map(({ label, make }) => {
    const { indicator: id, unit } = make(data, of);
    return described({ id, label, section: productionSection, unit, needs: "--production" });
  });
}

const ofStructureTables: readonly ListedIndicator[] = (
  ["structures-in-place", "structures-known", "municipal-cooperation-agreed"] as const
).map((id) =>
  described({
    ...{ id, label: structureLabels[id], section: structuresSection },
    ...{ unit: "share", needs: "--structures" },
  }),
);

async function ofSurveys(files: Files): Promise<readonly ListedIndicator[]> {
  const codebooks = await listCodebooks(files);
  const about = { section: "survey", unit: "scale-points", needs: "--survey" } as const;
  const items = codebooks.flatMap((codebook) =>
    codebook.items.map(({ id, label }) => described({ ...about, id: `${id}.mean`, label })),
  );
  const rates = rateIndicators.map(({ indicator: id, label, unit }) =>
    described({ ...about, id, label, unit }),
  );
  return [...rates, ...items, described({ ...about, id: "readiness-score", label: scoreLabel })];
}
