import type { LocalisedText } from "../domain/area.ts";
import type { Concept, Definition } from "../domain/definition.ts";

/** Several definitions of one thing. */
export interface DefinedConcept {
  readonly id: string;
  readonly label: LocalisedText;
  /** Two or more: the one of the concept's own id first, else in the order of their bits. */
  readonly definitions: readonly Definition[];
}

/** Most definitions of one concept: each more doubles the combinations that are counted for every municipality. */
export const mostOfConcept = 8;

/** What several of the definitions define, in the order of the first of each; one alone leaves nothing to compare. */
export function conceptsOf(definitions: readonly Definition[]): readonly DefinedConcept[] {
  const ids = new Set(definitions.flatMap(({ concept }) => concept?.id ?? []));
  return [...ids].flatMap((id) => {
    const own = definitions.filter(({ concept }) => concept?.id === id);
    const leading = own.filter((definition) => definition.id === id);
    const ordered = [...leading, ...own.filter((definition) => definition.id !== id)];
    const [first, ...others] = ordered;
    if (first === undefined || others.length === 0) return [];
    const named = ordered.find(({ concept }) => concept?.label !== undefined);
    return [{ id, label: named?.concept?.label ?? first.label, definitions: ordered }];
  });
}

/**
 * The concept of a definition that takes another's place: its own if it states one, else that of the other, whose
 * place in reports it takes too. A name given by the other stands until a new one is given.
 */
export function inheritedConcept(
  { concept: own }: Definition,
  replaced: Definition | undefined,
): Concept | undefined {
  const before = replaced?.concept;
  if (own === undefined || before === undefined) return own ?? before;
  return own.id === before.id ? { ...before, ...own } : own;
}
