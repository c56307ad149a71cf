/**
 * Where the kernel's passes over a store's columns find them in its memory, for the kernel (AssemblyScript) and for those
 * who copy them there (TypeScript): whole numbers only, as in `scan/kernel-layout.ts`. Unit: bytes, if not told.
 */

/** Rows that lie in memory at a time: their columns stay in the second-level cache. */
export const passRows = 16384;

/** What a pass leaves behind besides its counts. */
export const passResultsAt = 1024;

/** Columns of the store, in their own widths. */
export const registeredAt = 2048;
export const endedAt = 67584;
export const lastNoticeAt = 133120;
export const definitionsAt = 198656;
export const municipalityAt = 264192;
export const purposeClassAt = 296960;
export const languageAt = 313344;

/** Rows whose definitions found no room in the table of counts, by their number. */
export const restAt = 329728;

/** Counts lie from here on, where the caller tells. */
export const countsAt = 395264;

/** Cells of a municipality in the counts by class, by language and by slot of definitions. Unit: cells; bits of them */
export const classCells = 10;
export const languageCells = 5;
export const slotBits = 8;
