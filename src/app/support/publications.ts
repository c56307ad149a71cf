import type { Publication } from "../../domain/provenance.ts";
import type { Files } from "../files.ts";
import { compiledPart } from "./compiled.ts";

/** Looks up who published what the package's own tables hold, by the id that their rows give. */
export type PublicationsOf = (ids: readonly string[]) => readonly Publication[];

/** Loads the publications that `data/sources.csv` lists. */
export async function loadPublications(files: Files): Promise<PublicationsOf> {
  const byId = (await compiledPart(files, "publications")) ?? (await readPublications(files));
  return (ids) =>
    ids.map((id) => {
      const publication = Object.hasOwn(byId, id) ? byId[id] : undefined;
      if (publication === undefined) throw new Error(`sources.csv has no ${id}`);
      return publication;
    });
}

/** The publications by their id, read from `data/sources.csv`. */
export async function readPublications(
  files: Files,
): Promise<Readonly<Record<string, Publication>>> {
  const { readBundledTable } = await import("./bundled-table.ts");
  const { header, rows } = await readBundledTable(files, "sources.csv");
  return Object.fromEntries(
    rows.map(({ cells }) => {
      const cell = (name: string) => cells[header.indexOf(name)] ?? "";
      return [cell("id"), toPublication(cell)] as const;
    }),
  );
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
