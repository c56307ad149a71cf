import type { StructureState } from "../../domain/structure.ts";
import { blue, paper, quiet } from "./colours.ts";
import { element, type Markup } from "./svg.ts";
import { type SymbolStyle, symbolAt } from "./symbols.ts";

const symbols: Readonly<Record<Exclude<StructureState, "unknown">, Omit<SymbolStyle, "size">>> = {
  "in-place": { shape: "circle", fill: blue(25) },
  planned: { shape: "diamond", fill: blue(66) },
  absent: { shape: "square", fill: paper },
};

/** The mark of a state: shape and lightness both tell it; what is not known is a short stroke. */
export function drawState(
  state: StructureState,
  { x, y }: { readonly x: number; readonly y: number },
  size: number,
): Markup {
  if (state === "unknown") {
    const half = size / 3;
    return element("line", {
      x1: x - half,
      x2: x + half,
      y1: y,
      y2: y,
      stroke: quiet,
      "stroke-width": 1.5,
    });
  }
  return symbolAt(
    { x, y },
    { ...symbols[state], size: symbols[state].shape === "square" ? size * 0.94 : size },
  );
}
