import { associationCounts } from "./association-counts.ts";
import { associations } from "./associations.ts";
import { population } from "./population.ts";

/** Kinds of table, in the order in which a header is tried against them. */
export const decoders = [associations, associationCounts, population] as const;

/** One of the registered decoders; its `id` tells which record it makes. */
export type RegisteredDecoder = (typeof decoders)[number];
