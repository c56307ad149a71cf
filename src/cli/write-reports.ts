import type { ReportsOutcome } from "../app/outcome.ts";
import { inputsByFile } from "../app/support/inputs-by-file.ts";
import type { Area } from "../domain/area.ts";
import { type Answered, type Failure, nothingRead } from "./answered.ts";
import { endingOf, worstOf } from "./exit-code.ts";
import type { Io } from "./io.ts";
import type { Manner } from "./manner.ts";
import type { OptionValues } from "./options.ts";
import { type Products, unmetOf, type Wanted, writeProducts } from "./products.ts";
import { needsIndex, writeIndex } from "./report-index.ts";
import { writeFailure, writeLines, writeMessages } from "./tell.ts";

interface Telling {
  readonly manner: Manner;
  readonly io: Io;
}

/** Writes the reports of a batch; what is wrong with the inputs is told before, limits not kept and failures after. */
export async function writeReports(
  made: ReportsOutcome,
  { values, print }: Wanted,
  telling: Telling,
): Promise<Answered> {
  await writeMessages(made, values, telling);
  const products = await writeProducts(made, { values, print }, telling.io);
  const unmet = unmetOf(products);
  for (const { areas, gate } of unmet) {
    await writeAbout(areas, made, telling);
    const told = { messages: [{ kind: "gate", gate }], problems: nothingRead.problems } as const;
    await writeMessages(told, values, telling);
  }
  const failures = [...products.failed, ...(await listProducts(products, values, telling.io))];
  for (const { area, error } of failures) {
    if (area !== undefined) await writeAbout([area], made, telling);
    await writeFailure(error, telling.manner, telling.io);
  }
  const frames = products.judged.map(({ frame }) => frame);
  return {
    ending: worstOf([
      ...products.judged.map(({ status }) => status),
      ...failures.map(({ error }) => endingOf(error)),
    ]),
    inputs: inputsByFile(frames.flatMap(({ provenance }) => provenance.inputs)),
    accounts: frames[0]?.accounts ?? [],
    problems: made.problems,
    unmet,
    failures: failures.map(({ area, error }) => (area === undefined ? { error } : { area, error })),
  };
}

/**
 * Writes the list of a batch that has several pages.
 * Shape: why it could not be written, if so; what was made stays as it is.
 */
async function listProducts(
  products: Products,
  values: OptionValues,
  io: Io,
): Promise<readonly Failure[]> {
  if (!needsIndex(products, values)) return [];
  try {
    await io.out.write(`${await writeIndex(products, values, io)}\n`);
    return [];
  } catch (error) {
    return [{ error }];
  }
}

/** Names the areas that the next lines are about; where they are about all, nothing needs saying. */
async function writeAbout(
  areas: readonly Area[],
  { reports }: ReportsOutcome,
  { manner: { locale }, io }: Telling,
): Promise<void> {
  if (areas.length === reports.length) return;
  const names = areas.map(({ shortName }) => shortName[locale.tag]);
  await writeLines([`${names.join(", ")}:`], io);
}
