import { UserError } from "../../../domain/user-error.ts";

/**
 * The headers that were given for fields of tables.
 * Throws: `UserError` for a field that no such table has, with those that there are.
 */
export async function knownFields(
  mapping: ReadonlyMap<string, string> | undefined,
): Promise<ReadonlyMap<string, string>> {
  if (mapping === undefined) return new Map();
  const { profileFields } = await import("../../../decode/registry.ts");
  const fields = await profileFields();
  for (const field of mapping.keys()) {
    if (fields.includes(field)) continue;
    throw new UserError("usage", "option/unknown-value", {
      facts: { option: "--map", value: field, choices: fields.join(", ") },
    });
  }
  return mapping;
}
