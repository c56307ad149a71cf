/** How large a workbook may be. A table beyond this belongs into a text file, which is read in batches. */
export interface WorkbookLimits {
  /** The file as it lies on disk. Unit: bytes. */
  readonly packed: number;
  /** All its parts that hold text, unpacked. Unit: bytes. */
  readonly unpacked: number;
  /** Unpacked bytes to packed ones, judged once there is something to judge (`ratioFrom` bytes). */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Parts. */
  readonly entries: number;
}

const mebibyte = 1_048_576;

/**
 * The limits in force. An extract of 150,000 rows and ten columns unpacks to some 60 MB, which takes 6 seconds and
 * 0.4 GB of memory here; 180 MB took 1.7 GB, near what Node allows itself on a small machine. Real tables shrink by a
 * factor of three to forty, deflate itself cannot shrink by more than 1,032.
 */
export const workbookLimits: WorkbookLimits = {
  packed: 100 * mebibyte,
  unpacked: 128 * mebibyte,
  ratio: 300,
  ratioFrom: 10 * mebibyte,
  entries: 10_000,
};

/** A size as messages write it. */
export function inMegabytes(bytes: number): string {
  return `${Math.floor(bytes / mebibyte)} MB`;
}
