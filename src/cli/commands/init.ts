import { UserError } from "../../domain/user-error.ts";
import { toOneOf } from "../option-value.ts";
import type { Command, CommandLine } from "./command.ts";
import { given } from "./support/shared-options.ts";

const things = ["project", "codebook", "workflow"] as const;

/**
 * `init`, `init project FOLDER`: a starter folder. `init workflow FOLDER`: one for GitHub Actions.
 * `init codebook responses.csv`: a draft to go on from.
 */
export const init: Command = {
  id: "init",
  argument: { placeholder: "draft", most: 2 },
  makesText: true,
  ignoresSettings: true,
  options: ["header-rows", "from", "encoding", "delimiter", "sheet", "decimal-mark"],
  async run({ words, values }, files) {
    const [word = "project", path] = words;
    const language = values.lang?.[0] ?? "fi";
    const thing = toOneOf(things)(word, "init");
    if (thing !== "codebook") {
      if (values.output !== undefined) {
        throw new UserError("usage", "option/conflict", {
          facts: { option: "--output", other: `init ${thing}` },
        });
      }
      const { startProject, startWorkflow } = await import("../../app/start-project.ts");
      const start = thing === "project" ? startProject : startWorkflow;
      return await start({ folder: path ?? "", language }, files);
    }
    if (path === undefined) {
      throw new UserError("usage", "option/required", { facts: { option: "init codebook: FILE" } });
    }
    const { draftCodebook } = await import("../../app/draft-codebook.ts");
    return await draftCodebook({ file: path, language, ...readingOf(values) }, files);
  },
};

function readingOf(values: CommandLine["values"]) {
  return {
    headerRows: values["header-rows"] ?? 1,
    reading: given({
      from: values.from,
      encoding: values.encoding,
      delimiter: values.delimiter,
      sheet: values.sheet,
      decimalMark: values["decimal-mark"],
    }),
  } as const;
}
