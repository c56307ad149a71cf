import type { AreaKey } from "./area.ts";

/** What something cost or saved, which means nothing without its year and how it was reckoned. */
export interface CostEffect {
  /** Unit: euros, with the sign that the source gives it. */
  readonly euros: number;
  readonly year: number;
  /** How it was reckoned, in the words of the source. */
  readonly basis: string;
}

/** An example of what came of associations' work somewhere; examples are listed and never summed. */
export interface OutcomeExample {
  readonly title: string;
  readonly area: AreaKey;
  readonly targetGroup: string | undefined;
  readonly result: string;
  readonly costEffect: CostEffect | undefined;
  readonly source: string;
  readonly line: number;
}
