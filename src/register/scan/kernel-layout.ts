/**
 * Where things lie in the kernel's memory, for the kernel (AssemblyScript) and for those who fill its tables
 * (TypeScript): the same file is compiled into both, so it holds nothing but whole numbers. Unit: bytes, if not told.
 */

/** Whole numbers of 32 bits by the places of `settings`. */
export const settingsAt = 1024;

/** Fingerprint mark of each municipality, by position. */
export const municipalityMarksAt = 4096;
/** Municipalities beyond which there is no kernel. */
export const mostMunicipalities = 4096;

/** Definition bits of each purpose class. */
export const classBitsAt = 20480;

/** Symbols of the automaton: of ASCII by the byte, of U+00C0–00FF by the second byte. */
export const symbolsAt = 20736;

/** Nibble tables that find stems which may stand inside a word: low and high of each of four bytes, 16 bytes each. */
export const nibblesAt = 20992;

/** One bit for each hash of the first four bytes of a stem that starts a word: 8 KiB stay in the first-level cache. */
export const wordStartsAt = 24576;
/** Hashes of word starts. Unit: bits of the hash */
export const wordStartBits = 16;

/** Definition bits and fingerprint marks of industries, by the numbers that the row reader gives them. */
export const industryBitsAt = 32768;
export const industryMarksAt = 49152;
/** Industries beyond which rows go to the row reader. */
export const mostIndustries = 4096;

/** Seven dictionaries of words; a slot has 32 bytes. */
export const dictionariesAt = 65536;
/** Slots of a dictionary, twice the words it takes. Unit: bits of the number of slots */
export const slotBits = 12;
export const dictionarySize = 131072;

/** Values of two words together, municipality and industry; a slot has 8 bytes. */
export const pairsAt = 983040;
export const pairsSize = 32768;

/** Bytes of words longer than 16. */
export const longWordsAt = 1048576;
export const longWordsSize = 131072;

/** Text of a cell that is not as it stands in the file: without doubled quotes, or in UTF-8. */
export const textAt = 1179648;
export const textSize = 65536;

/** Bytes looked at in one go: their places stay in the second-level cache. */
export const stretchSize = 32768;
/** Places of separators and line ends in a stretch, and which of them are line ends. */
export const placesAt = 1245248;
export const lineEndsAt = 1376448;

/** Columns of rows that were read: four bytes a value, one column after another, by the places of `columns`. */
export const rowsAt = 1507712;
/** Rows of a column; a stretch cannot have more than half as many. */
export const rowCapacity = 8192;

/** The reader's window: what is left of a block and the next one. */
export const windowAt = 1835392;
export const windowSize = 393216;

/** The automaton: next states, two bytes each; then bits and exceptions of the states where the settings tell. */
export const automatonAt = 2229248;

/** What the kernel is told once, by place in the settings. */
export const delimiterSetting = 0;
export const isUtf8Setting = 1;
export const widthSetting = 2;
export const latestDaySetting = 3;
/** Whether a name that the stem tables do not find surely holds no stem. */
export const isSiftedSetting = 4;
export const startStateSetting = 5;
export const stateBitsAtSetting = 6;
export const stateExceptedAtSetting = 7;
/** Places of columns in a row, -1 where there is none; in the order of `settledFields` of the kernel's tables. */
export const firstPlaceSetting = 8;
/** Columns read as text for the fingerprint alone: how many, then place and factor of each. */
export const textsSetting = 24;
/** Factors of the fingerprint, in the order of `factorFields` of the kernel's tables. */
export const firstFactorSetting = 40;
/** Constants of `textMark`. */
export const markBasisSetting = 52;
export const markPrimeSetting = 53;

/** What a scan leaves behind, at the same distance from `resultsAt`: rows in the columns, and where it stopped. */
export const resultsAt = 2048;

/** Why a scan stopped. */
export const stoppedAtEnd = 0;
export const stoppedAtRow = 1;
export const stoppedFull = 2;
