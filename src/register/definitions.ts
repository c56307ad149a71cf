import type { Association, Industry } from "../domain/association.ts";
import type { Definition, DefinitionCriteria } from "../domain/definition.ts";
import { UserError } from "../domain/user-error.ts";
import { conceptsOf, inheritedConcept, mostOfConcept } from "./concepts.ts";
import { compileNameRule, type FoldedName, foldForRules } from "./name-rule.ts";

/** Bits of the store's definition column. */
const mostDefinitions = 32;

/** What a definition looks at. */
export type Judged = Pick<Association, "name" | "purposeClass" | "industry">;

/** Tells of an association to which definitions it belongs. */
export interface DefinitionMatcher {
  /** In the order of their bits: the first has bit 0. */
  readonly definitions: readonly Definition[];
  /** One bit per definition, as an unsigned number of 32 bits. */
  bitsOf(association: Judged): number;
}

type Test = (association: Judged, name: FoldedName) => boolean;

/**
 * Shipped definitions with a user's own, which replace those of the same id in their place or are added at the end. One
 * that replaces another is of the same concept unless it states its own.
 */
export function mergeDefinitions(
  shipped: readonly Definition[],
  own: readonly Definition[],
): readonly Definition[] {
  const byId = new Map(shipped.map((definition) => [definition.id, definition]));
  for (const definition of own) {
    const concept = inheritedConcept(definition, byId.get(definition.id));
    byId.set(definition.id, concept === undefined ? definition : { ...definition, concept });
  }
  return [...byId.values()];
}

/**
 * Compiles definitions into a matcher.
 *
 * Throws: UserError `definition/invalid` when there are more than 32, or more than eight of one concept, two have one id,
 *         or one has no criterion or a stem without a letter or digit.
 */
export function compileDefinitions(definitions: readonly Definition[]): DefinitionMatcher {
  if (definitions.length > mostDefinitions) {
    const last = definitions[mostDefinitions]?.id ?? "";
    throw invalid(last, `${definitions.length} > ${mostDefinitions}`);
  }
  for (const { id, definitions: own } of conceptsOf(definitions)) {
    if (own.length > mostOfConcept) throw invalid(id, `concept: ${own.length} > ${mostOfConcept}`);
  }
  const ids = definitions.map(({ id }) => id);
  const repeated = ids.find((id, at) => ids.indexOf(id) !== at);
  if (repeated !== undefined) throw invalid(repeated, "id");
  const tests = definitions.map(toTest);
  const readsNames = definitions.some(({ criteria }) => criteria.nameStems !== undefined);
  return {
    definitions,
    bitsOf: (association) => {
      const name = readsNames ? foldForRules(association.name) : "";
      let bits = 0;
      for (const [bit, test] of tests.entries()) if (test(association, name)) bits |= 1 << bit;
      return bits >>> 0;
    },
  };
}

/** What the name alone, the class alone and the industry alone decide; an association has the bits of all three. */
export interface DefinitionParts {
  bitsOfName(name: string): number;
  bitsOfClass(purposeClass: Judged["purposeClass"]): number;
  bitsOfIndustry(industry: Industry | undefined): number;
  /** The rules behind `bitsOfName`, by bit. */
  readonly nameRules: readonly NameRule[];
}

/** The words by which a definition finds names. */
export interface NameRule {
  readonly bit: number;
  readonly stems: readonly string[];
  readonly exceptions: readonly string[];
}

/** The same rules by what they look at, for rows whose cells are judged one by one. */
export function definitionParts(definitions: readonly Definition[]): DefinitionParts {
  const compile = (testsOf: (definition: Definition) => readonly Test[]) => {
    const tests = definitions.map(testsOf);
    return (judged: Partial<Judged>, name: FoldedName): number => {
      let bits = 0;
      for (const [bit, each] of tests.entries()) {
        if (each.some((test) => test({ name: "", purposeClass: 0, ...judged }, name)))
          bits |= 1 << bit;
      }
      return bits >>> 0;
    };
  };
  const byName = compile(({ id, criteria }) => nameTest(id, criteria));
  const byClass = compile(({ criteria }) => [...allTest(criteria), ...classTest(criteria)]);
  const byIndustry = compile(({ criteria }) => industryTest(criteria));
  return {
    bitsOfName: (name) => byName({}, foldForRules(name)),
    bitsOfClass: (purposeClass) => byClass({ purposeClass }, ""),
    bitsOfIndustry: (industry) => byIndustry(industry === undefined ? {} : { industry }, ""),
    nameRules: definitions.flatMap(({ criteria }, bit) => {
      const { nameStems: stems = [], nameExceptions: exceptions = [] } = criteria;
      return stems.length === 0 ? [] : [{ bit, stems, exceptions }];
    }),
  };
}

/** `detail` is the key of the definition file that is at fault, or the numbers. */
function invalid(definition: string, detail: string): UserError {
  return new UserError("usage", "definition/invalid", { facts: { definition, detail } });
}

function toTest({ id, criteria }: Definition): Test {
  const tests = [
    ...allTest(criteria),
    ...classTest(criteria),
    ...industryTest(criteria),
    ...nameTest(id, criteria),
  ];
  if (tests.length === 0) throw invalid(id, "criteria");
  return (association, name) => tests.some((test) => test(association, name));
}

function allTest({ all }: DefinitionCriteria): readonly Test[] {
  return all ? [() => true] : [];
}

function classTest({ purposeClasses }: DefinitionCriteria): readonly Test[] {
  if (purposeClasses === undefined) return [];
  return [({ purposeClass }) => purposeClasses.includes(purposeClass)];
}

function nameTest(id: string, criteria: DefinitionCriteria): readonly Test[] {
  const { nameStems, nameExceptions = [] } = criteria;
  if (nameStems === undefined || nameStems.length === 0) return [];
  const rule = compileNameRule(nameStems, nameExceptions);
  if (rule === undefined) throw invalid(id, "name-stems");
  return [(_, name) => rule(name)];
}

function industryTest({ industries }: DefinitionCriteria): readonly Test[] {
  if (industries === undefined) return [];
  const startsWith = (edition: keyof typeof industries, code: string) =>
    industries[edition].some((prefix) => code.startsWith(prefix));
  const isOneOf = ({ code, edition }: Industry): boolean => {
    const digits = code.replace(/\D/g, "");
    // Of an unknown edition only a code that belongs in every edition is sure to belong.
    return edition === "unknown"
      ? startsWith("tol-2008", digits) && startsWith("tol-2025", digits)
      : startsWith(edition, digits);
  };
  return [({ industry }) => industry !== undefined && isOneOf(industry)];
}
