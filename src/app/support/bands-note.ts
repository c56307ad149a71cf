import type { Codebook } from "../../domain/codebook.ts";
import { note } from "../../domain/note-id.ts";
import type { Note } from "../../domain/report.ts";

/** The bands with their limits in each language, lowest first: `weak < 2.5 ≤ developing < 3.5 ≤ strong`. */
export function bandsNote({ bands }: Codebook): Note {
  const inLanguage = (tag: "fi" | "sv" | "en") =>
    bands
      .map(({ label, from }) => {
        if (from === undefined) return label[tag];
        const limit = tag === "en" ? String(from) : String(from).replace(".", ",");
        return `< ${limit} ≤ ${label[tag]}`;
      })
      .join(" ");
  return note("bands", { fi: inLanguage("fi"), sv: inLanguage("sv"), en: inLanguage("en") });
}
