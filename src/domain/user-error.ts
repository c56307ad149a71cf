import type { Problem } from "./problem.ts";

/** What the user can mend: a wrong request (exit 2) or an input that cannot be read (exit 3). */
export type UserErrorKind = "usage" | "unreadable";

/** Codes of user errors; each language has a sentence for each. */
export const userErrorCodes = [
  "area/unknown",
  "area/not-at-level",
  "area/not-in-division",
  "area/divided",
  "indicator/no-series",
  "indicator/no-figure",
  "indicator/needs-input",
  "indicator/not-here",
  "indicator/no-benchmark",
  "indicator/no-group",
  "option/unknown-value",
  "option/not-a-date",
  "option/after-extract",
  "option/not-a-year",
  "option/not-a-number",
  "option/bad-mapping",
  "option/conflict",
  "option/required",
  "option/of-no-use",
  "usage/command-line",
  "file/not-found",
  "file/is-a-directory",
  "file/no-permission",
  "file/not-readable",
  "file/not-writable",
  "file/bad-gzip",
  "input/unusable",
  "input/kind-mismatch",
  "input/stdin-twice",
  "definition/invalid",
  "codebook/invalid",
  "codebook/unknown",
  "index/invalid",
  "index/unknown",
  "settings/invalid",
  "output/not-for-terminal",
  "browser/not-found",
  "browser/not-a-program",
  "browser/not-printed",
  "output/written-twice",
  "output/several-as-one",
  "gate/not-met",
  "data/no-counts",
] as const;

/** One kind of user error. */
export type UserErrorCode = (typeof userErrorCodes)[number];

/** The one error class: carries a code and the facts of its sentence, written by the locale at the rim. */
export class UserError extends Error {
  readonly kind: UserErrorKind;
  readonly code: UserErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly suggestions: readonly string[];
  /** What is wrong with the input that made going on impossible, to be listed before the error. */
  readonly problems: readonly Problem[];

  constructor(
    kind: UserErrorKind,
    code: UserErrorCode,
    about: {
      readonly facts?: Readonly<Record<string, string | number>>;
      readonly suggestions?: readonly string[];
      readonly problems?: readonly Problem[];
      readonly cause?: unknown;
    } = {},
  ) {
    super(`${code} ${JSON.stringify(about.facts ?? {})}`, { cause: about.cause });
    this.name = "UserError";
    this.kind = kind;
    this.code = code;
    this.facts = about.facts ?? {};
    this.suggestions = about.suggestions ?? [];
    this.problems = about.problems ?? [];
  }
}
