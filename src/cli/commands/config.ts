import type { EffectiveSetting } from "../../app/show-config.ts";
import type { Settings } from "../../domain/settings.ts";
import { toOneOf } from "../option-value.ts";
import { type OptionKind, options } from "../options.ts";
import { settingIds } from "../settings.ts";
import type { Command } from "./command.ts";

/** `config show`: which settings hold, and where each comes from. */
export const config: Command = {
  id: "config",
  isUngated: true,
  argument: { placeholder: "show", most: 1 },
  options: settingIds().filter((id) => id !== "lang"),
  async run({ words, given, settings }, _files, tool) {
    toOneOf(["show"])(words[0] ?? "show", "config");
    const { showConfig } = await import("../../app/show-config.ts");
    const shown = settingIds().map((id) => {
      const found = given.find((option) => option.id === id);
      const { otherwise }: OptionKind<unknown> = options[id];
      const texts = found?.texts.map((text) => text || "true") ?? (otherwise ? [otherwise] : []);
      return { id, texts, origin: found?.origin ?? ({ kind: "default" } as const) };
    });
    return showConfig({ settings: [...shown, ...productsIn(settings)], file: settings }, tool);
  },
};

/** Each product by its command and where it goes. */
function productsIn(settings: Settings | undefined): readonly EffectiveSetting[] {
  if (settings === undefined) return [];
  const { file, products } = settings;
  return products.flatMap(({ command, settings: own }) => {
    const output = own.get("output");
    if (output === undefined) return [];
    const value = [command, ...output.texts].join(" ");
    return [{ id: "products", texts: [value], origin: { kind: "file", file, line: output.line } }];
  });
}
