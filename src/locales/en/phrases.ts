import { decimalsOfConfidence } from "../support/decimals-of-confidence.ts";
import type { Formatters } from "../support/formatters.ts";
import type { Phrases } from "../support/words.ts";
import { words } from "./words.ts";

/** English expressions with something in them. */
export function phrases(format: Formatters): Phrases {
  return {
    interval: (confidence) =>
      `${format.percentage(confidence, decimalsOfConfidence(confidence))} CI`,
    referenceDate: (date) => `reference date ${format.date(date)}`,
    divisionYear: (year) => `division ${year}`,
    coverage: ({ areas, of, level }) =>
      `${format.count(areas)} of ${format.count(of)} ${words.levelsCounted[level]}`,
    denominator: ({ value, unit, period }) =>
      `${format.count(value)} ${words.denominatorUnits[unit]}, ${format.period(period)}`,
    missingDetail: (reason, detail) => `${reason} (${detail})`,
    account: ({ source, read, used, excluded, rejected }) => {
      const rules = excluded.map(({ rule, rows }) => `${words.rules[rule]} ${format.count(rows)}`);
      const out = excluded.reduce((sum, { rows }) => sum + rows, 0);
      const why = rules.length === 0 ? "" : ` (${rules.join(", ")})`;
      return `${source}: ${format.count(read)} read = ${format.count(used)} used + ${format.count(out)} excluded${why} + ${format.count(rejected)} rejected`;
    },
    problemTotals: (errors, warnings) =>
      `${format.count(errors)} ${errors === 1 ? "error" : "errors"}, ${format.count(warnings)} ${warnings === 1 ? "warning" : "warnings"}`,
    problemCount: (kind, severity, source, count) =>
      `${source}: ${kind} (${words.severities[severity]}) ${format.count(count)}`,
    moreProblems: (count) => `and ${format.count(count)} more of this kind`,
    didYouMean: (alternatives) => `did you mean ${alternatives}?`,
    input: ({ name, rows, sha256 }) =>
      `${name}, ${format.count(rows)} ${rows === 1 ? "row" : "rows"}, sha256 ${sha256}`,
    licence: (licence) => `licence: ${licence}`,
    dated: (date) => `dated ${date}`,
    tool: (version) => `soste-stats ${version}`,
    reading: ({ rows, megabytes, ofMegabytes, megabytesPerSecond, left }) => {
      const lines = rows === 0 ? "" : `, ${format.count(rows)} rows`;
      const of = ofMegabytes === undefined ? "" : ` / ${format.decimal(ofMegabytes, 0)}`;
      const wait = left === undefined ? "" : `, ${left} left`;
      return `reading ${format.decimal(megabytes, 0)}${of} MB${lines}, ${format.decimal(megabytesPerSecond, 0)} MB/s${wait}`;
    },
  };
}
