import type { SettingKeys } from "../domain/settings.ts";
import { commands } from "./commands/registry.ts";
import { optionIdsOf } from "./request.ts";
import { isOfMachine, toProductKey } from "./settings.ts";

/** The keys of each command that may be declared as a product: its own options. */
export function productKeys(): SettingKeys["products"] {
  const products = commands.filter(({ isProduct }) => isProduct);
  return new Map(
    products.map((command) => [
      command.id,
      optionIdsOf(command)
        .filter((id) => !isOfMachine(id))
        .map(toProductKey),
    ]),
  );
}
