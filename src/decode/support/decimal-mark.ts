import type { TableSource } from "../../domain/table-source.ts";
import type { DecodeContext } from "../decoder.ts";
import type { DecimalMark } from "./cell.ts";

/** Decimal mark of a table: as its reader has written it, as declared, else a comma in Finnish files, a dot where the comma parts the cells. */
export function decimalMarkOf(
  { dialect }: Pick<TableSource, "dialect">,
  { decimalMark }: DecodeContext,
): DecimalMark {
  if (dialect.decimalMark !== undefined) return dialect.decimalMark;
  if (decimalMark !== undefined) return decimalMark;
  return dialect.delimiter === ";" || dialect.delimiter === "\t" ? "," : ".";
}
