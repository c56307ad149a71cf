import type { Message } from "../app/outcome.ts";
import type { ProblemSummary } from "../domain/report.ts";
import { UserError } from "../domain/user-error.ts";
import { paintOf } from "../render/support/paint.ts";
import { colourLevel } from "./colour-level.ts";
import type { Io } from "./io.ts";
import type { Manner } from "./manner.ts";
import {
  errorAnnotations,
  errorLine,
  gateAnnotations,
  type MessageStyle,
  messageLines,
  problemAnnotations,
  problemLines,
} from "./messages.ts";
import type { OptionValues } from "./options.ts";

async function styleOf({ locale, noColour }: Manner, io: Io): Promise<MessageStyle> {
  return { locale, paint: await paintOf(colourLevel(io.err, io.env, { noColour })) };
}

/** Lines for people, on standard error. */
export async function writeLines(lines: readonly string[], io: Io): Promise<void> {
  if (lines.length > 0) await io.err.write(`${lines.join("\n")}\n`);
}

function isError(message: Message): boolean {
  if (message.kind === "gate") return true;
  return message.kind === "problem" && message.problem.severity === "error";
}

/** What standard error is told of a run. */
export interface Told {
  readonly messages: readonly Message[];
  readonly problems: ProblemSummary;
}

/** Tells what was remarked, what is wrong with the inputs and which limits are not kept. */
export async function writeMessages(
  { messages, problems }: Told,
  { quiet }: OptionValues,
  { manner, io }: { readonly manner: Manner; readonly io: Io },
): Promise<void> {
  const heard = quiet ? messages.filter(isError) : messages;
  await writeLines(messageLines(heard, problems, await styleOf(manner, io)), io);
  if (manner.annotate)
    await writeLines(
      [
        ...problemAnnotations(problems.listed, manner.locale),
        ...gateAnnotations(messages, manner.locale),
      ],
      io,
    );
}

/** Tells that there are errors in the inputs of something that was made of them all the same. */
export async function writeDataErrors(manner: Manner, io: Io): Promise<void> {
  const { paint: colours } = await styleOf(manner, io);
  const { severities, exitCodes } = manner.locale.help;
  await writeLines([`${colours.error(`${severities.error}:`)} ${exitCodes["data-errors"]}`], io);
}

/** Tells why something could not be done; a defect of ours with its stack. */
export async function writeFailure(error: unknown, manner: Manner, io: Io): Promise<void> {
  const style = await styleOf(manner, io);
  if (error instanceof UserError) {
    await writeLines(
      [
        ...problemLines(error.problems, [], style),
        errorLine(error, style),
        ...(manner.annotate ? errorAnnotations(error, manner.locale) : []),
        ...(manner.debug ? [await stackOf(error, io)] : []),
      ],
      io,
    );
    return;
  }
  const { error: label } = manner.locale.help.severities;
  const asks = `${style.paint.error(`${label}:`)} ${manner.locale.help.defect}`;
  await writeLines([asks, await stackOf(error, io)], io);
}

async function stackOf(error: unknown, io: Io): Promise<string> {
  const stack = error instanceof Error ? error.stack : undefined;
  return await io.sourceStack(stack ?? String(error));
}
