import { associationCounts } from "./association-counts.ts";
import { associations } from "./associations.ts";
import { population } from "./population.ts";

/** Kinds of table, in the order in which a header is tried against them. */
export const decoders = [associations, associationCounts, population] as const;

/** One of the registered decoders; its `id` tells which record it makes. */
export type RegisteredDecoder = (typeof decoders)[number];

/** Ids of the fields of every table that a profile can be made from; the tables are brought in only for this. */
export async function profileFields(): Promise<readonly string[]> {
  const { serviceProduction } = await import("./service-production.ts");
  const { grants } = await import("./grants.ts");
  const { structureFields } = await import("./structures.ts");
  const { outcomes } = await import("./outcomes.ts");
  const { events } = await import("./events.ts");
  const tables = [...decoders, serviceProduction, grants, outcomes, events];
  const fields = [...tables.flatMap((table) => table.fields), ...structureFields];
  return [...new Set(fields.map(({ id }) => id))];
}
