import { decimalsOfConfidence } from "../support/decimals-of-confidence.ts";
import type { Formatters } from "../support/formatters.ts";
import type { Phrases } from "../support/words.ts";
import { words } from "./words.ts";

/** Finnish expressions with something in them. */
export function phrases(format: Formatters): Phrases {
  return {
    interval: (confidence) =>
      `${format.percentage(confidence, decimalsOfConfidence(confidence))}:n luottamus\u00adväli`,
    referenceDate: (date) => `viiteajankohta ${format.date(date)}`,
    divisionYear: (year) => `aluejako ${year}`,
    coverage: ({ areas, of, level }) =>
      `${format.count(areas)}/${format.count(of)} ${words.levelsCounted[level]}`,
    denominator: ({ value, unit, period }) =>
      `${format.count(value)} ${words.denominatorUnits[unit]}, ${format.period(period)}`,
    missingDetail: (reason, detail) => `${reason} (${detail})`,
    account: ({ source, read, used, excluded, rejected }) => {
      const rules = excluded.map(({ rule, rows }) => `${words.rules[rule]} ${format.count(rows)}`);
      const out = excluded.reduce((sum, { rows }) => sum + rows, 0);
      const why = rules.length === 0 ? "" : ` (${rules.join(", ")})`;
      return `${source}: luettu ${format.count(read)} = käytetty ${format.count(used)} + ohitettu ${format.count(out)}${why} + hylätty ${format.count(rejected)}`;
    },
    problemTotals: (errors, warnings) =>
      `virheitä ${format.count(errors)}, varoituksia ${format.count(warnings)}`,
    problemCount: (kind, severity, source, count) =>
      `${source}: ${kind} (${words.severities[severity]}) ${format.count(count)} kpl`,
    moreProblems: (count) => `ja samaa lajia vielä ${format.count(count)} kpl`,
    didYouMean: (alternatives) => `tarkoititko: ${alternatives}?`,
    input: ({ name, rows, sha256 }) =>
      `${name}, ${format.count(rows)} ${rows === 1 ? "rivi" : "riviä"}, sha256 ${sha256}`,
    licence: (licence) => `käyttöehdot: ${licence}`,
    dated: (date) => `päivätty ${date}`,
    tool: (version) => `soste-stats ${version}`,
    reading: ({ rows, megabytes, ofMegabytes, megabytesPerSecond, left }) => {
      const lines = rows === 0 ? "" : `, ${format.count(rows)} riviä`;
      const of = ofMegabytes === undefined ? "" : ` / ${format.decimal(ofMegabytes, 0)}`;
      const wait = left === undefined ? "" : `, jäljellä ${left}`;
      return `luetaan ${format.decimal(megabytes, 0)}${of} Mt${lines}, ${format.decimal(megabytesPerSecond, 0)} Mt/s${wait}`;
    },
  };
}
