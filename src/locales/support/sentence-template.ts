/** A piece of a sentence's template. */
export type TemplatePart =
  | { readonly kind: "text"; readonly text: string }
  | Place
  /** Said only when every fact named directly in it is there, with the aspect that is named of it. */
  | { readonly kind: "optional"; readonly parts: readonly TemplatePart[] };

/** Where a fact stands in a sentence, and what of it. */
export interface Place {
  readonly kind: "place";
  /** Name of the fact. */
  readonly name: string;
  /** What of the fact is written: itself, or one aspect of it such as its period. */
  readonly aspect: string | undefined;
  /** What is written of the fact in brackets behind a blank; nothing where none of it is known. */
  readonly remarks: readonly string[];
  /** The noun behind a number, for one and for any other. */
  readonly noun: readonly [one: string, other: string] | undefined;
  /** Whether it stands for all facts called `name-1`, `name-2` and so on. */
  readonly isList: boolean;
}

const place =
  /^\{(?<name>[a-z][a-z-]*)(?<list>\*)?(?::(?<aspect>[a-z-]+)|\((?<remarks>[a-z ]+)\)|\|(?<one>[^|{}]+)\|(?<other>[^|{}]+))?\}$/u;

/**
 * Takes the template of a sentence apart.
 *
 * Shape:   `{rate}` is a fact, `{rate:period}` an aspect of it, `{rate(interval flags)}` remarks in brackets,
 *          `{count|association|associations}` a number with its noun, `{item*}` a list; `[…]` is said only where its
 *          facts are there, and may stand in another.
 * Throws:  Error when a bracket is not closed or a place is malformed, which is a defect of the language.
 * @example parseTemplate("a[ b]").length // 2
 */
export function parseTemplate(template: string): readonly TemplatePart[] {
  const root: TemplatePart[] = [];
  const open: TemplatePart[][] = [root];
  for (const [token] of template.matchAll(/\[|\]|\{[^}]*\}?|[^[\]{]+/gu)) {
    const innermost = open.at(-1) ?? root;
    if (token === "[") {
      const parts: TemplatePart[] = [];
      innermost.push({ kind: "optional", parts });
      open.push(parts);
    } else if (token === "]") open.pop();
    else if (token.startsWith("{")) innermost.push(toPlace(token, template));
    else innermost.push({ kind: "text", text: token });
  }
  if (open.length !== 1) throw new Error(`brackets do not match in "${template}"`);
  return root;
}

function toPlace(token: string, template: string): Place {
  const { name, list, aspect, remarks, one, other } = place.exec(token)?.groups ?? {};
  if (name === undefined) throw new Error(`no place "${token}" in "${template}"`);
  return {
    kind: "place",
    name,
    aspect,
    remarks: remarks?.split(" ") ?? [],
    noun: one === undefined || other === undefined ? undefined : [one, other],
    isList: list !== undefined,
  };
}

/** Every place in a template, those that are said only sometimes among them. */
export function placesIn(parts: readonly TemplatePart[]): readonly Place[] {
  return parts.flatMap((part): readonly Place[] => {
    if (part.kind === "place") return [part];
    return part.kind === "optional" ? placesIn(part.parts) : [];
  });
}
