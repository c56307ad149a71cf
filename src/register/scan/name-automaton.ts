import type { NameRule } from "../definitions.ts";
import { foldForRules, heldText } from "../name-rule.ts";

/**
 * All name rules as one automaton that reads a name character by character: the definitions whose stems it holds.
 * It is exact, since a folded name matches a stem exactly when it holds the stem's text (`heldText`).
 */
export interface NameAutomaton {
  /** Next state by `state << 6 | symbol`. */
  readonly next: Uint16Array;
  /** State after the space before a name. */
  readonly start: number;
  /** Bits of the definitions found on reaching a state. */
  readonly bits: Int32Array;
  /** 1 where an exception was found, so that only the rule itself can tell. */
  readonly excepted: Uint8Array;
  /** Symbol by code unit up to `mostUnit`; `exotic` where the automaton cannot tell. */
  readonly symbols: Uint8Array;
}

/** Symbol of a character that the automaton does not read. */
export const exotic = 63;

/** Code units that have a symbol: Latin letters, and the dashes and quotation marks of U+2010–2027. */
export const mostUnit = 0x2028;

const space = 0;
const otherLetter = 1;
const symbolBits = 6;
const mostStates = 65_535;

/** A text to look for, and what finding it means. */
interface Pattern {
  readonly text: string;
  readonly bits: number;
  readonly excepted: number;
}

/** States while they are being made, in the order of their making. */
interface Trie {
  readonly children: Map<number, number>[];
  readonly bits: number[];
  readonly excepted: number[];
  readonly endsInSpace: boolean[];
}

/** Builds the automaton. Missing: undefined when the rules have too many letters or states, or a stem without any. */
export function buildNameAutomaton(rules: readonly NameRule[]): NameAutomaton | undefined {
  const patterns = rules.flatMap(patternsOf);
  if (patterns.some(({ text }) => text === "")) return undefined;
  const letters = [...new Set(patterns.flatMap(({ text }) => [...text.replaceAll(" ", "")]))];
  if (letters.length > exotic - 2 || letters.some((letter) => letter.length > 1)) return undefined;
  const symbolByLetter = new Map(letters.map((letter, at) => [letter, at + 2]));
  symbolByLetter.set(" ", space);
  const trie = trieOf(patterns, symbolByLetter);
  if (trie.bits.length > mostStates) return undefined;
  return automatonOf(trie, symbolsOf(symbolByLetter));
}

function patternsOf({ bit, stems, exceptions }: NameRule): readonly Pattern[] {
  return [
    ...stems.map((stem) => ({ text: heldText(stem) ?? "", bits: 1 << bit, excepted: 0 })),
    ...exceptions.map((stem) => ({ text: heldText(stem) ?? "", bits: 0, excepted: 1 })),
  ];
}

/**
 * Symbols of code units. One that stands for anything but one letter or blank, or that NFC or lower case may treat
 * otherwise beside another character, is exotic: control characters, combining marks, everything beyond the ranges.
 */
function symbolsOf(symbolByLetter: ReadonlyMap<string, number>): Uint8Array {
  const symbols = new Uint8Array(mostUnit).fill(exotic);
  const tell = (unit: number) => {
    const character = String.fromCharCode(unit);
    if (character.toLowerCase().length > 1) return; // İ becomes i and a mark, which parts words
    const folded = foldForRules(character);
    if (folded === " ") symbols[unit] = space;
    else if (folded.length === 3)
      symbols[unit] = symbolByLetter.get(folded[1] ?? "") ?? otherLetter;
  };
  for (let unit = 0x20; unit < 0x7f; unit += 1) tell(unit);
  for (let unit = 0xa1; unit < 0x250; unit += 1) tell(unit);
  for (let unit = 0x2010; unit < mostUnit; unit += 1) tell(unit);
  return symbols;
}

function trieOf(patterns: readonly Pattern[], symbolByLetter: ReadonlyMap<string, number>): Trie {
  const trie: Trie = { children: [new Map()], bits: [0], excepted: [0], endsInSpace: [false] };
  // The space before a name is a state of its own, even when no pattern starts with it.
  addPattern(trie, { text: " ", bits: 0, excepted: 0 }, symbolByLetter);
  for (const pattern of patterns) addPattern(trie, pattern, symbolByLetter);
  return trie;
}

function addPattern(
  trie: Trie,
  { text, bits, excepted }: Pattern,
  symbolByLetter: ReadonlyMap<string, number>,
): void {
  let state = 0;
  for (const letter of text) state = childOf(trie, state, symbolByLetter.get(letter) ?? space);
  add(trie.bits, state, bits);
  add(trie.excepted, state, excepted);
}

function add(flags: number[], state: number, more: number): void {
  flags[state] = (flags[state] ?? 0) | more;
}

function childOf(trie: Trie, state: number, symbol: number): number {
  const known = trie.children[state]?.get(symbol);
  if (known !== undefined) return known;
  const made = trie.bits.length;
  trie.children[state]?.set(symbol, made);
  trie.children.push(new Map());
  trie.bits.push(0);
  trie.excepted.push(0);
  trie.endsInSpace.push(symbol === space);
  return made;
}

/** Completes the trie by where to go on from when a pattern breaks off. Source: Aho and Corasick 1975, algorithm 4 */
function automatonOf(trie: Trie, symbols: Uint8Array): NameAutomaton {
  const states = trie.bits.length;
  const next = new Uint16Array(states << symbolBits);
  const fallback = new Uint16Array(states);
  const order: number[] = [0];
  for (const state of order) {
    const back = fallback[state] ?? 0;
    if (state !== 0) inherit(trie, next, state, back);
    for (const [symbol, child] of trie.children[state] ?? []) {
      fallback[child] = state === 0 ? 0 : (next[(back << symbolBits) | symbol] ?? 0);
      next[(state << symbolBits) | symbol] = child;
      order.push(child);
    }
  }
  const start = next[space] ?? 0;
  // Several blanks fold into one space.
  for (const state of order) {
    if (trie.endsInSpace[state] === true) next[(state << symbolBits) | space] = state;
  }
  const bits = Int32Array.from(trie.bits);
  return { next, start, bits, excepted: Uint8Array.from(trie.excepted), symbols };
}

/** A state goes on, and has found, what the longest other pattern that it ends with does. */
function inherit(trie: Trie, next: Uint16Array, state: number, back: number): void {
  add(trie.bits, state, trie.bits[back] ?? 0);
  add(trie.excepted, state, trie.excepted[back] ?? 0);
  next.copyWithin(state << symbolBits, back << symbolBits, (back + 1) << symbolBits);
}
