import { widthOf } from "../../src/charts/support/text-width.ts";
import { elementsOf, textOf, type XmlElement } from "./strict-xml.ts";

/** The room that a line of text takes in a picture. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room of every line of text, by the charts' own upper estimate of how wide a line is. */
export function textBoxes(picture: XmlElement): readonly TextBox[] {
  return elementsOf(picture)
    .filter(({ name }) => name === "text")
    .map((element) => {
      const { attributes } = element;
      const text = textOf(element);
      const size = Number(attributes["font-size"]);
      const weight = attributes["font-weight"] === "bold" ? "bold" : undefined;
      const width = widthOf(text, weight === undefined ? { size } : { size, weight });
      const x = Number(attributes["x"]);
      const y = Number(attributes["y"]);
      const before = { middle: width / 2, end: width }[attributes["text-anchor"] ?? ""] ?? 0;
      return {
        text,
        left: x - before,
        right: x - before + width,
        top: y - 0.78 * size,
        bottom: y + 0.22 * size,
      };
    });
}

/** Lines of which at least two lie on each other. */
export function overlapping(boxes: readonly TextBox[]): readonly string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - 0.01 &&
          other.left < one.right - 0.01 &&
          one.top < other.bottom - 0.01 &&
          other.top < one.bottom - 0.01,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

/** Lines that reach out of the picture. */
export function outside(picture: XmlElement, boxes: readonly TextBox[]): readonly string[] {
  const [, , width = 0, height = 0] = (picture.attributes["viewBox"] ?? "").split(" ").map(Number);
  return boxes
    .filter(({ left, right, top, bottom }) =>
      [left, top, width - right, height - bottom].some((room) => room < -0.01),
    )
    .map(({ text }) => text);
}
