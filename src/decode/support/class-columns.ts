import { type PurposeClass, purposeClasses } from "../../domain/association.ts";
import type { Problem } from "../../domain/problem.ts";
import type { TextRow } from "../../domain/table-source.ts";
import { normaliseCell } from "./cell.ts";
import { headerProblem } from "./columns.ts";
import { toPublishedClass } from "./purpose-class.ts";

/** The class whose counts a column of a wide table holds, by its header: `3`, `Luokka 3`, a name, `Yhteensä`. */
export function classOfHeader(header: string): PurposeClass | "total" | undefined {
  const text = normaliseCell(header);
  return toPublishedClass(
    /^(?:(?:pää)?luokka|(?:huvud)?klass|class)\s*(\d)$/iu.exec(text)?.[1] ?? text,
  );
}

/** Columns of a wide table by class. */
export interface ClassColumns {
  readonly placeByClass: ReadonlyMap<PurposeClass | "total", number>;
  /** Second columns of one class. */
  readonly problems: readonly Problem[];
}

/** Finds the class columns of a header, without those that are mapped to a field. */
export function classColumns(
  source: string,
  header: TextRow,
  taken: ReadonlySet<number>,
): ClassColumns {
  const placeByClass = new Map<PurposeClass | "total", number>();
  const problems: Problem[] = [];
  for (const [place, cell] of header.cells.entries()) {
    const purposeClass = taken.has(place) ? undefined : classOfHeader(cell);
    if (purposeClass === undefined) continue;
    const first = placeByClass.get(purposeClass);
    if (first === undefined) {
      placeByClass.set(purposeClass, place);
    } else {
      const facts = {
        field: `class ${purposeClass}`,
        other: normaliseCell(header.cells[first] ?? ""),
      };
      problems.push(
        headerProblem({ source, header, place }, "header/two-for-one-field", { facts }),
      );
    }
  }
  return { placeByClass, problems };
}

/** Whether a header has the columns of at least three of the nine classes, so that it can be no other table. */
export function hasClassColumns(header: readonly string[]): boolean {
  const found = new Set(header.map(classOfHeader));
  return purposeClasses.filter((one) => one !== 0 && found.has(one)).length >= 3;
}
