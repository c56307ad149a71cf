import { fingerprintFactors, markBasis, markPrime } from "../../domain/row-fingerprint.ts";
import type { ScanPlan } from "../../domain/scan-plan.ts";
import type { DefinitionParts } from "../definitions.ts";
import { packDate } from "../packed-date.ts";
import * as layout from "./kernel-layout.ts";
import { exotic, type NameAutomaton } from "./name-automaton.ts";
import { rowPlaces } from "./row-places.ts";
import { createStemSieve } from "./stem-sieve.ts";

/** Everything that the kernel is told once. */
export interface KernelPlan {
  readonly plan: ScanPlan;
  readonly parts: DefinitionParts;
  readonly automaton: NameAutomaton;
  readonly municipalityCodes: readonly string[];
}

/** Fields with a place of their own, in the order of the kernel's settings. */
const placedFields = [
  ...(["register_number", "business_id", "name", "home_municipality"] as const),
  ...(["municipality_code", "class", "registered_on", "dissolved_on", "removed_on"] as const),
  ...(["rules_changed_on", "last_notice_on", "language", "industry", "industry_edition"] as const),
] as const;

/** Fields with a factor of their own, in the order of the kernel's settings. */
const factoredFields = [
  ...(["municipality", "class", "business_id", "dissolved_on", "removed_on"] as const),
  ...(["rules_changed_on", "last_notice_on", "industry", "name"] as const),
] as const;

/** Letters of U+00C0–00FF: in UTF-8 those whose first byte is C3. */
const firstLatin = 0xc0;
const secondBytes = 0x80;

/** Bytes of memory that the kernel needs for its tables. */
export function kernelSize(automaton: NameAutomaton): number {
  return exceptedAt(automaton) + automaton.excepted.length;
}

function bitsAt({ next }: NameAutomaton): number {
  return layout.automatonAt + Math.ceil(next.byteLength / 8) * 8;
}

function exceptedAt(automaton: NameAutomaton): number {
  return bitsAt(automaton) + automaton.bits.byteLength;
}

/** Writes the settings and tables of an extract into a kernel's memory, which holds nothing yet. */
export function writeKernelTables(memory: ArrayBuffer, kernelPlan: KernelPlan): void {
  const { plan, parts, automaton, municipalityCodes } = kernelPlan;
  const settings = new Int32Array(memory, layout.settingsAt, 64);
  settings[layout.delimiterSetting] = plan.delimiter;
  settings[layout.isUtf8Setting] = plan.encoding === "utf-8" ? 1 : 0;
  settings[layout.widthSetting] = plan.width;
  settings[layout.latestDaySetting] =
    plan.extractDate === undefined ? 0x7f_ffff : packDate(plan.extractDate);
  settings[layout.startStateSetting] = automaton.start;
  settings[layout.stateBitsAtSetting] = bitsAt(automaton);
  settings[layout.stateExceptedAtSetting] = exceptedAt(automaton);
  settings[layout.markBasisSetting] = markBasis;
  settings[layout.markPrimeSetting] = markPrime;
  writePlaces(settings, plan);
  for (const [at, field] of factoredFields.entries()) {
    settings[layout.firstFactorSetting + at] = fingerprintFactors[field];
  }
  new Int32Array(memory, layout.municipalityMarksAt, municipalityCodes.length).set(
    municipalityCodes.map((code) => Number(code) + 1),
  );
  const classes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
  new Uint32Array(memory, layout.classBitsAt, classes.length).set(
    classes.map((each) => parts.bitsOfClass(each)),
  );
  const latin = writeAutomaton(memory, automaton);
  const sieve = createStemSieve(parts.nameRules);
  settings[layout.isSiftedSetting] = sieve !== undefined && !latin.includes(exotic) ? 1 : 0;
  if (sieve === undefined) return;
  new Uint8Array(memory, layout.nibblesAt).set(sieve.nibbles);
  new Uint8Array(memory, layout.wordStartsAt).set(sieve.wordStarts);
}

function writePlaces(settings: Int32Array, plan: ScanPlan): void {
  const { of, texts } = rowPlaces(plan);
  for (const [at, field] of placedFields.entries()) {
    settings[layout.firstPlaceSetting + at] = of[field];
  }
  settings[layout.textsSetting] = texts.length;
  for (const [at, { place, factor }] of texts.entries()) {
    settings[layout.textsSetting + 1 + 2 * at] = place;
    settings[layout.textsSetting + 2 + 2 * at] = factor;
  }
}

/** Answers the symbols of ASCII and Latin letters; in the kernel the latter lie by their second byte in UTF-8. */
function writeAutomaton(memory: ArrayBuffer, automaton: NameAutomaton): Uint8Array {
  const { next, bits, excepted, symbols } = automaton;
  const latin = symbols.slice(firstLatin, firstLatin + 64);
  const known = new Uint8Array(memory, layout.symbolsAt, 256).fill(exotic);
  known.set(symbols.subarray(0, 0x80));
  known.set(latin, secondBytes);
  new Uint16Array(memory, layout.automatonAt, next.length).set(next);
  new Int32Array(memory, bitsAt(automaton), bits.length).set(bits);
  new Uint8Array(memory, exceptedAt(automaton), excepted.length).set(excepted);
  return latin;
}
