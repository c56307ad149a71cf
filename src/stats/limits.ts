/** Limits of a figure in the figure's own unit, with the confidence (a share) and the method that gave them. */
export interface Limits<Method extends string> {
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
  readonly method: Method;
}
