import type { Codebook } from "../../domain/codebook.ts";
import { foldBlanks, normaliseCell } from "./cell.ts";
import { memoise } from "./memoise.ts";

/** Reads group cells: as the codebook's sides write the group, where they name it in any case; else as they stand. */
export function groupReader(codebook: Codebook | undefined): (cell: string) => string {
  const sides = codebook?.sides;
  const plain = (text: string) => foldBlanks(normaliseCell(text));
  const named = [...(sides?.associations ?? []), ...(sides?.public ?? [])];
  const writtenByFold = new Map(named.map((group) => [plain(group).toLowerCase(), plain(group)]));
  return memoise((cell) => {
    const text = plain(cell);
    return writtenByFold.get(text.toLowerCase()) ?? text;
  });
}
