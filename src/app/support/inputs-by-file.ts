import type { InputRecord } from "../../domain/provenance.ts";
import { distinct } from "./distinct.ts";

/** Each file once, with everything that was published in it, where several reports took other parts of it. */
export function inputsByFile(inputs: readonly InputRecord[]): readonly InputRecord[] {
  const byFile = new Map<string, InputRecord>();
  for (const input of inputs) {
    const key = JSON.stringify([input.kind, input.name, input.sha256]);
    const { publications = [] } = byFile.get(key) ?? {};
    byFile.set(key, {
      ...(byFile.get(key) ?? input),
      publications: distinct([...publications, ...input.publications]),
    });
  }
  return [...byFile.values()];
}
