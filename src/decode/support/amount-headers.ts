import type { TextRow } from "../../domain/table-source.ts";
import { normaliseCell } from "./cell.ts";

/** Whether sums are without or with value added tax, as their header says. */
export type VatKind = "net" | "gross";

/** Ids under which columns of sums are read; the header of the last says nothing of the tax. */
export const amountFields = ["amount_net", "amount_gross", "amount"] as const;

const sum =
  /summa|määrä|hinta|arvo(?!nl)|euro|eur\b|€|belopp|amount|sum\b|price|netto|brutto|veroton|verollinen|net\b|gross/iu;
const net =
  /alv\.?\s*0|0\s*%?\s*alv|ilman\s+(?:alv|arvonlis)|ei\s+sis\S*\s+(?:alv|arvonlis)|veroton|netto|moms\.?\s*0|utan\s+moms|exkl|excl|\bnet\b|without\s+vat|vat\s*0/iu;
const gross =
  /sis\S*\s+(?:alv|arvonlis)|(?:alv|arvonlis\S*):?n?\s+kanssa|verollinen|brutto|inkl|incl|med\s+moms|with\s+vat|\bgross\b/iu;

/** What a header says of the tax in the sums below it; undefined for headers of anything else. */
export function vatKindOf(header: string): VatKind | undefined {
  const text = normaliseCell(header);
  if (!sum.test(text)) return undefined;
  // "Ei sis. alv" holds the words of the other kind, so this one is asked first.
  if (net.test(text)) return "net";
  return gross.test(text) ? "gross" : undefined;
}

/**
 * A header in which sums without and with tax stand under the ids of their fields: folded alone `Summa (alv 0 %)` and
 * `Summa (sis. alv)` would be one, since folding takes units in brackets away. Headers that the user mapped stay, and where
 * sums were mapped the others are set aside: that is the choice between them.
 */
export function withVatTold(header: TextRow, mapping: ReadonlyMap<string, string>): TextRow {
  const mapped = new Set([...mapping.values()].map(normaliseCell));
  const isChosen = ["amount", "purchases", "value"].some((field) => mapping.has(field));
  const cells = header.cells.map((cell) => {
    const kind = vatKindOf(cell);
    if (kind === undefined || mapped.has(normaliseCell(cell))) return cell;
    return isChosen ? normaliseCell(cell).replace(/[()[\]]/gu, " ") : `amount_${kind}`;
  });
  return { ...header, cells };
}
