import { expect, test } from "vitest";
import { levelWords } from "../../src/cli/level-words.ts";
import { levels } from "../../src/domain/area.ts";

test("no word means two levels", () => {
  const words = [...levels, ...Object.values(levelWords).flat()];
  expect(new Set(words).size).toBe(words.length);
});

test("words are written as they are compared: in lower case", () => {
  for (const word of Object.values(levelWords).flat()) expect(word).toBe(word.toLowerCase());
});
