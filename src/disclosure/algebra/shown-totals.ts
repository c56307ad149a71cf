import type { Cell, Variable } from "../universe.ts";
import { type Measure, measuresOf } from "./measures.ts";
import { multiply, prime } from "./prime-field.ts";
import { findSmallSum } from "./small-sums.ts";
import {
  emptySpan,
  followsAfter,
  type Span,
  type Step,
  stepTo,
  takeStep,
  type Vector,
} from "./span.ts";

interface Layout {
  readonly measures: readonly Measure[];
  readonly valid: ArrayLike<number>;
  readonly minimum: number;
  /** Atoms with fewer than `minimum` answers and at least one. */
  readonly smallAtoms: readonly number[];
  readonly namedSets: readonly (readonly number[])[];
}

interface Reading {
  readonly span: Span;
  readonly layout: Layout;
}

/** What follows from the cells shown so far, by each reading of the weights; what is shown must be safe in all. */
export type Shown = readonly Reading[];

/** What must not be reached: every set under the minimum, and the larger ones by name. */
export interface Limits {
  readonly minimum: number;
  readonly namedSets: readonly (readonly number[])[];
}

/** Nothing shown yet. */
export function shownSoFar(variable: Variable, atoms: number, limits: Limits): Shown {
  const { valid } = variable;
  const answered = Array.from({ length: atoms }, (_, atom) => atom).filter(
    (atom) => (valid[atom] ?? 0) > 0,
  );
  const smallAtoms = answered.filter((atom) => (valid[atom] ?? 0) < limits.minimum);
  return measuresOf(variable, answered, atoms).map((measures) => {
    const columns = measures.flatMap((measure) => measure.columns);
    const suspects = new Uint8Array(1 + Math.max(-1, ...columns));
    for (const measure of measures) {
      for (const atom of smallAtoms) suspects[measure.columns[atom] ?? 0] = 1;
    }
    return { span: emptySpan(suspects), layout: { measures, valid, smallAtoms, ...limits } };
  });
}

/** What follows once the cell is shown as well; undefined where a protected set would follow. */
export function showable(shown: Shown, cell: Cell): Shown | undefined {
  const wider: Reading[] = [];
  for (const reading of shown) {
    const next = widened(reading, cell);
    if (next === undefined) return undefined;
    wider.push(next);
  }
  return wider;
}

function widened({ span, layout }: Reading, cell: Cell): Reading | undefined {
  let wider = span;
  for (const measure of layout.measures) {
    const step = stepTo(wider, sumOf(cell.atoms, measure));
    if (step === undefined) continue;
    if (givesAway(layout, wider, step)) return undefined;
    wider = takeStep(wider, step);
  }
  return { span: wider, layout };
}

function givesAway(layout: Layout, span: Span, step: Step): boolean {
  return layout.measures.some((measure) => {
    const isMeasured = (atom: number) => measure.coefficients[atom] !== 0;
    const confirm = (atoms: readonly number[]) => followsAfter(span, step, sumOf(atoms, measure));
    const keyOf = (atom: number) => keyIn(step.probe, atom, measure);
    const small = layout.smallAtoms.filter(isMeasured).map((atom) => ({
      atom,
      n: layout.valid[atom] ?? 0,
      key: keyOf(atom),
      touches: step.pivotValues[measure.columns[atom] ?? 0] !== 0,
      touchesToo: step.secondValues[measure.columns[atom] ?? 0] !== 0,
    }));
    const follows = (set: readonly number[]) =>
      set.reduce((sum, atom) => sum + keyOf(atom), 0) % prime === 0 && confirm(set);
    return (
      findSmallSum(small, layout.minimum, confirm) ||
      layout.namedSets.some((set) => set.some(isMeasured) && follows(set))
    );
  });
}

function keyIn(values: Float64Array, atom: number, { columns, coefficients }: Measure): number {
  return multiply(values[columns[atom] ?? 0] ?? 0, coefficients[atom] ?? 0);
}

function sumOf(atoms: readonly number[], { columns, coefficients }: Measure): Vector {
  const answered = atoms.filter((atom) => columns[atom] !== -1);
  return {
    columns: answered.map((atom) => columns[atom] ?? 0),
    coefficients: answered.map((atom) => coefficients[atom] ?? 0),
  };
}
