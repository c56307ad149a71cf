import { productionPolicy } from "../../disclosure/policy.ts";
import { release } from "../../disclosure/release.ts";
import type { AreaKey, LocalisedText } from "../../domain/area.ts";
import type { Period } from "../../domain/calendar.ts";
import { inEachLanguage, verbatim } from "../../domain/localised-text.ts";
import { type Flag, flags as flagOrder } from "../../domain/measurement.ts";
import { missing } from "../../domain/missing.ts";
import { note } from "../../domain/note-id.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import type { Released } from "../../domain/released.ts";
import {
  productionMeasures,
  type ServiceProduction,
  unitOfMeasure,
} from "../../domain/service-production.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import type { Files } from "../files.ts";
import { compiledPart } from "./compiled.ts";
import { loadAreas } from "./load-areas.ts";
import { productionScopeLabel } from "./production-scopes.ts";
import {
  inside,
  joined,
  measureLabels,
  productionSection,
  sectorLabels,
  serviceLabel,
} from "./production-words.ts";
import {
  type LoadedPart,
  noProblems,
  type ProfileContext,
  type ProfileFrame,
  type ProfilePart,
} from "./profile-part.ts";
import { loadPublications, type PublicationsOf } from "./publications.ts";
import type { PublishedProduction } from "./published-tables.ts";

/** Id by which figures refer to what was published. */
export const publishedProductionInput = "published-production";

/** Tables of published statements that the package carries. */
const bundled = ["service-production.csv", "villages.csv"] as const;

/** What was published, as the build left it or read from `data/`. */
export async function loadPublishedProduction(files: Files): Promise<PublishedProduction> {
  return (
    (await compiledPart(files, "published-production")) ?? (await readPublishedProduction(files))
  );
}

/**
 * What was published, read from `data/` by the decoder of users' tables.
 * Throws: an ordinary error when a row is not as agreed, since a broken table of ours is a defect of ours.
 */
export async function readPublishedProduction(files: Files): Promise<PublishedProduction> {
  const { readProduction } = await import("./read-production.ts");
  const areas = await loadAreas(files);
  const { records, inputs, problems } = await readProduction({
    open: bundled.map((name) => () => files.bundled(name)),
    options: { mapping: new Map() },
    areas,
    table: {},
  });
  if (problems.counts.length > 0) throw new Error(JSON.stringify(problems.listed));
  return {
    statements: records,
    tables: await Promise.all(
      inputs.map(async ({ file, account }) => {
        return { name: file.name, sha256: await file.sha256(), account };
      }),
    ),
  };
}

/** What one row of the profile is of: every statement on it, whatever the area and year. */
function subjectOf({ measure, sector, service, scope = "", producer }: ServiceProduction): string {
  return JSON.stringify([measure, sector, service, scope, producer?.name ?? ""]);
}

/** Subjects of the country that every profile holds the area against, even where nothing is published of it. */
const headlines = new Set([
  "personnel-share association",
  "personnel association",
  "personnel total",
]);

function isHeadline({ measure, sector }: ServiceProduction): boolean {
  return headlines.has(`${measure} ${sector}`);
}

/** Newest statement on each subject, associations first. */
function newestOf(statements: readonly ServiceProduction[]): readonly ServiceProduction[] {
  const newest = new Map<string, ServiceProduction>();
  for (const statement of statements) {
    const known = newest.get(subjectOf(statement));
    if (known === undefined || known.year < statement.year)
      newest.set(subjectOf(statement), statement);
  }
  const rank = ({ sector }: ServiceProduction) => {
    const at = shownSectors.indexOf(sector);
    return at < 0 ? shownSectors.length : at;
  };
  const measure = (one: ServiceProduction) => productionMeasures.indexOf(one.measure);
  const byUnit = (one: ServiceProduction) => (unitOfMeasure(one.measure) === "share" ? 0 : 1);
  return [...newest.values()].sort(
    (a, b) =>
      rank(a) - rank(b) || byUnit(a) - byUnit(b) || measure(a) - measure(b) || a.line - b.line,
  );
}

/** Sectors of the profile; what was published of public bodies and companies alone is left to the table. */
const shownSectors: readonly ServiceProduction["sector"][] = [
  "association",
  "association-and-foundation",
  "foundation",
  "private",
  "total",
];

/** The profiles' rows on service production where no table was given: what was published of the area and the country. */
export async function loadPublishedProductionPart({
  files,
  country,
}: ProfileFrame): Promise<LoadedPart> {
  const published = await loadPublishedProduction(files);
  const publicationsOf = await loadPublications(files);
  const ofCountry = statementsOf(published, country);
  return {
    isOwn: false,
    absence: { reason: "not-published", policy: productionPolicy, order: "of-profile" },
    accounts: published.tables.map(({ account }) => account),
    problems: noProblems,
    partOf: (area) => publishedPart(published, { area, country, ofCountry, publicationsOf }),
  };
}

/** The newest statement on each subject of an area that profiles show. */
function statementsOf(
  { statements }: PublishedProduction,
  { level, code }: AreaKey,
): readonly ServiceProduction[] {
  return newestOf(
    statements.filter(
      ({ area, sector }) =>
        shownSectors.includes(sector) && area.level === level && area.code === code,
    ),
  );
}

function publishedPart(
  published: PublishedProduction,
  {
    area,
    country,
    ofCountry,
    publicationsOf,
  }: Pick<ProfileContext, "area" | "country"> & {
    readonly ofCountry: readonly ServiceProduction[];
    readonly publicationsOf: PublicationsOf;
  },
): ProfilePart {
  const isCountry = area.key.level === "country";
  const own = statementsOf(published, area.key);
  const countryBySubject = new Map(ofCountry.map((one) => [subjectOf(one), one]));
  const owned = new Set(own.map(subjectOf));
  const rows = isCountry
    ? own
    : newestOf([
        ...ofCountry.filter((one) => isHeadline(one) && !owned.has(subjectOf(one))),
        ...own,
      ]);
  const figures = rows.map((one): ProfileFigure => {
    const isOwn = owned.has(subjectOf(one));
    const ofAll = countryBySubject.get(subjectOf(one));
    return {
      indicator: idOf(one),
      label: labelOf(one),
      shortLabel: undefined,
      section: productionSection,
      indent: 0,
      figure: toFigure(one, area.key, isOwn),
      country: isCountry ? undefined : toFigure(ofAll ?? one, country, ofAll !== undefined),
      rank: undefined,
      verdict: undefined,
    };
  });
  const used = [...rows, ...rows.flatMap((one) => countryBySubject.get(subjectOf(one)) ?? [])];
  return {
    figures,
    tables: [],
    notes: [
      note("production-published", {}),
      ...(used.some(({ precision }) => precision !== "exact")
        ? [note("production-approximate", {})]
        : []),
    ],
    inputs: recordsOf(published, used, publicationsOf),
  };
}

/** The table first that the figures are from; both are named, since both were searched. */
function recordsOf(
  { tables }: PublishedProduction,
  used: readonly ServiceProduction[],
  publicationsOf: PublicationsOf,
): readonly InputRecord[] {
  return tables.map(({ name, sha256, account }, at) => {
    const ofTable = used.filter(({ measure }) => isOfVillages(measure) === (at === 1));
    return {
      id: publishedProductionInput,
      kind: "bundled",
      name,
      sha256,
      table: "service-production",
      rows: account.read,
      publications: publicationsOf([...new Set(ofTable.flatMap(({ source }) => source ?? []))]),
    };
  });
}

function isOfVillages(measure: string): boolean {
  return measure.startsWith("village") || measure === "functional-villages";
}

/** Id of a published row: the same as long as its subject is. */
function idOf({ measure, sector, service, scope = "", producer }: ServiceProduction): string {
  const parts = [measure, sector, service, scope, producer?.name ?? ""];
  return `published-production-${parts
    .map(toSlug)
    .filter((part) => part !== "")
    .join("-")}`;
}

function toSlug(text: string): string {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return plain.replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "");
}

function labelOf(one: ServiceProduction): LocalisedText {
  const { measure, sector, service, scope, producer } = one;
  const name = producer === undefined ? undefined : verbatim(producer.name);
  const whose = joined(measureLabels[measure], ", ", name ?? sectorLabels[sector]);
  const isNamed = service !== "" && service !== "kaikki";
  const of = isNamed ? joined(whose, ": ", inside(serviceLabel(service))) : whose;
  // The scope tells apart figures that would bear one label.
  if (scope === undefined || sector === "private") return of;
  const counted = productionScopeLabel(scope);
  return inEachLanguage((language) => `${of[language]} (${counted[language]})`);
}

function toFigure(one: ServiceProduction, area: AreaKey, isPublished: boolean): Released {
  const { measure, year, since = year, value, source, flags, precision } = one;
  const own: readonly Flag[] = precision === "exact" ? flags : [...flags, "estimated"];
  const period: Period = { kind: "span", from: `${since}-01-01`, to: `${year}-12-31` };
  return release(
    {
      indicator: idOf(one),
      area,
      period,
      unit: unitOfMeasure(measure),
      outcome: isPublished
        ? {
            kind: "known",
            value,
            n: "not-published",
            flags: flagOrder.filter((flag) => own.includes(flag)),
          }
        : missing("not-published"),
      sources: [
        source === undefined
          ? { input: publishedProductionInput }
          : { input: publishedProductionInput, rule: source },
      ],
    },
    productionPolicy,
  );
}
