import type { Known, Measurement } from "../domain/measurement.ts";
import { type Missing, type MissingReason, missing } from "../domain/missing.ts";
import type { Released } from "../domain/released.ts";
import type { ProductionMeasure } from "../domain/service-production.ts";
import { productionPolicy } from "./policy.ts";
import { type ProductionRisk, productionLimits, productionRisk } from "./production-risk.ts";
import { type AtomSum, followingSums } from "./production-span.ts";
import { release } from "./release.ts";
import type { Decision } from "./universe.ts";

/** What one producer has of a measure in an area, year and service. */
export interface Contribution {
  readonly measure: ProductionMeasure;
  readonly year: number;
  /** Id of the area as the row has it. */
  readonly area: string;
  readonly service: string;
  readonly producer: string;
  /** Parts of the total that figures are shown of: whose producer it is, and of which size where that is known. */
  readonly sector: "association" | "foundation" | "other";
  readonly size: "small-or-medium" | "large" | "unknown";
  readonly value: number;
}

/** An area that figures may be shown of, made of areas as rows have them. */
export interface AreaGroup {
  readonly id: string;
  readonly members: readonly string[];
}

/** Parts of a cell that figures are made of. */
export const productionSlices = [
  "total",
  "association-and-foundation",
  "association",
  "sized",
  "small-or-medium",
] as const;

/** One part of a cell. */
export type ProductionSlice = (typeof productionSlices)[number];

/** A sum that may be printed: a slice of one measure, in one area, year and service, or all services. */
export interface ProductionCellId {
  readonly measure: ProductionMeasure;
  readonly year: number;
  readonly area: string;
  /** Undefined for all services together. */
  readonly service: string | undefined;
  readonly slice: ProductionSlice;
}

/** Whether a sum may be shown, and why not. */
export type ProductionStatus = "shown" | ProductionRisk | "hidden-to-protect-another";

/** One hidden sum and the rule that hides it; no figure and no producer. */
export interface ProductionDisclosureRecord extends ProductionCellId {
  readonly rule: Exclude<ProductionStatus, "shown">;
  /** Limit of the rule: producers, or a part of the sum. */
  readonly threshold: number;
}

/** Decisions on every sum that any profile can print of the same rows. */
export interface ProtectedProduction {
  statusOf(cell: ProductionCellId): ProductionStatus;
  readonly records: readonly ProductionDisclosureRecord[];
  /** Every sum with what it adds up, for the test that tries to recover hidden ones. */
  readonly cells: readonly ProtectedCell[];
}

/** One sum: its atoms, its status. */
export interface ProtectedCell {
  readonly cell: ProductionCellId;
  readonly atoms: readonly number[];
  readonly status: ProductionStatus;
}

interface Atom {
  readonly area: string;
  readonly service: string;
  readonly sector: Contribution["sector"];
  readonly size: Contribution["size"];
  /** By producer. */
  readonly values: Map<string, number>;
}

const isIn: Readonly<Record<ProductionSlice, (atom: Pick<Atom, "sector" | "size">) => boolean>> = {
  total: () => true,
  "association-and-foundation": ({ sector }) => sector !== "other",
  association: ({ sector }) => sector === "association",
  sized: ({ size }) => size !== "unknown",
  "small-or-medium": ({ size }) => size === "small-or-medium",
};

/** Text by which a sum is kept. */
export function productionCellId({
  measure,
  year,
  area,
  service,
  slice,
}: ProductionCellId): string {
  return JSON.stringify([measure, year, area, service ?? null, slice]);
}

/**
 * Decides which sums over producers may be shown, for all areas, services and parts at once, whatever is asked for now.
 *
 * First every sum that breaks a rule of `productionRisk` is hidden. The others are taken in order: larger areas first, all
 * services before one, totals before parts, larger sums first; one is shown unless something confidential would follow
 * from what is shown then. Confidential are the sums that break a rule, what is left of a shown sum without another
 * shown one inside it, and what is left of it without all shown sums of its services, of its areas or of its parts.
 *
 * Not covered: limits that follow from sums not being negative; what producers tell each other beyond the p % rule; sums of
 * two measures set against each other, such as purchases less those by voucher, beyond their own rules.
 */
export function protectProduction(
  contributions: readonly Contribution[],
  groupsOf: (year: number) => readonly AreaGroup[],
): ProtectedProduction {
  const cells: ProtectedCell[] = [];
  const variables = new Map<string, Contribution[]>();
  for (const each of contributions) {
    const id = `${each.year} ${each.measure}`;
    const list = variables.get(id);
    if (list === undefined) variables.set(id, [each]);
    else list.push(each);
  }
  for (const list of variables.values()) {
    cells.push(...protectVariable(list, groupsOf(list[0]?.year ?? 0)));
  }
  const statuses = new Map(cells.map(({ cell, status }) => [productionCellId(cell), status]));
  return {
    // A sum that no row adds to is that of nobody.
    statusOf: (cell) => statuses.get(productionCellId(cell)) ?? "shown",
    records: cells.flatMap(({ cell, status }) => {
      return status === "shown" ? [] : [{ ...cell, rule: status, threshold: limitOf(status) }];
    }),
    cells,
  };
}

function limitOf(rule: Exclude<ProductionStatus, "shown">): number {
  switch (rule) {
    case "below-threshold":
    case "hidden-to-protect-another":
      return productionLimits.producers;
    case "dominated":
      return productionLimits.dominance;
    case "p-percent":
      return productionLimits.pPercent;
  }
}

interface Candidate {
  readonly cell: ProductionCellId;
  readonly atoms: readonly number[];
  readonly inside: ReadonlySet<number>;
  readonly own: ProductionRisk | undefined;
}

function protectVariable(
  contributions: readonly Contribution[],
  groups: readonly AreaGroup[],
): readonly ProtectedCell[] {
  const atoms = atomsOf(contributions);
  const [first] = contributions;
  if (first === undefined) return [];
  const sumsOf = contributionsOf(atoms);
  const riskOf: RiskOf = (some) => productionRisk(sumsOf(some));
  const candidates = inOrder(candidatesOf(atoms, groups, first, riskOf));
  const kept = keepShowing(candidates, riskOf, guardedSums(candidates, atoms, riskOf));
  return candidates.map(({ cell, atoms: members, own }, at): ProtectedCell => {
    const hidden = own ?? (kept.has(at) ? undefined : ("hidden-to-protect-another" as const));
    return { cell, atoms: members, status: hidden ?? "shown" };
  });
}

type RiskOf = (atoms: readonly number[]) => ProductionRisk | undefined;

/** Places of the candidates that stay shown. */
function keepShowing(
  candidates: readonly Candidate[],
  riskOf: RiskOf,
  guarded: readonly AtomSum[],
): ReadonlySet<number> {
  const nesting = createNesting();
  const kept = new Set<number>();
  candidates.forEach((candidate, at) => {
    if (candidate.own !== undefined || nestedLeak(candidate, nesting, riskOf)) return;
    nesting.add(candidate);
    kept.add(at);
  });
  // Sums that overlap without one lying in the other may still give something away together.
  for (;;) {
    const shown = [...kept].map((at) => toSum(candidates[at]?.atoms ?? []));
    const follows = followingSums(shown, guarded);
    if (follows.length === 0) return kept;
    for (const sum of follows) {
      const last = [...kept].findLast((at) => candidates[at]?.atoms.some((atom) => sum.has(atom)));
      if (last !== undefined) kept.delete(last);
    }
  }
}

/** Sums that are shown so far, found by what lies within them and what they lie within. */
interface Nesting {
  add(shown: Candidate): void;
  /** Shown sums that hold every atom of this one. */
  around(candidate: Candidate): readonly Candidate[];
  /** Shown sums all of whose atoms this one holds. */
  within(candidate: Candidate): readonly Candidate[];
}

function createNesting(): Nesting {
  const byAtom = new Map<number, Candidate[]>();
  const byFirst = new Map<number, Candidate[]>();
  const push = (map: Map<number, Candidate[]>, atom: number, shown: Candidate) => {
    const list = map.get(atom);
    if (list === undefined) map.set(atom, [shown]);
    else list.push(shown);
  };
  const lies = (one: Candidate, whole: Candidate) =>
    one.atoms.length <= whole.atoms.length && one.atoms.every((at) => whole.inside.has(at));
  return {
    add(shown) {
      for (const atom of shown.atoms) push(byAtom, atom, shown);
      push(byFirst, shown.atoms[0] ?? -1, shown);
    },
    around: (one) => (byAtom.get(one.atoms[0] ?? -1) ?? []).filter((whole) => lies(one, whole)),
    within: (whole) =>
      whole.atoms.flatMap((atom) => byFirst.get(atom) ?? []).filter((one) => lies(one, whole)),
  };
}

/** Whether showing a sum gives away what another has beyond it, or what is left of one without its shown parts. */
function nestedLeak(candidate: Candidate, nesting: Nesting, riskOf: RiskOf): boolean {
  const around = nesting.around(candidate);
  const isRisky = (whole: Candidate, part: Candidate) => {
    const beyond = whole.atoms.filter((at) => !part.inside.has(at));
    return beyond.length > 0 && riskOf(beyond) !== undefined;
  };
  return (
    around.some((whole) => isRisky(whole, candidate)) ||
    nesting.within(candidate).some((part) => isRisky(candidate, part)) ||
    around.some((whole) => leftIsConfidential(whole, candidate, nesting.within(whole), riskOf))
  );
}

function atomsOf(contributions: readonly Contribution[]): readonly Atom[] {
  const atoms = new Map<string, Atom>();
  for (const { area, service, sector, size, producer, value } of contributions) {
    const id = JSON.stringify([area, service, sector, size]);
    const atom = atoms.get(id) ?? { area, service, sector, size, values: new Map() };
    atoms.set(id, atom);
    atom.values.set(producer, (atom.values.get(producer) ?? 0) + value);
  }
  return [...atoms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, atom]) => atom);
}

/** Adds up what each producer has in some atoms. Called for tens of thousands of sets, so it keeps its arrays. */
function contributionsOf(
  atoms: readonly Atom[],
): (members: readonly number[]) => readonly number[] {
  const numbers = new Map<string, number>();
  const entries = atoms.map(({ values }) =>
    [...values].map(([producer, value]) => {
      const number = numbers.get(producer) ?? numbers.size;
      numbers.set(producer, number);
      return { number, value };
    }),
  );
  const sums = new Float64Array(numbers.size);
  const isTouched = new Uint8Array(numbers.size);
  return (members) => {
    const touched: number[] = [];
    for (const member of members) {
      for (const { number, value } of entries[member] ?? []) {
        if (isTouched[number] === 0) touched.push(number);
        isTouched[number] = 1;
        sums[number] = (sums[number] ?? 0) + value;
      }
    }
    return touched.map((number) => {
      const sum = sums[number] ?? 0;
      sums[number] = 0;
      isTouched[number] = 0;
      return sum;
    });
  };
}

function candidatesOf(
  atoms: readonly Atom[],
  groups: readonly AreaGroup[],
  { measure, year }: Contribution,
  riskOf: RiskOf,
): readonly Candidate[] {
  return groups.flatMap(({ id: area, members }) => {
    const areas = new Set(members);
    const inArea = atoms.flatMap((atom, at) => (areas.has(atom.area) ? [at] : []));
    const services = [...new Set(inArea.map((at) => atoms[at]?.service ?? ""))];
    return [undefined, ...services.filter((service) => service !== "")].flatMap((service) =>
      productionSlices.flatMap((slice): readonly Candidate[] => {
        const own = inArea.filter((at) => {
          const atom = atoms[at];
          if (atom === undefined || (service !== undefined && atom.service !== service))
            return false;
          return isIn[slice](atom);
        });
        if (own.length === 0) return [];
        const cell = { measure, year, area, service, slice };
        return [{ cell, atoms: own, inside: new Set(own), own: riskOf(own) }];
      }),
    );
  });
}

/** Sums that must not follow: those that break a rule, single atoms that do, and the rest of a part without another. */
function guardedSums(
  candidates: readonly Candidate[],
  atoms: readonly Atom[],
  riskOf: RiskOf,
): readonly AtomSum[] {
  const sets = new Map<string, readonly number[]>();
  const guard = (members: readonly number[]) => {
    if (members.length > 0 && riskOf(members) !== undefined) sets.set(members.join(), members);
  };
  atoms.forEach((_, at) => {
    guard([at]);
  });
  const slicesByPlace = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    guard(candidate.atoms);
    const place = JSON.stringify([candidate.cell.area, candidate.cell.service ?? null]);
    slicesByPlace.set(place, [...(slicesByPlace.get(place) ?? []), candidate]);
  }
  for (const slices of slicesByPlace.values()) {
    for (const whole of slices) {
      for (const part of slices) guard(whole.atoms.filter((at) => !part.inside.has(at)));
    }
  }
  return [...sets.values()].map(toSum);
}

function toSum(members: readonly number[]): AtomSum {
  return new Map(members.map((at) => [at, 1]));
}

function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const slice = ({ cell }: Candidate) => productionSlices.indexOf(cell.slice);
  const isOne = ({ cell }: Candidate) => (cell.service === undefined ? 0 : 1);
  const areaSize = new Map<string, number>();
  for (const { cell, atoms } of candidates) {
    areaSize.set(cell.area, Math.max(areaSize.get(cell.area) ?? 0, atoms.length));
  }
  const size = ({ cell }: Candidate) => areaSize.get(cell.area) ?? 0;
  return [...candidates].sort(
    (a, b) =>
      size(b) - size(a) ||
      isOne(a) - isOne(b) ||
      slice(a) - slice(b) ||
      b.atoms.length - a.atoms.length ||
      (productionCellId(a.cell) < productionCellId(b.cell) ? -1 : 1),
  );
}

/** Level of an area, as its id begins with it: areas of two levels overlap, so that their sums do not add up. */
const levelOf = ({ area }: ProductionCellId) => area.split(" ")[0];

/** Whether what is left of a shown sum, without shown sums of one kind inside it, is confidential. */
function leftIsConfidential(
  whole: Candidate,
  newest: Candidate,
  inside: readonly Candidate[],
  riskOf: RiskOf,
): boolean {
  const { cell } = whole;
  const kinds: readonly ((part: ProductionCellId) => boolean)[] = [
    ({ area, slice }) => area === cell.area && slice === cell.slice,
    (part) =>
      part.service === cell.service &&
      part.slice === cell.slice &&
      levelOf(part) === levelOf(newest.cell),
    ({ area, service }) => area === cell.area && service === cell.service,
  ];
  return kinds.some((isOfKind) => {
    // Only what the newest sum changes is new.
    if (!isOfKind(newest.cell)) return false;
    const parts = inside.filter(
      (part) => part.atoms.length < whole.atoms.length && isOfKind(part.cell),
    );
    const taken = new Set([...parts, newest].flatMap(({ atoms }) => atoms));
    const left = whole.atoms.filter((at) => !taken.has(at));
    return left.length > 0 && riskOf(left) !== undefined;
  });
}

/**
 * Releases a figure that is made of sums over producers: hidden where one of them is.
 * Throws: as `release`.
 */
export function releaseProduction(
  measurement: Measurement,
  cells: readonly ProductionCellId[],
  { statusOf }: Pick<ProtectedProduction, "statusOf">,
): Released {
  const statuses = cells.map(statusOf);
  const decisions = cells.map((cell, at): Decision => {
    const status = statuses[at];
    const isOwn = status === "below-threshold" || status === "hidden-to-protect-another";
    return {
      variable: `${cell.year} ${cell.measure}`,
      cell: productionCellId(cell),
      status: isOwn ? status : "shown",
      threshold: productionLimits.producers,
    };
  });
  // That a table has no such figure tells nothing of its producers.
  const { outcome: own } = measurement;
  if (own.kind === "missing" && openReasons.has(own.reason)) {
    const shown = decisions.map((decision): Decision => ({ ...decision, status: "shown" }));
    return release(measurement, productionPolicy, shown);
  }
  const isDominated = statuses.some((status) => status === "dominated" || status === "p-percent");
  const outcome = isDominated ? missing("dominated") : ofEnoughProducers(own);
  return release({ ...measurement, outcome }, productionPolicy, decisions);
}

/**
 * A figure of fewer producers than its sums have: those with credit notes beyond what was bought count in a sum and have no
 * share, and rows without a service may be the only ones beside a statement on all services.
 */
function ofEnoughProducers(outcome: Known | Missing): Known | Missing {
  if (outcome.kind === "missing" || typeof outcome.n !== "number") return outcome;
  const isOfFew = outcome.n > 0 && outcome.n < productionLimits.producers;
  return isOfFew ? missing("below-threshold") : outcome;
}

const openReasons: ReadonlySet<MissingReason> = new Set<MissingReason>([
  "no-source",
  "needs-column",
  "incomplete",
]);
