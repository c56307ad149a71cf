import { readFileSync } from "node:fs";
import { decodeStructureInstrument } from "../../../src/decode/structure-instrument.ts";
import { bundledUrl } from "../../support/bundled-tables.ts";

/** The shipped checklist as text. */
export const instrumentText = readFileSync(bundledUrl("instruments/structures.yaml"), "utf8");

/** The shipped checklist. */
export const shippedInstrument = decodeStructureInstrument(instrumentText, "structures.yaml");
