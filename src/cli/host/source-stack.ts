import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";

/** A place in the built program, with the name that a function has there. */
const builtPlace = /(?:\S+ \()?(?:\S*[/\\])?dist[/\\]program[.]js:(\d+):(\d+)\)?/gu;

/**
 * A stack with files and lines of the sources in place of those of the built program, whose names are shortened. As it
 * is where it holds none of them, or where the build's map is missing.
 */
export function sourceStack(stack: string, packageRoot: URL): string {
  const map = builtMap(packageRoot);
  if (map === undefined) return stack;
  return stack.replaceAll(builtPlace, (place, line: string, column: string) => {
    const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
    if (!("originalSource" in entry)) return place;
    return `${entry.originalSource.replace("../", "")}:${entry.originalLine + 1}`;
  });
}

function builtMap(packageRoot: URL): SourceMap | undefined {
  try {
    const text = readFileSync(new URL("dist/program.js.map", packageRoot), "utf8");
    return new SourceMap(JSON.parse(text));
  } catch {
    // The stack tells of another defect; that it cannot be translated must not hide it.
    return undefined;
  }
}
