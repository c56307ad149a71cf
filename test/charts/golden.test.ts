import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { drawPicture } from "../../src/charts/registry.ts";
import { localeFor } from "../support/locales.ts";
import { samplePictures } from "../support/sample-pictures.ts";
import { sampleFrame } from "../support/sample-report.ts";

const folder = new URL("golden/", import.meta.url);

/** The stored picture, or undefined when it is new. On CI a missing file fails: nobody looks at it there. */
async function stored(file: URL): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (process.env["CI"] === "true") throw error;
    return undefined;
  }
}

const cases = Object.entries(samplePictures).flatMap(([name, picture]) =>
  (["fi", "sv", "en"] as const).flatMap((tag) =>
    (tag === "fi" ? [640, 320] : [640]).map((width) => ({
      file: `${name}-${tag}-${width}.svg`,
      picture,
      tag,
      width,
    })),
  ),
);

describe("golden pictures, approved by looking at them in a browser", () => {
  it.each(cases)("$file", async ({ file, picture, tag, width }) => {
    const svg = drawPicture(picture, {
      locale: localeFor(tag),
      inputs: sampleFrame.provenance.inputs,
      describe: ({ sentence }) => sentence,
      width,
    });
    const url = new URL(file, folder);
    const expected = await stored(url);
    if (expected === undefined) await writeFile(url, `${svg}\n`);
    else expect(`${svg}\n`).toBe(expected);
  });
});
