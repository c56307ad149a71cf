import type { Publication } from "../../domain/provenance.ts";
import type { Files } from "../files.ts";
import { readBundledTable } from "./bundled-table.ts";

/** Looks up who published what the package's own tables hold, by the id that their rows give. */
export type PublicationsOf = (ids: readonly string[]) => readonly Publication[];

/** Reads `data/sources.csv`. */
export async function loadPublications(files: Files): Promise<PublicationsOf> {
  const { header, rows } = await readBundledTable(files, "sources.csv");
  const byId = new Map(
    rows.map(({ cells }) => {
      const cell = (name: string) => cells[header.indexOf(name)] ?? "";
      return [cell("id"), toPublication(cell)] as const;
    }),
  );
  return (ids) =>
    ids.map((id) => {
      const publication = byId.get(id);
      if (publication === undefined) throw new Error(`sources.csv has no ${id}`);
      return publication;
    });
}

function toPublication(cell: (name: string) => string): Publication {
  const url = cell("url");
  const dated = cell("dated");
  return {
    publisher: cell("publisher"),
    title: cell("title"),
    ...(url === "" ? {} : { url }),
    ...(dated === "" ? {} : { dated }),
    licence: cell("licence"),
  };
}
