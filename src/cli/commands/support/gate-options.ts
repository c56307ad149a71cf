import type { Message, Outcome, UnmetGate } from "../../../app/outcome.ts";
import type { Gates } from "../../../app/support/gates.ts";
import type { IsoDate } from "../../../domain/calendar.ts";
import type { OptionId, OptionValues } from "../../options.ts";
import { given } from "./shared-options.ts";

/** Limits for the data, of every command that reads inputs. */
export const gateOptionIds = [
  "max-problems",
  "max-warnings",
  "max-age",
  "fail-on",
] as const satisfies readonly OptionId[];

/** The limits that were set; undefined where none was. */
function gatesOf(values: OptionValues): Gates | undefined {
  const gates: Gates = given({
    maxProblems: values["max-problems"],
    maxWarnings: values["max-warnings"],
    maxAge: values["max-age"],
    failOn: values["fail-on"],
  });
  return Object.keys(gates).length === 0 ? undefined : gates;
}

/**
 * The outcome held against the limits that the user set. Where none is, nothing is loaded, and nobody asks for the day:
 * the first date that a process makes takes a twelfth of the time in which Node itself starts.
 */
export async function judged(
  outcome: Outcome,
  values: OptionValues,
  today: () => IsoDate,
): Promise<Outcome> {
  const gates = gatesOf(values);
  if (gates === undefined) return outcome;
  const { withGates } = await import("../../../app/support/gates.ts");
  const given = values["extract-date"] ?? values["as-of"];
  return withGates(outcome, gates, { today: today(), given });
}

/** The limits among the messages of a run that are not kept. */
export function unmetIn(messages: readonly Message[]): readonly UnmetGate[] {
  return messages.flatMap((message) => (message.kind === "gate" ? [message.gate] : []));
}
