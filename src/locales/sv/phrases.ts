import { decimalsOfConfidence } from "../support/decimals-of-confidence.ts";
import type { Formatters } from "../support/formatters.ts";
import type { Phrases } from "../support/words.ts";
import { words } from "./words.ts";

/** Swedish expressions with something in them. */
export function phrases(format: Formatters): Phrases {
  return {
    interval: (confidence) =>
      `${format.percentage(confidence, decimalsOfConfidence(confidence))} konfidens\u00adintervall`,
    referenceDate: (date) => `referensdag ${format.date(date)}`,
    divisionYear: (year) => `områdesindelning ${year}`,
    coverage: ({ areas, of, level }) =>
      `${format.count(areas)} av ${format.count(of)} ${words.levelsCounted[level]}`,
    denominator: ({ value, unit, period }) =>
      `${format.count(value)} ${words.denominatorUnits[unit]}, ${format.period(period)}`,
    missingDetail: (reason, detail) => `${reason} (${detail})`,
    account: ({ source, read, used, excluded, rejected }) => {
      const rules = excluded.map(({ rule, rows }) => `${words.rules[rule]} ${format.count(rows)}`);
      const out = excluded.reduce((sum, { rows }) => sum + rows, 0);
      const why = rules.length === 0 ? "" : ` (${rules.join(", ")})`;
      return `${source}: ${format.count(read)} lästa = ${format.count(used)} använda + ${format.count(out)} utelämnade${why} + ${format.count(rejected)} förkastade`;
    },
    problemTotals: (errors, warnings) =>
      `${format.count(errors)} fel, ${format.count(warnings)} ${warnings === 1 ? "varning" : "varningar"}`,
    problemCount: (kind, severity, source, count) =>
      `${source}: ${kind} (${words.severities[severity]}) ${format.count(count)} st`,
    moreProblems: (count) => `och ytterligare ${format.count(count)} av samma slag`,
    didYouMean: (alternatives) => `menade du ${alternatives}?`,
    input: ({ name, rows, sha256 }) =>
      `${name}, ${format.count(rows)} ${rows === 1 ? "rad" : "rader"}, sha256 ${sha256}`,
    licence: (licence) => `villkor: ${licence}`,
    dated: (date) => `daterad ${date}`,
    tool: (version) => `soste-stats ${version}`,
    reading: ({ rows, megabytes, ofMegabytes, megabytesPerSecond, left }) => {
      const lines = rows === 0 ? "" : `, ${format.count(rows)} rader`;
      const of = ofMegabytes === undefined ? "" : ` / ${format.decimal(ofMegabytes, 0)}`;
      const wait = left === undefined ? "" : `, återstår ${left}`;
      return `läser ${format.decimal(megabytes, 0)}${of} MB${lines}, ${format.decimal(megabytesPerSecond, 0)} MB/s${wait}`;
    },
  };
}
