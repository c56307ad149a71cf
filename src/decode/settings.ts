import * as v from "valibot";
import type { SettingKey, SettingKeys, Settings } from "../domain/settings.ts";
import { filled, listOf, mapOf, openDocument } from "./support/document-issues.ts";

const one = v.pipe(
  filled,
  v.transform((text): readonly string[] => [text]),
);
const many = v.lazy(
  (input): v.GenericSchema<unknown, readonly string[]> =>
    typeof input === "string" ? one : listOf(filled),
);

// A switch that is off is one that was not given.
const switched = v.pipe(
  v.picklist(["true", "false"], "true, false"),
  v.transform((text): readonly string[] => (text === "true" ? [""] : [])),
);

const pairs = v.pipe(
  v.record(filled, filled, "{ … }"),
  v.transform((map): readonly string[] =>
    Object.entries(map).map(([name, value]) => `${name}=${value}`),
  ),
);

const inOutputFolder = v.pipe(
  filled,
  v.check((path) => {
    const isAbsolute = /^(?:[/\\]|[A-Za-z]:)/u.test(path);
    return !isAbsolute && path !== "-" && !path.split(/[/\\]/u).includes("..");
  }, "path-inside"),
);

function schemaOf({ content, isRepeatable }: SettingKey) {
  if (content === "switch") return switched;
  if (content === "pairs") return pairs;
  if (content === "output")
    return v.pipe(
      inOutputFolder,
      v.transform((path) => [path]),
    );
  return isRepeatable ? many : one;
}

type Written = Readonly<Record<string, readonly string[] | undefined>>;

/** The keys of one command beside its name. Whatever is made must be told where to go. */
function productSchema(command: string, keys: readonly SettingKey[]) {
  const entries = keys.map(
    (key): [string, v.GenericSchema<unknown, readonly string[] | undefined>] => {
      const schema = schemaOf(key);
      return [key.id, key.id === "output" ? schema : v.optional(schema)];
    },
  );
  return mapOf({ command: v.literal(command), ...Object.fromEntries(entries) });
}

/** A list of products, each judged by the keys of the command that it names. */
function productsSchema(keysByCommand: SettingKeys["products"]) {
  const commands = [...keysByCommand.keys()];
  const named = v.looseObject({ command: v.picklist(commands, commands.join(", ")) }, "{ … }");
  return listOf(
    v.lazy((input): v.GenericSchema<unknown, { readonly command: string }> => {
      const command = v.is(named, input) ? input.command : undefined;
      const keys = command === undefined ? undefined : keysByCommand.get(command);
      return command === undefined || keys === undefined ? named : productSchema(command, keys);
    }),
  );
}

/**
 * Decodes a settings file: the same keys as the options of a command line, one text or a list after each, and under
 * `products` a list of commands with theirs.
 * Shape: keys that say nothing (a switch that is off) are left out; paths are as written.
 * Throws: UserError `settings/invalid` with file, line, key, the bad value and what was expected; an unknown key comes
 * with the nearest known ones.
 */
export function decodeSettings(
  source: string,
  file: string,
  keys: SettingKeys,
): Pick<Settings, "settings" | "products"> {
  const document = openDocument(source, file, "settings");
  // A file in which everything is a comment sets nothing.
  if (document.value === null || document.value === "")
    return { settings: new Map(), products: [] };
  const entries = Object.fromEntries(
    keys.settings.map((key) => [key.id, v.optional(schemaOf(key))]),
  );
  const products = v.optional(productsSchema(keys.products));
  const { products: declared = [], ...written } = document.shapedAs(
    mapOf({ ...entries, products }),
  );
  const settingsAt = (
    path: readonly (string | number)[],
    from: Written,
    of: readonly SettingKey[],
  ) =>
    new Map(
      of.flatMap(({ id }) => {
        const texts = Object.hasOwn(from, id) ? from[id] : undefined;
        if (texts === undefined || texts.length === 0) return [];
        return [[id, { texts, line: document.lineOf([...path, id]) }] as const];
      }),
    );
  return {
    settings: settingsAt([], written, keys.settings),
    products: declared.map(({ command, ...options }, at) => ({
      command,
      settings: settingsAt(["products", at], options, keys.products.get(command) ?? []),
    })),
  };
}
