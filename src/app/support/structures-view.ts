import type { AreaIndex } from "../../areas/area-index.ts";
import type { Area, AreaKey } from "../../domain/area.ts";
import type { IsoDate, Period } from "../../domain/calendar.ts";
import type {
  GoodPractice,
  StructureInstrument,
  StructureStatement,
} from "../../domain/structure.ts";
import { type Scorecard, scorecardOf } from "../../structures/scorecard.ts";
import { type SettledItem, settleStatements } from "../../structures/settle-statements.ts";
import type { PublishedStructures } from "./published-tables.ts";
import { askedAreas, isSameArea, liesIn } from "./structures-areas.ts";

/** Everything that is known of structures, whoever says it. */
export interface StructureFacts {
  readonly instrument: StructureInstrument;
  readonly statements: readonly StructureStatement[];
  readonly practices: readonly GoodPractice[];
  /** Id of the input that the statements are from. */
  readonly input: string;
}

/** The checklist of one area. */
export interface AreaScorecard {
  readonly area: Area;
  readonly scorecard: Scorecard;
}

/** What one municipality answered. */
export interface MunicipalAnswer {
  readonly area: Area;
  readonly answer: SettledItem;
}

/** What the figures and tables of one area are made of. */
export interface StructureView {
  readonly area: Area;
  readonly scorecards: readonly AreaScorecard[];
  /** Counties that lie in the area at least in part, where the checklists are those of counties; else 0. */
  readonly counties: number;
  readonly municipalities: readonly MunicipalAnswer[];
  /** Municipalities of the area, whether or not they were asked. */
  readonly allMunicipalities: number;
}

/** The checklists and municipal answers that belong to an area. */
export function structureView(facts: StructureFacts, index: AreaIndex, area: Area): StructureView {
  const { instrument, statements } = facts;
  const isOfMunicipalities = ({ item }: StructureStatement) => item === instrument.cooperation.id;
  const checklist = statements.filter((one) => !isOfMunicipalities(one));
  const asked = askedAreas(index, area, checklist);
  return {
    area,
    scorecards: asked.areas.map((each) => ({
      area: each,
      scorecard: scorecardOf(
        instrument.items,
        checklist.filter((one) => isSameArea(one.area, each.key)),
      ),
    })),
    counties: asked.counties,
    municipalities: municipalAnswers(statements.filter(isOfMunicipalities), index, area.key),
    allMunicipalities: index
      .areasOf("municipality", area.key.year)
      .filter(({ key }) => liesIn(index, key, area.key)).length,
  };
}

function municipalAnswers(
  statements: readonly StructureStatement[],
  index: AreaIndex,
  key: AreaKey,
): readonly MunicipalAnswer[] {
  const codes = [...new Set(statements.map(({ area }) => area.code))].toSorted((a, b) =>
    a < b ? -1 : 1,
  );
  return codes.flatMap((code) => {
    const of = statements.filter(({ area }) => area.code === code);
    const area = of[0] && index.area("municipality", code, of[0].area.year);
    return area === undefined || !liesIn(index, area.key, key)
      ? []
      : [{ area, answer: settleStatements(of) }];
  });
}

/** Every item of every area, and what its statements come to. */
export function settledItems(statements: readonly StructureStatement[]): readonly SettledItem[] {
  const groups = new Map<string, StructureStatement[]>();
  for (const statement of statements) {
    const { area, item } = statement;
    const key = `${area.level} ${area.code} ${item}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [statement]);
    else group.push(statement);
  }
  return [...groups.values()].map(settleStatements);
}

/** From the first to the last day of which the statements behind a figure speak; the reference date where none is dated. */
export function periodOf(settled: readonly SettledItem[], referenceDate: IsoDate): Period {
  const times = settled.flatMap(({ statements }) => statements.flatMap(({ time }) => time ?? []));
  const days = times
    .flatMap((time) => (time.kind === "day" ? [time.on] : [time.from, time.to]))
    .toSorted((a, b) => (a < b ? -1 : 1));
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined || from === to) {
    return { kind: "day", on: from ?? referenceDate };
  }
  return { kind: "span", from, to };
}

/** Published statements that say something of an item, as statements on areas of a division year. */
export function publishedFacts(
  { instrument, statements }: PublishedStructures,
  index: AreaIndex,
  year: number,
  about: { readonly input: string; readonly sourceText: (id: string) => string },
): StructureFacts {
  const meant = statements.flatMap((one): readonly StructureStatement[] => {
    const area = index.area(one.areaLevel, one.areaCode, year);
    if (one.meaning === undefined || area === undefined) return [];
    const { time, line } = one;
    const source = about.sourceText(one.source);
    return [{ area: area.key, ...one.meaning, time, source, input: about.input, line }];
  });
  return { instrument, statements: meant, practices: [], input: about.input };
}
