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
 * The bytes in blocks of fixed sizes, so that nothing after this depends on how the input was cut into chunks. A block
 * that lies in one chunk is a part of it and not copied.
 * Shape: every block but the last is full; exactly one is the last, also when there are no bytes.
 */
export async function* cutBlocks(
  chunks: AsyncIterable<Uint8Array>,
  sizes: BlockSizes,
): AsyncGenerator<Block, void, undefined> {
  let size = sizes.first;
  let block: Uint8Array = new Uint8Array(0);
  let room: Uint8Array | undefined;
  for await (const chunk of chunks) {
    for (let taken = 0; taken < chunk.length; ) {
      if (block.length === size) {
        yield { bytes: block, isLast: false };
        size = sizes.later;
        block = new Uint8Array(0);
        room = undefined;
      }
      const part = chunk.subarray(taken, taken + size - block.length);
      taken += part.length;
      if (block.length === 0) {
        block = part;
        continue;
      }
      if (room === undefined) {
        room = new Uint8Array(size);
        room.set(block);
      }
      room.set(part, block.length);
      block = room.subarray(0, block.length + part.length);
    }
  }
  yield { bytes: block, isLast: true };
}
