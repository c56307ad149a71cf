import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PictureView } from "../../src/charts/chart.ts";
import { drawPicture } from "../../src/charts/registry.ts";
import { missing } from "../../src/domain/missing.ts";
import type { Picture } from "../../src/domain/picture.ts";
import type { Locale } from "../../src/locales/locale.ts";
import { localeFor, locales } from "../support/locales.ts";
import { outside, overlapping, textBoxes } from "../support/picture-boxes.ts";
import { faintMarks, faintTexts } from "../support/picture-contrast.ts";
import { samplePictures } from "../support/sample-pictures.ts";
import { known, sampleFrame } from "../support/sample-report.ts";
import { elementsOf, parseXml, textOf } from "../support/strict-xml.ts";

const seed = { seed: 20210831 };
const widths = [320, 480, 640, 900];
const { inputs } = sampleFrame.provenance;

function viewOf(locale: Locale, more: Partial<PictureView> = {}): PictureView {
  return { locale, inputs, describe: () => "Sentence.", ...more };
}

const hostile = [
  "<script>alert(1)</script>",
  '"/><image href="https://evil.example/x.png"/>',
  "Apu & Tuki ry",
  "'onload='alert(1)",
  "]]>",
  "&#x3c;script&#x3e;",
  "\u202egnihsihp\u202c \u2066x\u2069",
  "\u0000\u0007\u001b[31m\u007f\u0085",
  "\ud800 \udfff \ufffe \uffff",
  "x".repeat(4000),
  "ä ".repeat(2000),
  "漢字会".repeat(40),
  "👩‍👩‍👧 perhe ry",
  "",
  " ",
];

/** Names as long as official ones are, and a little longer. */
const long = [
  "Länsi-Uudenmaan hyvinvointialue",
  "Mellersta Österbottens välfärdsområde",
  "Vantaan ja Keravan hyvinvointialueen järjestöyhteistyöneuvottelukunta",
  "Maanpuolustukseen ja kansainvälisiin suhteisiin liittyvät yhdistykset",
  "Organisationsdelegationen för samarbete mellan välfärdsområdet och föreningarna",
  "Järjestölähtöisyyskokonaisarkkitehtuurivaikuttavuusarviointimenettelytapakuvaus",
];

const anyText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.constantFrom(...long),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

/** A copy in which every name and label is taken from the texts in turn. */
function renamed<Value>(value: Value, next: () => string): Value {
  if (typeof value !== "object" || value === null) return value;
  // copies have the shape of what they are made from
  if (Array.isArray(value)) return value.map((item) => renamed(item, next)) as Value;
  if ("fi" in value && "sv" in value && "en" in value) {
    const text = next();
    return { fi: text, sv: text, en: text } as Value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, renamed(item, next)]),
  ) as Value;
}

/** A copy in which no figure is known. */
function withoutFigures<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  // copies have the shape of what they are made from
  if (Array.isArray(value)) return value.map((item) => withoutFigures(item)) as Value;
  const copy = Object.entries(value).map(([key, item]) => [
    key,
    key === "outcome" ? missing("below-threshold") : withoutFigures(item),
  ]);
  return Object.fromEntries(copy) as Value;
}

/** A copy in which every figure that is no share has one of the values, with an interval around it. */
function withValues<Value>(value: Value, next: () => number): Value {
  if (typeof value !== "object" || value === null) return value;
  // copies have the shape of what they are made from
  if (Array.isArray(value)) return value.map((item) => withValues(item, next)) as Value;
  if ("outcome" in value && "unit" in value && value.unit !== "share") {
    const number = next();
    const half = Math.abs(number) / 7;
    const interval = {
      lower: number - half,
      upper: number + half,
      confidence: 0.95,
      method: "byar",
    } as const;
    return { ...value, outcome: known(number, { n: 1, interval }) };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withValues(item, next)]),
  ) as Value;
}

/** A copy of which every list is empty, the sources excepted. */
function emptied(picture: Picture): Picture {
  const copy = Object.entries(picture).map(([key, value]) => [
    key,
    Array.isArray(value) && key !== "sources" ? [] : value,
  ]);
  // the copy has the shape of the picture
  return Object.fromEntries(copy) as Picture;
}

function renamedWith(picture: Picture, texts: readonly string[]): Picture {
  let place = 0;
  return renamed(picture, () => texts[place++ % texts.length] ?? "");
}

/** What must hold of any picture whatever names stand in it. */
function expectSound(svg: string): void {
  const root = parseXml(svg);
  const boxes = textBoxes(root);
  expect(boxes.length).toBeGreaterThan(3);
  expect(outside(root, boxes)).toEqual([]);
  expect(overlapping(boxes)).toEqual([]);
}

/** No trace of a number that is none. */
function expectFigures(svg: string): void {
  expect(svg).not.toMatch(/undefined|NaN|\[object|Infinity|="-/u);
}

describe.each(Object.entries(samplePictures))("the picture %s", (_, picture) => {
  it.each(locales)(
    "is a picture to assistive technology, with title and description: $tag",
    (locale) => {
      const root = parseXml(
        drawPicture(picture, viewOf(locale, { describe: () => "Yksi & kaksi." })),
      );
      expect(root.name).toBe("svg");
      expect(root.attributes).toMatchObject({ role: "img", lang: locale.tag });
      const labels = (root.attributes["aria-labelledby"] ?? "").split(" ");
      const [title, desc] = labels.map((id) =>
        elementsOf(root).find(({ attributes }) => attributes["id"] === id),
      );
      expect(title?.name).toBe("title");
      expect(textOf(title ?? root)).toMatch(/\S/u);
      expect(desc).toMatchObject({ name: "desc", children: ["Yksi & kaksi."] });
    },
  );

  it.each(widths)("keeps every text inside and apart from the others at a width of %d", (width) => {
    for (const locale of locales) {
      const svg = drawPicture(picture, viewOf(locale, { width }));
      expectSound(svg);
      expectFigures(svg);
    }
  });

  it("fits long Finnish and Swedish names", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(long, { minLength: 1 }),
        fc.constantFrom(...widths),
        (texts, width) => {
          expectSound(drawPicture(renamedWith(picture, texts), viewOf(localeFor("fi"), { width })));
        },
      ),
      { ...seed, numRuns: 40 },
    );
  });

  it("stays well-formed, inert and in its room whatever names stand in it", () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(320, 640),
        (texts, width) => {
          const [text = ""] = texts;
          const view = viewOf(localeFor("fi"), {
            width,
            describe: () => text,
            inputs: inputs.map((input) => ({ ...input, name: text, publications: [] })),
          });
          const svg = drawPicture({ ...renamedWith(picture, texts), id: text }, view);
          expectSound(svg);
          const elements = elementsOf(parseXml(svg));
          const names = new Set(elements.map(({ name }) => name));
          expect([...names].filter((name) => !drawn.has(name))).toEqual([]);
          const attributes = new Set(elements.flatMap((each) => Object.keys(each.attributes)));
          expect(
            [...attributes].filter((name) => /^on|href|^style$|^class$|src/u.test(name)),
          ).toEqual([]);
          expect(svg).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
        },
      ),
      { ...seed, numRuns: 100 },
    );
  });

  it("has nothing that runs, loads or needs a style: only shapes, text and presentation attributes", () => {
    const svg = drawPicture(picture, viewOf(localeFor("sv")));
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
      /https?:|url\(|style=|<style|class=/u,
    );
  });

  it("stays in its room whatever the figures are", () => {
    const anyValue = fc.oneof(
      fc.double({ min: 0, max: 5, noNaN: true }),
      fc.double({ min: -1000, max: 1e9, noNaN: true }),
      fc.constantFrom(0, 1, -0.04, 99_999_999.5),
    );
    fc.assert(
      fc.property(
        fc.array(anyValue, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(320, 640),
        (values, width) => {
          let place = 0;
          const changed = withValues(picture, () => values[place++ % values.length] ?? 0);
          const svg = drawPicture(changed, viewOf(localeFor("fi"), { width }));
          expectSound(svg);
          expectFigures(svg);
        },
      ),
      { ...seed, numRuns: 60 },
    );
  });

  it.each([320, 640])("is drawn without a figure, and without a row, at a width of %d", (width) => {
    for (const locale of locales) {
      const view = viewOf(locale, { width });
      const hidden = drawPicture(withoutFigures(picture), view);
      expectSound(hidden);
      expectFigures(hidden);
      const empty = parseXml(drawPicture(emptied(picture), view));
      expect(overlapping(textBoxes(empty))).toEqual([]);
      expectFigures(drawPicture(emptied(picture), view));
    }
  });

  it("can be told without colour: shapes and their outlines stand out 3 : 1, text 4.5 : 1", () => {
    const svg = drawPicture(picture, viewOf(localeFor("en")));
    expect(faintMarks(parseXml(svg))).toEqual([]);
    expect(faintTexts(parseXml(svg))).toEqual([]);
  });

  it("is the same each time, and its ids differ from those of another width", () => {
    const view = viewOf(localeFor("en"));
    expect(drawPicture(picture, view)).toBe(drawPicture(structuredClone(picture), view));
    const idsOf = (width: number) =>
      elementsOf(parseXml(drawPicture(picture, { ...view, width }))).flatMap(
        ({ attributes }) => attributes["id"] ?? [],
      );
    expect(idsOf(320).filter((id) => idsOf(640).includes(id))).toEqual([]);
  });

  it("refuses a source that the report does not list", () => {
    expect(() =>
      drawPicture({ ...picture, sources: ["no-such-input"] }, viewOf(localeFor("fi"))),
    ).toThrow("no-such-input");
  });
});

const drawn = new Set(["svg", "title", "desc", "text", "path", "rect", "circle", "line"]);

/** Every chart, by a record that does not compile until a new one is in it. */
const every: Readonly<Record<Picture["chart"], true>> = {
  spine: true,
  "tile-map": true,
  "stacked-bars": true,
  "broken-line": true,
  "rank-range": true,
  "structure-matrix": true,
};

describe("the sample pictures", () => {
  it("show every chart", () => {
    const charts = new Set<string>(Object.values(samplePictures).map(({ chart }) => chart));
    expect(Object.keys(every).filter((chart) => !charts.has(chart))).toEqual([]);
  });
});
