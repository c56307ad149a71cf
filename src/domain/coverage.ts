import type { AreaKey } from "./area.ts";

/** How many areas of a level a total covers, when some have no complete row. */
export interface Coverage {
  readonly areas: number;
  readonly of: number;
  readonly level: AreaKey["level"];
}

/** Whether half of the areas or more stand behind a figure: fewer are no whole to judge an area by, and one is itself. */
export function isOfMost({ coverage }: { readonly coverage?: Coverage }): boolean {
  return coverage === undefined || coverage.areas * 2 >= coverage.of;
}
