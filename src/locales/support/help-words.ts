import type { Severity } from "../../domain/problem.ts";
import type { UserErrorCode } from "../../domain/user-error.ts";

/** Names of the commands as they are typed. */
export type CommandWord =
  | "region"
  | "compare"
  | "trend"
  | "survey"
  | "readiness"
  | "report"
  | "batch"
  | "list"
  | "check"
  | "init"
  | "explain"
  | "config"
  | "help";

/** Names of the options as they are typed, without dashes. */
export type OptionWord =
  | "name"
  | "level"
  | "all"
  | "areas"
  | "indicator"
  | "since"
  | "until"
  | "sort"
  | "descending"
  | "findings"
  | "associations"
  | "population"
  | "definitions"
  | "survey"
  | "benchmark"
  | "codebook"
  | "frame"
  | "production"
  | "production-area"
  | "grants"
  | "structures"
  | "outcomes"
  | "events"
  | "index"
  | "wave"
  | "from"
  | "sheet"
  | "encoding"
  | "delimiter"
  | "map"
  | "as-of"
  | "extract-date"
  | "division"
  | "decimal-mark"
  | "threads"
  | "confidence"
  | "no-ci"
  | "dormancy-years"
  | "period"
  | "min-n"
  | "unweighted"
  | "what-if"
  | "aggregation"
  | "seed"
  | "header-rows"
  | "group"
  | "max-problems"
  | "max-warnings"
  | "max-age"
  | "fail-on"
  | "charts"
  | "pdf"
  | "browser"
  | "sections"
  | "format"
  | "output"
  | "excel"
  | "vertical"
  | "lang"
  | "quiet"
  | "no-color"
  | "debug"
  | "help"
  | "version";

/** Parts under which help lists the options. */
export type OptionGroup =
  | "selection"
  | "inputs"
  | "reading"
  | "reckoning"
  | "gates"
  | "output"
  | "general";

/** What stands for a value in help, such as FILE. */
export type Placeholder =
  | "area"
  | "areas"
  | "level"
  | "ids"
  | "column"
  | "file"
  | "folder"
  | "format"
  | "encoding"
  | "character"
  | "mapping"
  | "date"
  | "year"
  | "years"
  | "share"
  | "period"
  | "language"
  | "dialect"
  | "what"
  | "benchmark"
  | "codebook"
  | "index"
  | "aggregation"
  | "draft"
  | "sheet"
  | "wave"
  | "number"
  | "weight"
  | "group"
  | "age"
  | "figure"
  | "show"
  | "topic";

/** Outcomes of a run that have an exit code of their own. */
export type ExitWord =
  | "ok"
  | "data-errors"
  | "usage"
  | "unreadable"
  | "gate"
  | "defect"
  | "interrupted";

/** A command line that can be copied, and what it does. */
export interface Example {
  readonly line: string;
  readonly does: string;
}

/** Help of one command. */
export interface CommandHelp {
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly Example[];
}

/** Every word of the help pages and of the frame around messages. */
export interface HelpWords {
  readonly program: string;
  readonly usage: string;
  readonly optionsInUsage: string;
  readonly commandInUsage: string;
  readonly commandsHeading: string;
  readonly argumentsHeading: string;
  readonly examplesHeading: string;
  readonly exitCodesHeading: string;
  readonly environmentHeading: string;
  readonly environment: string;
  /** Points from the overview to the help of one command. */
  readonly more: string;
  readonly groups: Readonly<Record<OptionGroup, string>>;
  readonly placeholders: Readonly<Record<Placeholder, string>>;
  readonly commands: Readonly<Record<CommandWord, CommandHelp>>;
  readonly options: Readonly<Record<OptionWord, string>>;
  readonly exitCodes: Readonly<Record<ExitWord, string>>;
  readonly choices: (words: readonly string[]) => string;
  readonly defaultValue: (value: string) => string;
  readonly fromEnvironment: (variable: string) => string;
  readonly repeatable: string;
  /** Words before a line on stderr. */
  readonly severities: Readonly<Record<Severity | "note", string>>;
  /** Asks for a report of a defect, above its stack. */
  readonly defect: string;
}

/** What the sentence of a user error is made from. */
export interface ErrorFacts {
  readonly facts: Readonly<Record<string, string | number>>;
  /** Nearest accepted values; the sentence is followed by them. */
  readonly suggestions?: readonly string[];
}

/** A sentence for each user error: lower-case start, the bad value in quotes, what was expected, no full stop. */
export type UserErrorSentences = Readonly<Record<UserErrorCode, (error: ErrorFacts) => string>>;
