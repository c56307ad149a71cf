/** A stretch of an input's bytes; the last one may be empty. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly isLast: boolean;
}

/** Sizes of the blocks. Unit: bytes. */
export interface BlockSizes {
  readonly first: number;
  readonly later: number;
}

/**
 * The bytes in blocks of fixed sizes, so that nothing after this depends on how the input was cut into chunks.
 * Shape: every block but the last is full; exactly one is the last, also when there are no bytes.
 */
export async function* cutBlocks(
  chunks: AsyncIterable<Uint8Array>,
  sizes: BlockSizes,
): AsyncGenerator<Block, void, undefined> {
  let block = new Uint8Array(sizes.first);
  let filled = 0;
  for await (const chunk of chunks) {
    let taken = 0;
    while (taken < chunk.length) {
      if (filled === block.length) {
        yield { bytes: block, isLast: false };
        block = new Uint8Array(sizes.later);
        filled = 0;
      }
      const part = chunk.subarray(taken, taken + block.length - filled);
      block.set(part, filled);
      filled += part.length;
      taken += part.length;
    }
  }
  yield { bytes: block.subarray(0, filled), isLast: true };
}
