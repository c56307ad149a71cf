import type { Level, LocalisedText } from "../domain/area.ts";
import type { AreaClassification, AreaEntry } from "../domain/area-classification.ts";
import type { AreaIndex } from "./area-index.ts";
import { dropDiacritics, foldName } from "./fold-name.ts";
import { lazily } from "./lazily.ts";

/** A proper name or brand that may be suggested, with the code it belongs to and the form that is compared. */
interface NameOfCode {
  readonly label: string;
  readonly form: string;
  readonly code: string;
}

/** Codes by the form of a name. One form of one level means one code, save for municipalities of different times. */
export type CodesByForm = ReadonlyMap<string, readonly string[]>;

/** How the areas of one level are called. */
export interface LevelNames {
  /** Proper names and aliases, folded: they name an area in data as in options. */
  readonly names: CodesByForm;
  readonly namesWithoutDiacritics: CodesByForm;
  /** Inflected forms and brands, folded: only in options. */
  readonly optionForms: CodesByForm;
  readonly optionFormsWithoutDiacritics: CodesByForm;
  readonly proper: readonly NameOfCode[];
}

/** One area or municipality with everything it is called. */
interface Named {
  readonly code: string;
  /** Finnish first. */
  readonly proper: readonly string[];
  readonly aliases: readonly string[];
  readonly inflections: readonly string[];
  readonly brands: readonly string[];
}

// Purely a memory: names are a function of the index, and most runs look up one level.
const remembered = new WeakMap<AreaIndex, Map<Level, LevelNames>>();

/** The names of a level in all years; worked out once per index. */
export function namesOf(index: AreaIndex, level: Level): LevelNames {
  const byLevel = remembered.get(index) ?? new Map<Level, LevelNames>();
  remembered.set(index, byLevel);
  const known = byLevel.get(level);
  if (known !== undefined) return known;
  const { classification } = index;
  const named =
    level === "municipality"
      ? namedMunicipalities(classification)
      : namedAreas(classification, level);
  const names = toLevelNames(named);
  byLevel.set(level, names);
  return names;
}

/** The Finnish name of a municipality of any year; its code when it has none. */
export function municipalityName(index: AreaIndex, code: string): string {
  const found = namesOf(index, "municipality").proper.find((name) => name.code === code);
  return found?.label ?? code;
}

function namedAreas(classification: AreaClassification, level: Level): readonly Named[] {
  return classification.areas
    .filter((entry) => entry.level === level)
    .map((entry) => ({
      code: entry.code,
      proper: [...texts(entry.shortName), ...texts(entry.name)],
      aliases: [...entry.aliases, ...(level === "country" ? [entry.code] : [])],
      inflections: [...entry.inflections, ...entry.longInflections],
      brands: entry.brands,
    }));
}

function namedMunicipalities(classification: AreaClassification): readonly Named[] {
  const { areas, municipalities, changes } = classification;
  const inflectionsByName = inflectionsByShortName(areas);
  const inflected = ({ fi }: LocalisedText) => inflectionsByName.get(fi) ?? [];
  const listed = new Set(municipalities.map(({ code }) => code));
  const dissolved = changes.filter(
    ({ kind, municipality }) => kind === "merger" && !listed.has(municipality),
  );
  return [
    ...municipalities.map(({ code, name, aliases }) => {
      return { code, proper: texts(name), aliases, inflections: inflected(name), brands: [] };
    }),
    ...dissolved.map(({ municipality: code, name }) => {
      const inflections = inflected(name);
      return { code, proper: texts(name), aliases: [], inflections, brands: [] };
    }),
  ];
}

/** The classification inflects no municipality, but `Helsingin` also belongs to the one that an area is named after. */
function inflectionsByShortName(
  areas: readonly AreaEntry[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(areas.map(({ shortName, inflections }) => [shortName.fi, inflections]));
}

function texts({ fi, sv, en }: LocalisedText): readonly string[] {
  return [fi, sv, en];
}

function toLevelNames(named: readonly Named[]): LevelNames {
  const names = new Map<string, string[]>();
  const optionForms = new Map<string, string[]>();
  for (const area of named) {
    const { code, brands } = area;
    // Most names are the same in all languages, and folding them is most of the work.
    const own = new Set([...area.proper, ...area.aliases]);
    for (const name of own) add(names, foldName(name), code);
    for (const form of [...area.inflections, ...brands]) add(optionForms, foldName(form), code);
  }
  // Most names are found as they are written; what is only needed for the others is made for them.
  const plainNames = lazily(() => withoutDiacritics(names));
  const plainOptionForms = lazily(() => withoutDiacritics(optionForms));
  const labels = lazily(() => named.flatMap(labelsOf));
  return {
    names,
    optionForms,
    get namesWithoutDiacritics() {
      return plainNames();
    },
    get optionFormsWithoutDiacritics() {
      return plainOptionForms();
    },
    get proper() {
      return labels();
    },
  };
}

function labelsOf({ code, proper, brands }: Named): readonly NameOfCode[] {
  return [...new Set([...proper, ...brands])].map((label) => {
    return { label, form: dropDiacritics(foldName(label)), code };
  });
}

function withoutDiacritics(forms: CodesByForm): CodesByForm {
  const plain = new Map<string, string[]>();
  for (const [form, codes] of forms)
    for (const code of codes) add(plain, dropDiacritics(form), code);
  return plain;
}

function add(forms: Map<string, string[]>, form: string, code: string): void {
  const codes = forms.get(form);
  if (codes === undefined) forms.set(form, [code]);
  else if (!codes.includes(code)) codes.push(code);
}
