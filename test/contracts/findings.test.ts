import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benchmarkIds } from "../../src/domain/benchmark.ts";
import type { Finding } from "../../src/domain/finding.ts";
import { besideAs } from "../../src/domain/profile-figure.ts";
import { type ProfileFacts, profileParts } from "../../src/findings/finding-rule.ts";
import { findingRules, findingsOf } from "../../src/findings/registry.ts";
import { findings as en } from "../../src/locales/en/findings.ts";
import { findings as fi } from "../../src/locales/fi/findings.ts";
import type { Locale } from "../../src/locales/locale.ts";
import {
  parseTemplate,
  placesIn,
  type TemplatePart,
} from "../../src/locales/support/sentence-template.ts";
import { findings as sv } from "../../src/locales/sv/findings.ts";
import { locales } from "../support/locales.ts";
import { anyFacts, indicatorsOfParts, profiled, profileFacts } from "../support/profile-facts.ts";

const parameters = { seed: 20210831, numRuns: 120 };

const templates: Readonly<Record<string, Readonly<Record<string, string>>>> = { fi, sv, en };
const sentenceIds = Object.keys(fi);

/** Words that claim more, less, growth or a place; verdicts are written from the verdict and not from the template. */
const comparative: Readonly<Record<string, RegExp>> = {
  fi: /\b(?:enemm|vähemm|useam|harvem|pienem|pienin|suurem|suurin|suurim|kork|matal|kasvoi|väheni|nousi|laski|parem|paras|huonom|eniten|vähiten|parhai|heiko)/iu,
  sv: /(?<!\p{L})(?:mer|fler|mest|flest|färre|mindre|minst|störr|störst|högre|högst|lägre|lägst|ökade|ökat|minskade|steg|sjönk|bättre|bäst|sämre|sämst)a?(?!\p{L})/iu,
  en: /\b(?:more|most|fewer|fewest|less|least|higher|highest|lower(?! quartile)|lowest|larger|largest|smaller|smallest|grew|rose|fell|increased|decreased|better|best|worse|worst)\b/iu,
};

const comparativeIn = (locale: Pick<Locale, "tag">) => comparative[locale.tag] ?? /(?:)/u;

/** The text of a template that is its own, without what stands in its places. */
function ownText(parts: readonly TemplatePart[]): string {
  return parts
    .map((part) => {
      if (part.kind === "place") return part.noun?.join(" ") ?? "";
      return part.kind === "text" ? part.text : ownText(part.parts);
    })
    .join(" ");
}

/** What may be claimed by a sentence that has a verdict for a fact, beside the verdict's own word. */
const claims = new Set([
  "largest-class",
  "series-grew",
  "series-shrank",
  "stock-grew",
  "stock-shrank",
]);

/** Where a benchmark and the verdict against it stand among the facts. */
const factsOf = {
  country: { figure: "country", verdict: "verdict" },
  neighbours: { figure: "against-neighbours", verdict: "against-neighbours-verdict" },
  median: { figure: "against-median", verdict: "against-median-verdict" },
} as const;

/** The verdicts among the facts of a finding, each with what it is against. */
function verdictsIn({ facts }: Finding) {
  return benchmarkIds.flatMap((id) => {
    const cell = facts[factsOf[id].verdict];
    return cell?.kind === "verdict" ? [[id, cell.verdict] as const] : [];
  });
}

/** Every figure among the facts of a finding. */
function figuresOf(given: Finding) {
  return Object.values(given.facts).flatMap((cell) =>
    cell.kind === "figure" ? [cell.figure] : [],
  );
}

/** Flags of the figures whose value the sentence of a finding writes. */
function flagsWrittenOf({ sentence, facts: given }: Finding) {
  const places = placesIn(parseTemplate(templates["fi"]?.[sentence] ?? ""));
  const values = places.filter(
    ({ aspect, remarks }) => aspect === undefined && remarks.length === 0,
  );
  return values.flatMap(({ name }) => {
    const cell = given[name];
    const outcome = cell?.kind === "figure" ? cell.figure.outcome : undefined;
    return outcome?.kind === "known" ? outcome.flags : [];
  });
}

function everywhere(check: (finding: Finding, of: ProfileFacts) => void): void {
  fc.assert(
    fc.property(anyFacts, (of) => {
      for (const finding of findingsOf(of)) check(finding, of);
    }),
    parameters,
  );
}

describe("the rules", () => {
  it("are named as their files, once each", () => {
    const files = readdirSync(new URL("../../src/findings/", import.meta.url), {
      withFileTypes: true,
    });
    const members = files
      .filter((file) => file.isFile() && !["registry.ts", "finding-rule.ts"].includes(file.name))
      .map(({ name }) => name.replace(".ts", ""));
    const ids = findingRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids)).toEqual(new Set(members));
  });

  it.each(findingRules)("$id gives only findings of its own, with a section", ({ id, find }) => {
    fc.assert(
      fc.property(anyFacts, (of) => {
        for (const finding of find(of)) {
          expect(finding.rule).toBe(id);
          expect(finding.section).toMatch(/\S/u);
          expect(sentenceIds).toContain(finding.sentence);
        }
      }),
      parameters,
    );
  });

  it("together say every sentence that the languages have", () => {
    const said = new Set<string>();
    everywhere(({ sentence }) => said.add(sentence));
    // Sentences on pictures are made from what a picture shows, and tried with them.
    const ofRules = sentenceIds.filter((id) => !id.startsWith("picture-"));
    expect(ofRules.filter((id) => !said.has(id))).toEqual([]);
  });

  it.each(profileParts)("leave no part of the profile without a rule of its own: %s", (part) => {
    const own = findingRules.filter(({ id, parts }) => id !== "not-known" && parts.includes(part));
    expect(own).not.toEqual([]);
  });

  it("say something of every section, even where nothing in it is known", () => {
    const sections = [...new Set(indicatorsOfParts.map(([, section]) => section))];
    const missing = profileFacts(
      indicatorsOfParts.map(([id, section, unit]) => profiled(id, "needs-rows", { section, unit })),
    );
    const found = findingsOf(missing);
    expect([...new Set(found.map(({ section }) => section))]).toEqual([
      ...sections,
      "data-quality",
    ]);
  });
});

describe("a finding", () => {
  it("is a sentence in every language: no gap, no number that is none", () => {
    everywhere((finding) => {
      for (const locale of locales) {
        const text = locale.finding(finding);
        expect(text, finding.sentence).toMatch(/\.$/u);
        expect(text, finding.sentence).not.toMatch(
          /…|\bNaN\b|undefined|Infinity|\[|\]|\{|\}|\.\.| {2}| [,.;]/u,
        );
      }
    });
  });

  it("compares only with a verdict among its facts, or a rank", () => {
    everywhere((finding) => {
      if (finding.facts["rank"] !== undefined || verdictsIn(finding).length > 0) return;
      for (const locale of locales) {
        const { missing, flags } = locale.words;
        // A reason may say that fewer answered than must: that compares no figures of areas or times.
        const said = [...Object.values(missing), ...Object.values(flags)].reduce(
          (text, reason) => text.replace(reason, ""),
          locale.finding(finding),
        );
        expect(said).not.toMatch(comparativeIn(locale));
      }
    });
  });

  it("has the verdicts of its figure, and calls nothing better or worse without them", () => {
    everywhere((finding, { figures }) => {
      if (claims.has(finding.sentence)) return;
      const shown = figuresOf(finding).map(({ indicator }) => indicator);
      const given = figures.filter(({ indicator }) => shown.includes(indicator));
      for (const [benchmark, verdict] of verdictsIn(finding)) {
        expect(given.map((each) => besideAs(benchmark, each)?.verdict)).toContain(verdict);
        for (const locale of locales) {
          expect(locale.finding(finding)).toContain(locale.words.verdicts[verdict]);
        }
      }
    });
  });

  it("shows no verdict without the benchmark's figure", () => {
    everywhere((finding) => {
      if (claims.has(finding.sentence)) return;
      for (const [benchmark] of verdictsIn(finding)) {
        expect(finding.facts[factsOf[benchmark].figure]?.kind).toBe("figure");
      }
    });
  });

  it("says of every figure it writes that it is unreliable, estimated, contradicted or of another set", () => {
    everywhere((finding) => {
      for (const flag of flagsWrittenOf(finding)) {
        for (const { words, finding: write } of locales) {
          const { marks, flags } = words;
          const word = { ...flags, unreliable: marks.u, estimated: marks.e }[flag];
          expect(write(finding), finding.sentence).toContain(word);
        }
      }
    });
  });

  it("writes its numbers as the language does, with their unit", () => {
    everywhere((finding) => {
      for (const { indicator, outcome, unit } of figuresOf(finding)) {
        if (finding.sentence !== "measured" || outcome.kind === "missing") continue;
        expect(indicator).not.toBe("");
        for (const { format, finding: write } of locales) {
          expect(write(finding)).toContain(format.figure(outcome.value, unit));
        }
      }
    });
  });

  it("tells each missing figure once, with its reason: of the area, or of the country alone", () => {
    fc.assert(
      fc.property(anyFacts, (of) => {
        const found = findingsOf(of);
        const told = found.flatMap((finding) => {
          if (finding.sentence === "country-only") return [finding.facts["indicator"]];
          if (finding.sentence !== "not-known") return [];
          return Object.entries(finding.facts).flatMap(([name, cell]) =>
            name.startsWith("item-") ? [cell] : [],
          );
        });
        const ids = told.flatMap((cell) => (cell?.kind === "indicator" ? [cell.id] : []));
        const missing = of.figures.filter(({ figure }) => figure.outcome.kind === "missing");
        expect(ids.toSorted(inCodeOrder)).toEqual(
          missing.map(({ indicator }) => indicator).toSorted(inCodeOrder),
        );
      }),
      parameters,
    );
  });

  it("of what is not known there is one for each part and reason, however many figures that is", () => {
    fc.assert(
      fc.property(anyFacts, (of) => {
        const heads = findingsOf(of).flatMap(({ sentence, section, facts: { figure } }) =>
          sentence === "not-known" && figure?.kind === "figure"
            ? [`${section} ${JSON.stringify(figure.figure.outcome)}`]
            : [],
        );
        expect(new Set(heads).size).toBe(heads.length);
      }),
      parameters,
    );
  });
});

function inCodeOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

describe("the sentences", () => {
  it.each(sentenceIds)("have the same places in all languages: %s", (id) => {
    const [first = [], ...others] = ["fi", "sv", "en"].map((tag) => {
      const places = placesIn(parseTemplate(templates[tag]?.[id] ?? ""));
      const named = places.map(({ name, aspect, remarks, isList }) =>
        [name, isList, aspect, ...remarks].join(" "),
      );
      return named.toSorted(inCodeOrder);
    });
    expect(first).not.toEqual([]);
    for (const other of others) expect(other).toEqual(first);
  });

  it.each(["fi", "sv", "en"])("claim more or less by no word of their own in %s", (tag) => {
    const claiming = sentenceIds.filter((id) => {
      const parts = parseTemplate(templates[tag]?.[id] ?? "");
      return comparativeIn({ tag: tag as Locale["tag"] }).test(ownText(parts));
    });
    // A rank is told from largest to smallest; the others have a verdict among their facts.
    expect(claiming.toSorted(inCodeOrder)).toEqual(
      ["associations", ...claims].toSorted(inCodeOrder),
    );
  });
});
