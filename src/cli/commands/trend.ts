import { UserError } from "../../domain/user-error.ts";
import type { Command } from "./command.ts";
import { gateOptionIds } from "./support/gate-options.ts";
import { knownFields } from "./support/known-fields.ts";
import {
  given,
  inputOptionIds,
  toFigureOptions,
  toInputOptions,
} from "./support/shared-options.ts";

/** `trend`: one indicator over time, cut where figures do not compare. */
export const trend: Command = {
  id: "trend",
  isProduct: true,
  options: [
    "name",
    "level",
    "areas",
    "indicator",
    "since",
    "until",
    ...inputOptionIds,
    "confidence",
    "no-ci",
    ...gateOptionIds,
  ],
  async run({ values }, files, tool) {
    const { name, areas = [], indicator = ["registered-associations"], since, until } = values;
    const [id = "", other] = indicator;
    if (other !== undefined) throw conflict("--indicator", other);
    if (since !== undefined && until !== undefined && since > until) {
      throw conflict(`--since ${since}`, `--until ${until}`);
    }
    const { traceIndicator } = await import("../../app/trace-indicator.ts");
    return await traceIndicator(
      {
        ...toInputOptions(values),
        mapping: await knownFields(values.map),
        ...toFigureOptions(values),
        ...given({ level: values.level, since, until }),
        indicator: id,
        areas: name === undefined ? areas : [name, ...areas],
      },
      files,
      tool,
    );
  },
};

function conflict(option: string, other: string): UserError {
  return new UserError("usage", "option/conflict", { facts: { option, other } });
}
