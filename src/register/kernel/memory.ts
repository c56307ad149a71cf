import * as layout from "../scan/kernel-layout.ts";

/** The places and sizes of the layout as the kernel reckons with them. */
export const settingsAt: usize = layout.settingsAt;
export const municipalityMarksAt: usize = layout.municipalityMarksAt;
export const classBitsAt: usize = layout.classBitsAt;
export const symbolsAt: usize = layout.symbolsAt;
export const nibblesAt: usize = layout.nibblesAt;
export const wordStartsAt: usize = layout.wordStartsAt;
export const industryBitsAt: usize = layout.industryBitsAt;
export const industryMarksAt: usize = layout.industryMarksAt;
export const dictionariesAt: usize = layout.dictionariesAt;
export const dictionarySize: usize = layout.dictionarySize;
export const pairsAt: usize = layout.pairsAt;
export const pairsSize: usize = layout.pairsSize;
export const longWordsAt: usize = layout.longWordsAt;
export const longWordsSize: usize = layout.longWordsSize;
export const textAt: usize = layout.textAt;
export const textSize: usize = layout.textSize;
export const stretchSize: usize = layout.stretchSize;
export const placesAt: usize = layout.placesAt;
export const lineEndsAt: usize = layout.lineEndsAt;
export const rowsAt: usize = layout.rowsAt;
export const rowCapacity: usize = layout.rowCapacity;
export const automatonAt: usize = layout.automatonAt;
export const resultsAt: usize = layout.resultsAt;
