import type { DecodeContext } from "../../decode/decoder.ts";
import { events } from "../../decode/events.ts";
import { grants } from "../../decode/grants.ts";
import { outcomes } from "../../decode/outcomes.ts";
import { decoders, type RegisteredDecoder } from "../../decode/registry.ts";
import { serviceProduction } from "../../decode/service-production.ts";
import { structuresFor } from "../../decode/structures.ts";
import type { ProblemLog } from "../../decode/support/problem-log.ts";
import { surveyFrameFor } from "../../decode/survey-frame.ts";
import { surveyResponses } from "../../decode/survey-responses.ts";
import type { Codebook } from "../../domain/codebook.ts";
import type { Definition } from "../../domain/definition.ts";
import type { Grant } from "../../domain/grant.ts";
import type { Scanning } from "../../domain/scan-plan.ts";
import type { StructureEntry, StructureInstrument } from "../../domain/structure.ts";
import { compileDefinitions } from "../../register/definitions.ts";
import { createRegister } from "../../register/fill.ts";
import { createResponses } from "../../survey/fill.ts";
import { collectCounts, collectPopulations } from "./decode-statements.ts";
import { loadExtract } from "./load-extract.ts";
import { collectGrants, doublesAmong, logSpellings } from "./load-grants.ts";
import { answersInto, collectFrame } from "./load-survey.ts";
import { decodeInto, type OpenTable, type OpenTableOf, type TableAccount } from "./load-table.ts";
import { collectStructures, logContradictions } from "./structures-input.ts";
import { settledItems } from "./structures-view.ts";

/** What decoding a table of any kind needs besides the table. */
export interface AnyTableOptions {
  readonly context: DecodeContext;
  readonly log: ProblemLog;
  readonly definitions: readonly Definition[];
  /** As in `Tool`. */
  readonly scanning: Scanning | undefined;
  /** Codebook of the answers, where there are any. */
  readonly codebook: Codebook | undefined;
}

/** A table of a survey's answers or of the numbers invited, told by a codebook. */
type SurveyDecoder = ReturnType<typeof surveyResponses> | ReturnType<typeof surveyFrameFor>;

/** Decoders of the tables of a profile's other parts. */
type PartDecoder =
  | typeof serviceProduction
  | typeof grants
  | typeof outcomes
  | typeof events
  | ReturnType<typeof structuresFor>;

/** A table of any kind, opened. */
export type AnyTable = Omit<OpenTable, "decoder"> & {
  readonly decoder: RegisteredDecoder | SurveyDecoder | PartDecoder;
};

/** Every kind of table; those of a survey first where a codebook is given, since it names their columns one by one. */
export function anyDecoders(
  instrument: StructureInstrument,
  codebook: Codebook | undefined,
): readonly AnyTable["decoder"][] {
  const others = [
    ...decoders,
    grants,
    serviceProduction,
    outcomes,
    structuresFor(instrument),
    events,
  ];
  return codebook === undefined
    ? others
    : [surveyResponses(codebook), surveyFrameFor(codebook), ...others];
}

/** Decodes a table of any kind for its problems and its account alone. */
export async function decodeAnyTable(
  table: AnyTable,
  { context, log, definitions, scanning, codebook }: AnyTableOptions,
): Promise<TableAccount> {
  const { source, decoder } = table;
  const { areas } = context;
  switch (decoder.id) {
    case "survey-responses": {
      if (codebook === undefined) throw new Error("answers are told by a codebook");
      const accept = answersInto(createResponses(codebook), source.name);
      return decodeInto({ source, decoder }, context, log, accept);
    }
    case "survey-frame": {
      const { take } = collectFrame();
      return decodeInto({ source, decoder }, context, log, (entry) => take(entry, source.name));
    }
    case "service-production":
      return decodeInto({ source, decoder }, context, log, () => undefined);
    case "outcomes":
      return decodeInto({ source, decoder }, context, log, () => undefined);
    case "events":
      return decodeInto({ source, decoder }, context, log, () => undefined);
    case "structures":
      return decodeStructures({ source, decoder }, context, log);
    case "grants":
      return decodeGrants({ source, decoder }, context, log);
    case "associations": {
      const matcher = compileDefinitions(definitions);
      const register = createRegister({ source: source.name, areas, matcher });
      return loadExtract({ source, context, areas, log, register, scanning });
    }
    case "association-counts":
      return collectCounts().add({ ...table, decoder }, context, log);
    case "population":
      return collectPopulations().add({ ...table, decoder }, context, log);
  }
}

/** Decisions and recipients that stand, or may stand, under two spellings. */
async function decodeGrants(
  table: Pick<OpenTableOf<Grant>, "source" | "decoder">,
  context: DecodeContext,
  log: ProblemLog,
): Promise<TableAccount> {
  const collected = collectGrants();
  const account = await decodeInto(table, context, log, collected.take);
  logSpellings(doublesAmong(collected.grants), log);
  return account;
}

/** Statements of one item, area and time that say different things. */
async function decodeStructures(
  table: Pick<OpenTableOf<StructureEntry>, "source" | "decoder">,
  context: DecodeContext,
  log: ProblemLog,
): Promise<TableAccount> {
  const collected = collectStructures();
  const { name } = table.source;
  const account = await decodeInto(table, context, log, (entry) => collected.take(entry, name));
  logContradictions(settledItems(collected.statements), log);
  return account;
}
