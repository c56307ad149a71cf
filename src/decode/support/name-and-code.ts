import type { Converted } from "./cell.ts";
import type { RowCells } from "./row-cells.ts";

/** What a row says of one thing in two columns, a name and a code. */
export interface NameAndCode<Thing> {
  readonly fields: { readonly name: string; readonly code: string };
  readonly name: Converted<Thing>;
  readonly code: Converted<Thing>;
  codeOf(thing: Thing): string;
  /** The name as it is rightly written, for the remark on one recognised without its diacritics. */
  properName(thing: Thing): string;
  isSame(one: Thing, other: Thing): boolean;
}

/**
 * The thing that the name, the code or both name; the code's where both do. Reports what is wrong: a fault of either,
 * neither given, or two that disagree. Then there is nothing.
 */
export function agreedThing<Thing>(cells: RowCells, given: NameAndCode<Thing>): Thing | undefined {
  const { fields, name, code } = given;
  if (code.kind === "fault") cells.report(fields.code, code.fault);
  if (name.kind === "fault") cells.report(fields.name, name.fault);
  if (code.kind === "missing" && name.kind === "missing") {
    const field = cells.has(fields.name) ? fields.name : fields.code;
    cells.report(field, { code: "cell/missing", facts: { field } });
  }
  if (name.kind === "fault" || code.kind === "fault") return undefined;
  if (name.kind === "missing") return code.kind === "value" ? code.value : undefined;
  if (name.marks.includes("without-diacritics")) {
    const suggestions = [given.properName(name.value)];
    cells.report(fields.name, { code: "cell/unknown-area", suggestions }, "warning");
  }
  return code.kind === "missing" ? name.value : sameThing(cells, given, [name.value, code.value]);
}

function sameThing<Thing>(
  cells: RowCells,
  { fields, codeOf, isSame }: NameAndCode<Thing>,
  [named, coded]: readonly [Thing, Thing],
): Thing | undefined {
  if (isSame(named, coded)) return coded;
  const facts = { expected: codeOf(named), found: codeOf(coded) };
  cells.report(fields.code, { code: "row/area-name-and-code-disagree", facts });
  return undefined;
}
