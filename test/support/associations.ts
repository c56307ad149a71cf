import fc from "fast-check";
import type { AreaIndex } from "../../src/areas/area-index.ts";
import type { Association, PurposeClass } from "../../src/domain/association.ts";
import { type IsoDate, toIsoDate } from "../../src/domain/calendar.ts";
import type { Definition, DefinitionCriteria } from "../../src/domain/definition.ts";
import type { Dataset } from "../../src/indicators/dataset.ts";
import { compileDefinitions } from "../../src/register/definitions.ts";
import { createRegister } from "../../src/register/fill.ts";
import type { RegisterTallies } from "../../src/register/tallies.ts";
import { tallyRegister } from "../../src/register/tally.ts";
import { smallAreas, smallCountry, smallMunicipalities } from "./small-areas.ts";

/** An association of Tampere with what the test cares about; its fingerprint follows from everything but the line. */
export function association(given: Partial<Omit<Association, "fingerprint">> = {}): Association {
  const entry = {
    registerNumber: "1001",
    name: "Esimerkkiyhdistys ry",
    municipality: "837",
    purposeClass: 3 as PurposeClass,
    registeredOn: "1994-03-15" as IsoDate,
    line: 2,
    ...given,
  };
  return { ...entry, fingerprint: hash(JSON.stringify({ ...entry, line: 0 })) };
}

/** A definition with criteria; labels do not matter. */
export function definition(id: string, criteria: DefinitionCriteria): Definition {
  const text = { fi: id, sv: id, en: id };
  return { id, label: text, description: text, criteria };
}

/** Definitions like the shipped ones, small enough to read. */
export const smallDefinitions: readonly Definition[] = [
  definition("all", { all: true }),
  definition("sote", { purposeClasses: [3] }),
  definition("village", { nameStems: ["-kyläyhdisty-"] }),
];

/** Tallies of associations, on the small classification unless told. */
export function talliesOf(
  associations: readonly Association[],
  options: {
    readonly referenceDate?: IsoDate;
    readonly areas?: AreaIndex;
    readonly definitions?: readonly Definition[];
  } = {},
): RegisterTallies {
  const { areas = smallAreas, definitions = smallDefinitions } = options;
  const { referenceDate = "2025-01-02" } = options;
  const matcher = compileDefinitions(definitions);
  const register = createRegister({ source: "register.csv", areas, matcher });
  for (const each of associations) register.accept(each);
  const source = { input: "associations" };
  return tallyRegister({ store: register.store, areas, definitions, referenceDate, source });
}

/** A dataset of tallies in which every area has the residents given. */
export function datasetOf(
  register: RegisterTallies,
  given: Partial<Omit<Dataset, "register">> = {},
): Dataset {
  return {
    register,
    residents: () => ({
      kind: "known",
      value: 1000,
      on: "2024-12-31",
      estimated: false,
      conflicts: false,
    }),
    populationSource: { input: "population" },
    country: ({ year }) => smallCountry(year),
    dynamicsPeriod: { kind: "span", from: "2024-01-01", to: "2024-12-31" },
    dormancyYears: 10,
    confidence: 0.95,
    ...given,
  };
}

/** Any day of the years given. */
export function anyDay(firstYear: number, lastYear: number): fc.Arbitrary<IsoDate> {
  return fc
    .tuple(
      fc.integer({ min: firstYear, max: lastYear }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => toIsoDate(year, month, day) ?? "2000-01-01");
}

/** Associations of the small classification with numbers of their own; every optional fact is there in some. */
export function anyAssociations(maxLength = 30): fc.Arbitrary<readonly Association[]> {
  const entry = fc.record({
    municipality: fc.constantFrom(...smallMunicipalities),
    purposeClass: fc.constantFrom<PurposeClass>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
    name: fc.constantFrom("Pajulan kyläyhdistys ry", "Tuohisten Sydänyhdistys ry", "Kivi ry"),
    registeredOn: anyDay(1920, 2025),
    end: fc.option(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean()), { nil: undefined }),
    lastNoticeOn: fc.option(anyDay(2000, 2025), { nil: undefined }),
    language: fc.constantFrom("fi", "sv", "other", "unknown"),
  });
  return fc.array(entry, { maxLength }).map((entries) =>
    entries.map(({ end, lastNoticeOn, ...rest }, at) =>
      association({
        ...rest,
        ...(lastNoticeOn === undefined ? {} : { lastNoticeOn }),
        ...(end === undefined ? {} : toEnd(rest.registeredOn, end)),
        registerNumber: String(at + 1),
        line: at + 2,
      }),
    ),
  );
}

function toEnd(registeredOn: IsoDate, [years, isRemoval]: readonly [number, boolean]) {
  const year = Math.min(Number(registeredOn.slice(0, 4)) + years, 2026);
  const on = toIsoDate(year, 12, 31) ?? registeredOn;
  return isRemoval ? { removedOn: on } : { dissolvedOn: on };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
