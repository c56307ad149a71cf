import { hairline, paper } from "../../src/charts/support/colours.ts";
import { contrast, lightnessOf } from "./colour-measures.ts";
import { textBoxes } from "./picture-boxes.ts";
import { elementsOf, type XmlElement } from "./strict-xml.ts";

const shapes = new Set(["path", "rect", "circle", "line"]);

/** Lines that only guide the eye, and grounds that only mark a row, are no marks. */
function isGuide({ name, attributes }: XmlElement): boolean {
  if (attributes["stroke"] === hairline) return true;
  const { fill = "" } = attributes;
  return name === "rect" && attributes["stroke"] === undefined && lightnessOf(fill) >= 90;
}

/** Marks of which neither fill nor outline contrasts 3 : 1 with paper (WCAG 2.1, 1.4.11). */
export function faintMarks(root: XmlElement): readonly string[] {
  return elementsOf(root)
    .filter((element) => shapes.has(element.name) && !isGuide(element))
    .filter(({ attributes }) => {
      const colours = [attributes["fill"], attributes["stroke"]];
      return !colours.some(
        (colour) => colour !== undefined && colour !== "none" && contrast(colour, paper) >= 3,
      );
    })
    .map(({ name, attributes }) => `${name} ${JSON.stringify(attributes)}`);
}

/** Texts that contrast less than 4.5 : 1 with the rectangle they stand on (WCAG 2.1, 1.4.3). */
export function faintTexts(root: XmlElement): readonly string[] {
  const grounds = elementsOf(root)
    .filter(({ name, attributes }) => name === "rect" && attributes["fill"] !== "none")
    .map(({ attributes }) => {
      const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((key) =>
        Number(attributes[key] ?? 0),
      );
      return { x, y, right: x + width, bottom: y + height, fill: attributes["fill"] ?? "" };
    });
  const texts = elementsOf(root).filter(({ name }) => name === "text");
  return textBoxes(root)
    .filter(({ left, right, top, bottom }, index) => {
      const x = (left + right) / 2;
      const y = (top + bottom) / 2;
      const ground = grounds.findLast(
        (each) => each.x <= x && x <= each.right && each.y <= y && y <= each.bottom,
      );
      return contrast(texts[index]?.attributes["fill"] ?? "", ground?.fill ?? paper) < 4.5;
    })
    .map(({ text }) => text);
}
