import { UserError, type UserErrorKind } from "../domain/user-error.ts";

/** Exit codes by what a run ended in. */
export const exitCodes = {
  ok: 0,
  "data-errors": 1,
  usage: 2,
  unreadable: 3,
  gate: 4,
  defect: 70,
  interrupted: 130,
} as const;

/** What a run ended in. */
export type Ending = keyof typeof exitCodes;

/** What a thrown value makes of the run: the user's mistake by its kind, anything else a defect of ours. */
export function endingOf(error: unknown): Extract<Ending, UserErrorKind | "defect"> {
  return error instanceof UserError ? error.kind : "defect";
}

/** Endings from the one that counts most. */
const order: readonly Ending[] = [
  "interrupted",
  "defect",
  "unreadable",
  "usage",
  "data-errors",
  "gate",
];

/** The ending of several things: the one that counts most; `ok` where there is none. */
export function worstOf(endings: readonly Ending[]): Ending {
  return order.find((each) => endings.includes(each)) ?? "ok";
}
