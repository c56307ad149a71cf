import type { AreaIndex } from "../../areas/area-index.ts";
import { type FoundMunicipality, findMunicipality } from "../../areas/find-area.ts";
import { type Converted, type Fault, fault, foldBlanks, isMissing, known } from "./cell.ts";
import { withoutQuoteMark } from "./identifier.ts";
import { memoise } from "./memoise.ts";
import { agreedThing } from "./name-and-code.ts";
import type { RowCells } from "./row-cells.ts";

/**
 * A municipality code of a declared code column, padded to three digits: spreadsheets turn `091` into 91. The prefix
 * `KU` and apostrophes are dropped. Only the form is judged.
 */
export function toMunicipalityCode(text: string): string | undefined {
  const digits = /^(?:KU)?(\d{1,3})$/iu.exec(withoutQuoteMark(text))?.[1];
  return digits?.padStart(3, "0");
}

function toFault(found: Exclude<FoundMunicipality, { kind: "found" }>): Fault {
  switch (found.kind) {
    case "unknown":
      return { code: "cell/unknown-area", suggestions: found.suggestions };
    case "ambiguous":
      return { code: "cell/ambiguous-area", suggestions: found.candidates };
    case "divided":
      return { code: "cell/divided-municipality", suggestions: found.successors };
  }
}

function toConverted(found: FoundMunicipality): Converted<string> {
  if (found.kind !== "found") return { kind: "fault", fault: toFault(found) };
  if (found.withoutDiacritics !== true) return known(found.code);
  return { kind: "value", value: found.code, marks: ["without-diacritics"] };
}

function byName(areas: AreaIndex, text: string): Converted<string> {
  if (isMissing(text)) return { kind: "missing", symbol: text };
  return toConverted(findMunicipality(areas, foldBlanks(text)));
}

function byCode(areas: AreaIndex, text: string): Converted<string> {
  if (isMissing(text)) return { kind: "missing", symbol: text };
  const code = toMunicipalityCode(text);
  return code === undefined
    ? fault("cell/unknown-area")
    : toConverted(findMunicipality(areas, code));
}

/** Ids of the two fields that can name a municipality. */
export interface MunicipalityFields {
  readonly name: string;
  readonly code: string;
}

/**
 * Reads the municipality of a row from its name, its code or both; reports what is wrong and then gives nothing.
 * A code settles a name that several municipalities have had, and a merged municipality agrees with its successor.
 * Look-ups are remembered.
 */
export function municipalityReader(
  areas: AreaIndex,
  fields: MunicipalityFields,
  divisionYear: number,
): (cells: RowCells) => string | undefined {
  const named = memoise((text) => byName(areas, text));
  const coded = memoise((text) => byCode(areas, text));
  const then = (code: string) => areas.areaOfMunicipality(code, "municipality", divisionYear)?.code;
  const shared = {
    fields,
    codeOf: (code: string) => code,
    properName: (code: string) => areas.area("municipality", code, divisionYear)?.name.fi ?? code,
    isSame: (one: string, other: string) =>
      one === other || (then(one) !== undefined && then(one) === then(other)),
  };
  return (cells) => {
    const name = named(cells.text(fields.name));
    const code = coded(cells.text(fields.code));
    const isSettled = code.kind === "value" && settles(name, code.value, areas);
    return agreedThing(cells, { ...shared, name: isSettled ? code : name, code });
  };
}

/** Whether the code picks one of the municipalities that share an ambiguous name. */
function settles(name: Converted<string>, code: string, areas: AreaIndex): boolean {
  if (name.kind !== "fault" || name.fault.code !== "cell/ambiguous-area") return false;
  const candidates = name.fault.suggestions ?? [];
  return candidates.some((candidate) => {
    const found = findMunicipality(areas, candidate);
    return candidate === code || (found.kind === "found" && found.code === code);
  });
}
