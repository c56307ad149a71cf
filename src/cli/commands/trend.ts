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

/** The last that four digits can write, as far as years are taken. */
const lastYear = 2999;

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
  takesOne: ["indicator"],
  async run({ values }, files, tool) {
    const { name, areas = [], indicator = ["registered-associations"], since, until } = values;
    if (since !== undefined && until !== undefined && since > until) {
      throw new UserError("usage", "option/not-a-year", {
        facts: { option: "--until", value: until, from: since, to: lastYear },
      });
    }
    const { traceIndicator } = await import("../../app/trace-indicator.ts");
    return await traceIndicator(
      {
        ...toInputOptions(values),
        mapping: await knownFields(values.map),
        ...toFigureOptions(values),
        ...given({ level: values.level, since, until }),
        indicator: indicator[0] ?? "",
        areas: name === undefined ? areas : [name, ...areas],
      },
      files,
      tool,
    );
  },
};
