import { type Level, levels } from "../../domain/area.ts";

/** Words of the level ids in a text, where commas divide them; anything else is left out. */
export function levelsOf(text: string, word: (level: Level) => string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .flatMap((part) => levels.filter((level) => level === part))
    .map(word);
}
