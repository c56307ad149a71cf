import type { Origin, Settings } from "../domain/settings.ts";
import { configReport } from "../report/config-report.ts";
import type { Tool } from "./input-options.ts";
import type { Outcome } from "./outcome.ts";

/** One setting as it holds in a run. */
export interface EffectiveSetting {
  readonly id: string;
  /** Texts as after the option; none where nothing holds. */
  readonly texts: readonly string[];
  readonly origin: Origin;
}

/** Which settings are to be shown, in the order in which they are. */
export interface ConfigRequest {
  readonly settings: readonly EffectiveSetting[];
  /** The settings file that was found, if one was. */
  readonly file: Pick<Settings, "file" | "sha256"> | undefined;
}

/** Every setting with its value and where that comes from. */
export function showConfig({ settings, file }: ConfigRequest, tool: Tool): Outcome {
  const fromFile = settings.filter(({ origin }) => origin.kind === "file");
  const report = configReport({
    settings: settings.map(({ id, texts, origin }) => ({
      id,
      value: texts.join(", "),
      origin: origin.kind,
      place: placeOf(id, origin),
    })),
    notes: [],
    accounts: [],
    problems: { errors: 0, warnings: 0, counts: [], listed: [] },
    provenance: {
      tool: { name: "soste-stats", version: tool.version },
      inputs:
        file === undefined
          ? []
          : [
              {
                id: "settings",
                kind: "file",
                name: file.file,
                sha256: file.sha256,
                table: "settings",
                rows: fromFile.length,
                publications: [],
              },
            ],
    },
  });
  return { report, messages: [], status: "ok" };
}

function placeOf(id: string, origin: Origin): string {
  switch (origin.kind) {
    case "flag":
      return `--${id}`;
    case "variable":
      return origin.name;
    case "file":
      return `${origin.file}:${origin.line}`;
    case "default":
      return "";
  }
}
