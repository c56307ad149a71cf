import type { Renderer } from "./renderer.ts";

/** The output formats in the order in which help lists them, the default first. */
export const renderers = [
  {
    id: "table",
    audience: "people",
    load: async (terminal?: number) =>
      terminal === undefined
        ? (await import("./support/plain-table.ts")).renderPlainTable
        : (await import("./table.ts")).renderTable,
  },
  { id: "csv", audience: "machines", load: async () => (await import("./csv.ts")).renderCsv },
  { id: "tsv", audience: "machines", load: async () => (await import("./tsv.ts")).renderTsv },
  { id: "json", audience: "machines", load: async () => (await import("./json.ts")).renderJson },
  {
    id: "ndjson",
    audience: "machines",
    load: async () => (await import("./ndjson.ts")).renderNdjson,
  },
  { id: "md", audience: "people", load: async () => (await import("./md.ts")).renderMarkdown },
  { id: "html", audience: "people", load: async () => (await import("./html.ts")).renderHtml },
  {
    id: "xlsx",
    audience: "people",
    isBinary: true,
    load: async () => (await import("./xlsx.ts")).renderXlsx,
  },
] as const satisfies readonly Renderer[];
