import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";

interface Example {
  readonly file: string;
  readonly call: string;
  readonly result: string;
}

const sources = new URL("../../src/", import.meta.url);
const files = (await readdir(sources, { recursive: true })).filter((file) => file.endsWith(".ts"));

/** Lines `@example call // result` of all docstrings. */
async function examplesIn(file: string): Promise<readonly Example[]> {
  const text = await readFile(new URL(file, sources), "utf8");
  return [...text.matchAll(/@example (.+?) \/\/ (.+)$/gm)].map(([, call = "", result = ""]) => ({
    file,
    call,
    result,
  }));
}

const examples = (await Promise.all(files.map(examplesIn))).flat();

/** Evaluates an expression with a module's exports in scope. */
async function evaluate(expression: string, file: string): Promise<unknown> {
  const module: Record<string, unknown> = await import(new URL(file, sources).href);
  // The text comes from our own docstrings.
  const call = new Function(...Object.keys(module), `return (${expression});`);
  return call(...Object.values(module));
}

describe("docstrings", () => {
  it("have examples, each with a call and its result", async () => {
    const texts = await Promise.all(files.map((file) => readFile(new URL(file, sources), "utf8")));
    const written = texts.join("\n").match(/@example/g)?.length ?? 0;
    expect(examples.length).toBe(written);
    expect(examples.length).toBeGreaterThanOrEqual(15);
  });

  it.each(examples)("$file: $call is $result", async ({ file, call, result }) => {
    expect(await evaluate(call, file)).toEqual(await evaluate(result, file));
  });
});
