import type { DisclosureRecord } from "../domain/disclosure-record.ts";
import { namedSets } from "./algebra/named-sets.ts";
import { showable, shownSoFar } from "./algebra/shown-totals.ts";
import { answersOf, type Cell, type Decision, type Universe, type Variable } from "./universe.ts";

/** How a survey is protected. */
export interface Protection {
  /** Fewest valid answers that a cell must have to be shown. At least 2. */
  readonly minimum: number;
  /** Cells that stay hidden whatever their own answers are: those of a score of which an item is hidden. */
  readonly hidden?: ReadonlySet<string>;
}

/** Decisions on every cell of the universe for one variable, and the record of those that hide. */
export interface ProtectedVariable {
  readonly variable: string;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly records: readonly DisclosureRecord[];
}

/**
 * Decides which cells of a variable may be shown, so that no sum over fewer than `minimum` answers can be worked out.
 *
 * First every cell with fewer answers is hidden. The others are taken in order, low rank first, then more answers, then
 * id; one is shown unless, with what is shown already, it would give away a protected set. What is given up is therefore
 * always the last link of a chain, small and of high rank, and nothing is hidden in vain: showing any hidden cell as well
 * would give something away. The order of the universe's cells and atoms changes nothing.
 *
 * Shape:   a set of atoms is protected when it has 1 to minimum − 1 answers. What a reader can work out by adding and
 *          subtracting totals, times any numbers, is the span of the shown cells over the rational numbers, with
 *          atoms without answers left out (their sum is known to be 0). Every union of up to four atoms is tried against
 *          it: for a minimum of five or less these are all protected sets there are, printed or not. Above that the
 *          sets of `namedSets` are tried besides: cells, common parts and differences of any two.
 *          The span is held modulo a prime of 26 bits. What follows over the rational numbers follows modulo the prime
 *          unless the prime divides every minor of the largest order of the shown cells; where these are sums of atoms,
 *          minors are products of small whole numbers, and where they are weighted the odds are one in ninety million.
 *          The other way round, a chance relation modulo the prime hides a cell too many. `differencing` looks for
 *          the same by other arithmetic, without the prime.
 *          Distribution, share, median, variance and interval are made of sums over the same answers (of ones by value,
 *          of squares) in the same cells: each is a system of its own with the same pattern, so one decision serves all.
 *          Weighted sums are such a system too while they stand alone. Beside unweighted ones they add a second equation
 *          on the same answers where weights are the same within an atom, as after weighting by area: two hidden
 *          areas would follow from the two totals. Both are therefore held in one span, see `algebra/measures.ts`.
 *
 * Not covered: what a reader knows from elsewhere, such as the answers of all but one in a shown cell; bounds (a sum of
 *          hidden cells at the end of the scale, or a value that nobody of them chose, says something of each; a shown
 *          cell that is unanimous is warned of, see `unanimous.ts`); guesses that rest on answers being whole numbers;
 *          weights known person by person; runs with another minimum, codebook or file of responses; figures made of
 *          answers in hidden cells that are no cell themselves, such as a mean over areas or a rank among them: those
 *          must be made of shown cells alone.
 * Throws:  on a cell named twice, an atom that does not exist or is in a cell twice, or a minimum under 2: our mistakes.
 */
export function protect(
  universe: Universe,
  variable: Variable,
  { minimum, hidden = new Set() }: Protection,
): ProtectedVariable {
  check(universe, variable, minimum);
  const statusByCell = new Map<string, Decision["status"]>();
  const sets = namedSets(universe.cells, variable.valid, minimum);
  let shown = shownSoFar(variable, universe.atoms, { minimum, namedSets: sets });
  for (const cell of inOrder(universe.cells, variable)) {
    const primary = ownStatus(cell, variable, minimum);
    const wider = primary === "shown" && !hidden.has(cell.id) ? showable(shown, cell) : undefined;
    statusByCell.set(cell.id, wider === undefined ? hiddenStatus(primary) : "shown");
    shown = wider ?? shown;
  }
  return described(universe, variable, minimum, statusByCell);
}

function check({ atoms, cells }: Universe, { id, valid }: Variable, minimum: number): void {
  if (!(Number.isSafeInteger(minimum) && minimum >= 2)) throw new Error(`no minimum: ${minimum}`);
  if (valid.length !== atoms) throw new Error(`${id}: ${valid.length} counts for ${atoms} atoms`);
  const ids = new Set<string>();
  for (const cell of cells) {
    if (ids.has(cell.id)) throw new Error(`cell ${cell.id} is named twice`);
    ids.add(cell.id);
    const known = cell.atoms.every((atom) => Number.isInteger(atom) && atom >= 0 && atom < atoms);
    if (!known || new Set(cell.atoms).size !== cell.atoms.length) {
      throw new Error(`cell ${cell.id} is no set of atoms`);
    }
  }
}

function inOrder(cells: readonly Cell[], { valid }: Variable): readonly Cell[] {
  const answers = new Map(cells.map((cell) => [cell.id, answersOf(cell.atoms, valid)]));
  const more = (a: Cell, b: Cell) => (answers.get(b.id) ?? 0) - (answers.get(a.id) ?? 0);
  return [...cells].sort((a, b) => a.rank - b.rank || more(a, b) || (a.id < b.id ? -1 : 1));
}

/** Judged by its own answers alone. */
function ownStatus(
  { atoms }: Cell,
  { valid }: Variable,
  minimum: number,
): "shown" | "below-threshold" {
  const n = answersOf(atoms, valid);
  return n > 0 && n < minimum ? "below-threshold" : "shown";
}

function hiddenStatus(primary: "shown" | "below-threshold"): Decision["status"] {
  return primary === "shown" ? "hidden-to-protect-another" : primary;
}

function described(
  { cells }: Universe,
  { id }: Variable,
  threshold: number,
  statusByCell: ReadonlyMap<string, Decision["status"]>,
): ProtectedVariable {
  const decisions = new Map<string, Decision>();
  const records: DisclosureRecord[] = [];
  for (const { id: cell } of cells) {
    const status = statusByCell.get(cell) ?? "below-threshold";
    decisions.set(cell, { variable: id, cell, status, threshold });
    if (status !== "shown") records.push({ variable: id, cell, rule: status, threshold });
  }
  return { variable: id, decisions, records };
}
