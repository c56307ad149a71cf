import { type SymbolType, symbol, symbolDiamond2, symbolSquare, symbolTriangle } from "d3-shape";
import { ink } from "./colours.ts";
import { coordinate, element, type Markup } from "./svg.ts";

/** Shapes that are told apart without colour. */
export type Shape = "circle" | "triangle-up" | "triangle-down" | "diamond" | "square";

/** A mark: its shape, its lightness, and how large it is. Unit: size is the width of a square of the same area. */
export interface SymbolStyle {
  readonly shape: Shape;
  readonly fill: string;
  readonly size: number;
  readonly stroke?: string;
}

const types: Readonly<Record<Exclude<Shape, "circle">, SymbolType>> = {
  "triangle-up": symbolTriangle,
  "triangle-down": symbolTriangle,
  diamond: symbolDiamond2,
  square: symbolSquare,
};

/** A shape around a point, with an outline that stands out from paper and from its fill. */
export function symbolAt(
  { x, y }: { readonly x: number; readonly y: number },
  { shape, fill, size, stroke = ink }: SymbolStyle,
): Markup {
  if (shape === "circle") {
    const r = size / Math.sqrt(Math.PI);
    return element("circle", { cx: x, cy: y, r, fill, stroke, "stroke-width": 1.2 });
  }
  const path = symbol(types[shape], size * size).digits(2)() ?? "";
  const turn = shape === "triangle-down" ? " rotate(180)" : "";
  return element("path", {
    d: path,
    transform: `translate(${coordinate(x)} ${coordinate(y)})${turn}`,
    fill,
    stroke,
    "stroke-width": 1.2,
  });
}
