import { invert, multiply, prime } from "./prime-field.ts";

/** A total as coefficients of the unknown sums, remainders modulo the prime; columns without entry have 0. */
export interface Vector {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
}

interface Row {
  readonly values: Float64Array;
  /** Number of values other than 0. */
  readonly size: number;
  /** How many of them stand in columns of small sets. */
  readonly suspects: number;
}

/**
 * Everything that follows from the totals shown so far, held as its complement: the rows are a basis of all vectors
 * at right angles to every shown total. A sum is known to the reader exactly when it is at right angles to every row.
 */
export interface Span {
  readonly rows: readonly Row[];
  /** One mixture of all rows; a sum that is not at right angles to it is not known, which one product tells. */
  readonly probe: Float64Array;
  readonly suspectColumns: Uint8Array;
}

/** What would change if one more total were shown. */
export interface Step {
  /** Product of the total with each row. */
  readonly products: Float64Array;
  /** The row that is given up: whatever becomes known is not at right angles to it. */
  readonly pivot: number;
  readonly pivotValues: Float64Array;
  /** Another row that the total is not at right angles to, of which the same holds; the pivot where there is none. */
  readonly secondValues: Float64Array;
  readonly probe: Float64Array;
}

// Any generator serves: the probe only saves work, and what it lets through is checked against every row.
const ratio = 48_271;

/** The span of nothing shown. `suspectColumns` marks (1) columns that belong to small sets. */
export function emptySpan(suspectColumns: Uint8Array): Span {
  const probe = new Float64Array(suspectColumns.length);
  let power = ratio;
  const rows = Array.from(probe, (_, place) => {
    power = multiply(power, ratio);
    probe[place] = power;
    const values = new Float64Array(probe.length);
    values[place] = 1;
    return { values, size: 1, suspects: suspectColumns[place] ?? 0 };
  });
  return { rows, probe, suspectColumns };
}

/** What showing the total would change; undefined where the total already follows from the ones shown. */
export function stepTo(span: Span, total: Vector): Step | undefined {
  const products = Float64Array.from(span.rows, ({ values }) => product(values, total));
  const pivot = cheapestRow(span.rows, (place) => products[place] !== 0);
  const row = span.rows[pivot];
  if (row === undefined) return undefined;
  const factor = multiply(product(span.probe, total), invert(products[pivot] ?? 0));
  const probe = minus(span.probe, row.values, factor);
  const second = cheapestRow(span.rows, (place) => products[place] !== 0 && place !== pivot);
  const secondValues = (span.rows[second] ?? row).values;
  return { products, pivot, pivotValues: row.values, secondValues, probe };
}

/** The span once the total of the step is shown. */
export function takeStep(span: Span, { products, pivot, pivotValues, probe }: Step): Span {
  const perPivot = invert(products[pivot] ?? 0);
  const rows = span.rows.flatMap((row, place) => {
    if (place === pivot) return [];
    const own = products[place] ?? 0;
    if (own === 0) return [row];
    const values = minus(row.values, pivotValues, multiply(own, perPivot));
    return [measured(values, span.suspectColumns)];
  });
  return { rows, probe, suspectColumns: span.suspectColumns };
}

/** Whether the sum would follow from the totals shown together with the total of the step. */
export function followsAfter(span: Span, step: Step, sum: Vector): boolean {
  const perPivot = invert(step.products[step.pivot] ?? 0);
  const share = multiply(product(step.pivotValues, sum), perPivot);
  return span.rows.every(
    ({ values }, place) => product(values, sum) === multiply(share, step.products[place] ?? 0),
  );
}

/** Sum of the products of a row with a total, a remainder. */
function product(values: Float64Array, { columns, coefficients }: Vector): number {
  let sum = 0;
  for (let place = 0; place < columns.length; place += 1) {
    const value = values[columns[place] ?? 0] ?? 0;
    const coefficient = coefficients[place] ?? 0;
    if (value === 0) continue;
    sum += coefficient === 1 ? value : multiply(value, coefficient);
  }
  return sum % prime;
}

function cheapestRow(rows: readonly Row[], isEligible: (place: number) => boolean): number {
  let best = -1;
  rows.forEach((row, place) => {
    if (!isEligible(place)) return;
    const held = rows[best];
    if (held === undefined || isCheaper(row, held)) best = place;
  });
  return best;
}

function isCheaper(row: Row, held: Row): boolean {
  return row.suspects < held.suspects || (row.suspects === held.suspects && row.size < held.size);
}

function minus(values: Float64Array, other: Float64Array, factor: number): Float64Array {
  const result = Float64Array.from(values);
  for (let place = 0; place < result.length; place += 1) {
    const taken = other[place] ?? 0;
    if (taken === 0) continue;
    const rest = (result[place] ?? 0) - multiply(factor, taken);
    result[place] = rest < 0 ? rest + prime : rest;
  }
  return result;
}

function measured(values: Float64Array, suspectColumns: Uint8Array): Row {
  let size = 0;
  let suspects = 0;
  for (let place = 0; place < values.length; place += 1) {
    if (values[place] === 0) continue;
    size += 1;
    suspects += suspectColumns[place] ?? 0;
  }
  return { values, size, suspects };
}
