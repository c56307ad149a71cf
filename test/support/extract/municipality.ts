import { parse } from "csv-parse/sync";

/** A municipality of 2025 as far as the generator needs it. */
export interface Municipality {
  readonly finnish: string;
  readonly swedish: string;
  /** Statistics Finland: 0 Finnish, 1 bilingual (Finnish majority), 2 Swedish, 3 bilingual (Swedish majority). */
  readonly languageStatus: string;
  readonly residents: number;
}

/** Reads `municipalities-2025.csv`, the generator's own copy: a change of `data/` must not move the fixture. */
export function toMunicipalities(csv: string): readonly Municipality[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  return rows.map((row) => ({
    finnish: row["name_fi"] ?? "",
    swedish: row["name_sv"] ?? "",
    languageStatus: row["language_status"] ?? "",
    residents: Number(row["residents"]),
  }));
}
