import type { Note, Report } from "../../domain/report.ts";
import type { FoundFigure } from "./explain-find.ts";
import { dayOfResidents } from "./population-times.ts";

/** Remarks by their ids, and the inputs on whose figures they bear. */
const inputsByNote: readonly (readonly [note: RegExp, input: RegExp])[] = [
  [
    /^(?:published-only|classified-only|reference-date-inferred|extract-may-be-older)$/u,
    /^associations/u,
  ],
  [
    /^(?:opening-stock-incomplete|unplaced-associations|dynamics-period|dormancy-years)$/u,
    /^associations/u,
  ],
  [/^(?:definition|sectors)-/u, /^associations/u],
  [/^population-date$/u, /^population/u],
  [/^(?:survey|answers|group|respondents|waves|negative|more|unanimous)-/u, /survey|frame/u],
  [
    /^(?:finite-population(?:-unweighted)?|weights-applied|two-national-means|score-changes|bands|bootstrap)$/u,
    /survey|frame/u,
  ],
  [/^(?:structures|outcomes|published-shares)-/u, /structures|outcomes|perceptions/u],
  [/^grants-/u, /grants/u],
  [/^production-/u, /production/u],
  [/^index-/u, /^index$/u],
];

/** The remarks of a report that bear on one figure; one that is not known here bears on all. */
export function notesOf({ figure }: FoundFigure, { notes }: Report): readonly Note[] {
  return notes.filter(({ id, facts }) => {
    const [, input] = inputsByNote.find(([note]) => note.test(id)) ?? [];
    const isOfInput =
      input === undefined || figure.sources.some((source) => input.test(source.input));
    return isOfInput && isOfFigure({ id, facts }, figure);
  });
}

/** Ids of the definitions, or of the concept, that a figure by definition is of; none for other figures. */
function definitionsBehind(indicator: string): readonly string[] {
  const [, named] = /^definition-[a-z]+-(.+)$/u.exec(indicator) ?? [];
  return named?.split("+") ?? [];
}

/** Whether what a remark speaks of is this figure's. */
function isOfFigure({ id, facts }: Note, figure: FoundFigure["figure"]): boolean {
  const { target, definition, ids } = facts;
  const behind = definitionsBehind(figure.indicator);
  switch (id) {
    case "country-coverage":
      return figure.outcome.kind === "known" && figure.outcome.coverage !== undefined;
    case "population-date":
      return [undefined, facts["date"]].includes(dayOfResidents(figure));
    case "dynamics-period":
      return figure.period.kind === "span";
    case "dormancy-years":
      return figure.indicator === "dormancy-share";
    case "definition-unmeasured":
      return (
        figure.indicator.startsWith(`${String(definition)}-`) || behind.includes(String(definition))
      );
    case "definition-interval":
    case "definition-interval-missing":
      return String(ids)
        .split(", ")
        .some((one) => figure.indicator.startsWith(`${one}-`) || behind.includes(one));
    // They tell of listings, not of a figure.
    case "judgements":
    case "judgements-none":
      return false;
    case "sectors-overlap":
    case "sectors-apart":
    case "sectors-overlap-unknown":
      return figure.indicator.startsWith("definition-");
    case "answers-grouped":
      return typeof target === "object" && "key" in target && target.key.code === figure.area.code;
    default:
      return true;
  }
}
