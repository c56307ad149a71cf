import { describe, expect, it } from "vitest";
import { quiet } from "../../src/charts/support/colours.ts";
import type { LocaleTag } from "../../src/locales/locale.ts";
import { localeTags } from "../../src/locales/registry.ts";
import { renderHtml } from "../../src/render/html.ts";
import { toDocument } from "../../src/render/support/document.ts";
import { textOf as plainText } from "../render/page/read-page.ts";
import { type Fields, isFields, numbersIn } from "../support/json-values.ts";
import { localeFor } from "../support/locales.ts";
import { runProgram, splitWords } from "../support/run-program.ts";
import { sampleDocument } from "../support/sample-document.ts";
import { view } from "../support/sample-report.ts";
import { numbersInNames, shownIn, strangers } from "../support/shown-numbers.ts";
import { elementsOf, parseXml, textOf, type XmlElement } from "../support/strict-xml.ts";

const inputs = [
  ...["--associations fixtures/synthetic-register-extract.csv"],
  ...["--structures fixtures/structures-wide-synthetic.csv"],
  ...["--survey fixtures/survey-2021-synthetic.csv"],
].join(" ");

/** Reports that together have every picture that a report can have, broken lines apart. */
const lines = [`report --name Pirha ${inputs}`, `report --name Suomi ${inputs}`] as const;

/** A report as a document, and as a page in a language. */
interface Printed {
  readonly tag: LocaleTag;
  readonly document: Fields;
  readonly page: string;
}

/** A command's report: the document once, and the page in each language. */
async function printed(line: string): Promise<readonly Printed[]> {
  const json = await runProgram([...splitWords(line), "--format", "json"]);
  const document: Fields = JSON.parse(json.stdout);
  const words = [...splitWords(line), "--format", "html", "--lang"];
  return await Promise.all(
    localeTags.map(async (tag) => {
      return { tag, document, page: (await runProgram([...words, tag])).stdout };
    }),
  );
}

/** The invented report that has a picture of each kind. */
function printedSample(): readonly Printed[] {
  const document = JSON.parse(JSON.stringify(toDocument(sampleDocument)));
  return localeTags.map((tag) => {
    return { tag, document, page: renderHtml(sampleDocument, view({ locale: localeFor(tag) })) };
  });
}

/** A picture of the document and what stands in its figure on the page: the texts of each width, and the sentences. */
interface Figure {
  readonly picture: Fields;
  readonly texts: readonly string[];
  readonly sentences: readonly string[];
}

function figuresOf({ document, page }: Printed): readonly Figure[] {
  const pictures = document["pictures"];
  if (!Array.isArray(pictures)) throw new Error("a document without pictures");
  return pictures.filter(isFields).map((picture) => {
    const from = page.indexOf(`<figure id="figure-${picture["id"]}">`);
    expect(from).toBeGreaterThan(0);
    const figure = page.slice(from, page.indexOf("</figure>", from));
    const drawings = [...figure.matchAll(/<svg .*?<\/svg>/gsu)].map(([svg]) => parseXml(svg));
    expect(drawings).toHaveLength(2);
    const textsOf = (name: string) =>
      drawings.flatMap((drawing) =>
        elementsOf(drawing)
          .filter((each) => each.name === name && !isOnAxisOfLine(each, textOf(each), picture))
          .map(textOf),
      );
    const caption = plainText(figure.slice(figure.indexOf("<figcaption>")));
    return {
      picture,
      texts: textsOf("text"),
      sentences: [...textsOf("title"), ...textsOf("desc"), caption],
    };
  });
}

/** A text that is nothing but a figure: a number with its unit's sign, its limits, marks or its place among areas. */
const bareFigure = /^(?:n\s=\s)?[-\u2212\d][\d\s.,%‰–\u2212/]*(?:\[[a-z!]\]\s?)*$/u;

/**
 * Numbers of axes, which are no figures of the report: the share of a whole bar, the places among which areas are
 * ranked, the numbers of a matrix's columns.
 */
function axisLabels({ chart, rows, items }: Fields): readonly number[] {
  if (chart === "stacked-bars") return [0, 0.5, 1];
  if (chart === "rank-range" && Array.isArray(rows)) return rows.map((_, at) => at + 1);
  if (chart === "structure-matrix" && Array.isArray(items)) return items.map((_, at) => at + 1);
  return [];
}

const range = /\d[\s%]*–/u;

/** The number of a break in a broken line, which is told below the line. */
const isNumberOfBreak = (text: string, { chart }: Fields) =>
  chart === "broken-line" && /^\d$/u.test(text);

/** A year that the name of a break ends with, where the name goes on in a line of its own. */
const isYearOfBreak = (text: string, { chart }: Fields) =>
  chart === "broken-line" && /^(?:19|20)\d\d$/u.test(text);

/** The labels of axes are grey, and nothing but a number: a year, or a step of the scale. */
const isOnAxisOfLine = ({ attributes }: XmlElement, text: string, { chart }: Fields) =>
  chart === "broken-line" && attributes["fill"] === quiet && /^\d[\d\s.,%]*$/u.test(text);

/** A class in the legend of a map: its limits are quantiles of the figures, rounded, and none lies beyond them. */
function isLegendOfMap(
  text: string,
  { chart }: Fields,
  figures: readonly number[],
  tag: LocaleTag,
) {
  const scale = text.includes("%") ? 100 : 1;
  const isInside = ({ value, tolerance }: ReturnType<typeof shownIn>[number]) =>
    value >= Math.min(...figures) * scale - tolerance &&
    value <= Math.max(...figures) * scale + tolerance;
  return chart === "tile-map" && range.test(text) && shownIn(text, tag).every(isInside);
}

/** The numbers of a picture's figures, without its places on a map. */
function figureNumbers({ tiles, ...picture }: Fields): readonly number[] {
  const figures = Array.isArray(tiles)
    ? tiles.map((tile) => (isFields(tile) ? (tile["figure"] ?? null) : null))
    : [];
  return [...numbersIn(picture), ...numbersIn(figures)];
}

/** The last word of a source's title, before which a line may be broken. */
function endsTitle(text: string, words: Fields): boolean {
  const { titles = null } = words;
  return (
    isFields(titles) && Object.values(titles).some((title) => String(title).endsWith(` ${text}`))
  );
}

/** Texts of a figure with the numbers in them that its picture in the document does not have. */
function unknownIn({ picture, texts, sentences }: Figure, { document, tag }: Printed) {
  const figures = [...figureNumbers(picture), ...axisLabels(picture)];
  const { inputs = null } = document["provenance"] as Fields; // as the schema says
  const numbered = Array.isArray(inputs) ? inputs.map((_, at) => at + 1) : [];
  const words: Fields = JSON.parse(JSON.stringify(localeFor(tag).words));
  const isFigure = (text: string) =>
    bareFigure.test(text) && !isYearOfBreak(text, picture) && !endsTitle(text, words);
  const names = [picture, inputs, words].flatMap((json) => numbersInNames(json, tag));
  const named = [...figures, ...numbered, ...names];
  return [...texts, ...sentences].filter(
    (text) =>
      !isNumberOfBreak(text, picture) &&
      !isLegendOfMap(text, picture, figures, tag) &&
      strangers(text, isFigure(text) ? figures : named, tag).length > 0,
  );
}

describe("the pictures of a report in three languages", () => {
  it.each([...lines, "the invented report"])(
    "show only numbers that stand in the JSON document of the same report: %s",
    async (line) => {
      const reports = line.startsWith("report") ? await printed(line) : printedSample();
      for (const report of reports) {
        const figures = figuresOf(report);
        expect(figures.length).toBeGreaterThan(1);
        for (const figure of figures) {
          const place = `${report.tag} ${figure.picture["id"]}`;
          const shown = figure.texts.flatMap((text) => shownIn(text, report.tag));
          expect(shown.length, place).toBeGreaterThan(5);
          expect(unknownIn(figure, report), place).toEqual([]);
        }
      }
    },
  );

  it("are found out where a number is another by one in its last place", () => {
    for (const report of printedSample()) {
      let changed = 0;
      // of a map or of short ones a neighbour may by chance be another number of the picture
      const figures = figuresOf(report).filter(({ picture }) => picture["chart"] !== "tile-map");
      for (const figure of figures) {
        const long = figure.texts.filter(
          (text) => /[.,]\d/u.test(text) && bareFigure.test(text) && text.length > 4,
        );
        for (const text of long) {
          const other = text.replace(/\d(?=\D*$)/u, (digit) => String((Number(digit) + 1) % 10));
          expect(unknownIn({ ...figure, texts: [other] }, report), other).toEqual([other]);
          changed += 1;
        }
      }
      expect(changed).toBeGreaterThan(10);
    }
  });
});
