import { findArea } from "../../areas/find-area.ts";
import { isTotalName } from "../../areas/total-name.ts";
import { type AreaKey, type Level, levels } from "../../domain/area.ts";
import type { DecodeContext } from "../decoder.ts";
import { type Converted, fault, foldBlanks, isMissing, known } from "./cell.ts";
import type { Columns } from "./columns.ts";
import { judgedAreaReader } from "./judged-area.ts";
import { toLevel } from "./level-words.ts";
import { memoise } from "./memoise.ts";
import { unknownWord } from "./nearest.ts";
import type { RowCells } from "./row-cells.ts";

/** Reads areas that a table names on any level, in its columns `area` and `area_level`. */
export interface StatedAreas {
  /** The level of a row, by its own cell or by the header of the areas; undefined where neither tells. */
  levelOf(cells: RowCells): Level | undefined;
  /** The area that a text names at the level, or on any. */
  read(text: string, level: Level | undefined): Converted<AreaKey>;
}

/** How the areas of a table are read; what was read once is remembered. */
export function statedAreas(columns: Columns, context: DecodeContext): StatedAreas {
  const { areas, divisionYear: year } = context;
  const any = anyAreaReader(context);
  const byLevel = new Map(
    levels.map((level) => [level, judgedAreaReader({ areas, level, year })] as const),
  );
  const ofHeader = toLevel(columns.header.cells[columns.index.get("area") ?? -1] ?? "");
  return {
    levelOf(cells) {
      const written = cells.text("area_level");
      if (isMissing(written)) return ofHeader;
      const level = toLevel(written);
      if (level === undefined) cells.report("area_level", unknownWord(written, levels));
      return level;
    },
    read(text, level) {
      const name = foldBlanks(text);
      const reader = level === undefined || isTotalName(name) ? any : (byLevel.get(level) ?? any);
      return reader(name);
    },
  };
}

/** Looks an area up on any level; a name of several means what it means in options. */
function anyAreaReader({
  areas,
  divisionYear: year,
}: DecodeContext): (text: string) => Converted<AreaKey> {
  const country = areas.area("country", "SSS", year);
  return memoise((text) => {
    if (isMissing(text)) return { kind: "missing", symbol: text };
    if (isTotalName(text) && country !== undefined) return known(country.key);
    const found = findArea(areas, text, { year });
    switch (found.kind) {
      case "found":
        return known(found.area.key);
      case "divided":
        return fault("cell/divided-municipality", { suggestions: found.successors });
      case "unknown":
        return fault("cell/unknown-area", {
          suggestions: found.suggestions,
          facts: { expected: "region" },
        });
      case "not-at-level":
        return fault("cell/unknown-area", { facts: { expected: "region" } });
    }
  });
}
