import type { StructureInstrument } from "../../domain/structure.ts";
import type { Field } from "../decoder.ts";
import { fieldsIn } from "./columns.ts";
import { field } from "./field.ts";
import { areaCodeHeaderWords, areaHeaderWords } from "./level-words.ts";
import { wordsOfItem } from "./structure-words.ts";

const aboutFields: readonly Field[] = [
  field("area", [...areaHeaderWords, "alue", "område", "area"], {
    required: true,
    orElse: "area_code",
  }),
  field("area_code", [...areaCodeHeaderWords, "aluekoodi", "områdeskod", "area code"]),
  field("area_level", ["aluetaso", "taso", "områdesnivå", "area level", "level"]),
  field("date", ["päivämäärä", "pvm", "ajankohta", "datum", "tidpunkt", "date", "stated on"]),
  field("source", ["lähde", "källa", "source"]),
];
const structureWords = [
  "rakenne",
  "toimintamalli",
  "struktur",
  "modell",
  "verksamhetsmodell",
  "model",
];
const stateWords = ["tila", "tilanne", "läge", "status", "state"];
const practiceFields: readonly Field[] = [
  field("practice", [
    ...[
      "hyvä käytäntö",
      "käytäntö",
      "nimi",
      "god praxis",
      "praxis",
      "namn",
      "good practice",
      "name",
    ],
  ]),
  field("what", ["mitä", "kuvaus", "vad", "beskrivning", "what", "description"]),
];
/** Fields of tables with a row for each statement. */
export const longFields: readonly Field[] = [
  ...aboutFields,
  field("structure", structureWords),
  field("state", stateWords),
  ...practiceFields,
];

/** A row for each statement, a column for each item, or good practices alone. */
export type StructureLayout = "long" | "wide" | "practices";

/** The checklist with the fields of its tables. */
export interface FieldedInstrument extends StructureInstrument {
  readonly itemFields: readonly Field[];
  readonly wideFields: readonly Field[];
}

/** The checklist with the fields of its tables: every item may be a column. */
export function withFields(instrument: StructureInstrument): FieldedInstrument {
  const all = [...instrument.items, instrument.cooperation];
  const itemFields = all.map((item) => field(item.id, wordsOfItem(item)));
  return { ...instrument, itemFields, wideFields: [...aboutFields, ...itemFields] };
}

/** How a table of structures is laid out. Missing: undefined for no such table. */
export function structureLayoutOf(
  { itemFields, wideFields }: FieldedInstrument,
  header: readonly string[],
  mapping: ReadonlyMap<string, string>,
): StructureLayout | undefined {
  const found = fieldsIn(header, longFields, mapping);
  if (!found.has("area") && !found.has("area_code")) return undefined;
  if (found.has("structure") && found.has("state")) return "long";
  const inWide = fieldsIn(header, wideFields, mapping);
  if (itemFields.some(({ id }) => inWide.has(id))) return "wide";
  return found.has("practice") && found.has("what") ? "practices" : undefined;
}

/** The fields of a layout, with those required that make it. */
export function structureFieldsOf(
  { wideFields }: FieldedInstrument,
  layout: StructureLayout,
): readonly Field[] {
  switch (layout) {
    case "wide":
      return wideFields;
    case "practices":
      return [...aboutFields, ...practiceFields.map((one) => ({ ...one, required: true }))];
    case "long":
      return longFields.map((one) =>
        one.id === "structure" || one.id === "state" ? { ...one, required: true } : one,
      );
  }
}
