import { expect, test } from "vitest";
import { type Block, cutBlocks } from "../../../src/read/support/cut-blocks.ts";
import { byteSource } from "../../support/byte-source.ts";

async function blocksOf(text: string, chunkSizes: readonly number[]): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  const source = byteSource(text, { sizes: chunkSizes });
  for await (const block of cutBlocks(source.bytes(), { first: 4, later: 2 })) blocks.push(block);
  return blocks;
}
const shown = (blocks: readonly Block[]) =>
  blocks.map(({ bytes, isLast }) => `${new TextDecoder().decode(bytes)}${isLast ? "." : ""}`);

test.each([[[1]], [[3]], [[100]], [[1, 6, 2]]])(
  "chunks of %j make the same blocks",
  async (sizes) => {
    expect(shown(await blocksOf("abcdefghi", sizes))).toEqual(["abcd", "ef", "gh", "i."]);
  },
);

test("a full block is the last one when nothing follows", async () => {
  expect(shown(await blocksOf("abcd", [4]))).toEqual(["abcd."]);
  expect(shown(await blocksOf("abcdef", [4]))).toEqual(["abcd", "ef."]);
});

test("no bytes are one empty block", async () => {
  expect(shown(await blocksOf("", [4]))).toEqual(["."]);
});
