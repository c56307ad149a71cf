import { drawPicture } from "../../../src/charts/registry.ts";
import type { Picture } from "../../../src/domain/picture.ts";
import { localeFor } from "../../support/locales.ts";
import { sampleFrame } from "../../support/sample-report.ts";
import { elementsOf, parseXml, textOf, type XmlElement } from "../../support/strict-xml.ts";

/** The elements of a picture as it is drawn in English at the usual width. */
export function drawn(picture: Picture): readonly XmlElement[] {
  const svg = drawPicture(picture, {
    locale: localeFor("en"),
    inputs: sampleFrame.provenance.inputs,
    describe: ({ sentence }) => sentence,
  });
  return elementsOf(parseXml(svg));
}

/** The texts of a picture, in document order. */
export function textsOf(elements: readonly XmlElement[]): readonly string[] {
  return elements.filter(({ name }) => name === "text").map(textOf);
}

/** A number among the attributes. */
export function numberOf({ attributes }: XmlElement, key: string): number {
  return Number(attributes[key]);
}

/** Where symbols stand: the middles of circles, and the places that other shapes are moved to. */
export function symbolPlaces(
  elements: readonly XmlElement[],
): readonly { readonly x: number; readonly y: number; readonly fill: string }[] {
  return elements.flatMap(({ name, attributes }) => {
    const { transform = "", fill = "" } = attributes;
    if (name === "circle")
      return [{ x: Number(attributes["cx"]), y: Number(attributes["cy"]), fill }];
    const [, x, y] = /^translate\(([\d.]+) ([\d.]+)\)/u.exec(transform) ?? [];
    return x === undefined || y === undefined ? [] : [{ x: Number(x), y: Number(y), fill }];
  });
}
