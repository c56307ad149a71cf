import { inPage, type TestBrowser } from "./browser.ts";

/** How far two pictures differ. */
export interface Difference {
  /** Whether they have the same width and height. */
  readonly isSameSize: boolean;
  /** Share 0–1 of squares of 16 pixels whose mean colour differs by more than a sixteenth of the scale. */
  readonly share: number;
}

/**
 * Compares two PNG files by the mean colour of squares of 16 pixels, in the browser, which can read them. Another version
 * of the browser draws the edges of letters a little otherwise; a word, line or colour that has moved is seen.
 */
export async function difference(
  browser: TestBrowser,
  first: Uint8Array,
  second: Uint8Array,
): Promise<Difference> {
  const address = (png: Uint8Array) =>
    `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  return await browser.withPage("<!doctype html>", {}, async ({ page }) =>
    inPage<Difference>(
      page,
      `(async (first, second) => {
        const square = 16;
        const read = async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          const { width, height } = image;
          const canvas = new OffscreenCanvas(width, height).getContext("2d");
          canvas.drawImage(image, 0, 0);
          return { width, height, pixels: canvas.getImageData(0, 0, width, height).data };
        };
        const means = ({ width, height, pixels }) => {
          const found = [];
          for (let top = 0; top < height; top += square)
            for (let left = 0; left < width; left += square) {
              const sum = [0, 0, 0];
              let count = 0;
              for (let y = top; y < Math.min(height, top + square); y += 1)
                for (let x = left; x < Math.min(width, left + square); x += 1) {
                  for (const channel of [0, 1, 2]) sum[channel] += pixels[(y * width + x) * 4 + channel];
                  count += 1;
                }
              found.push(sum.map((total) => total / count));
            }
          return found;
        };
        const [one, other] = [await read(first), await read(second)];
        if (one.width !== other.width || one.height !== other.height)
          return { isSameSize: false, share: 1 };
        const others = means(other);
        const differing = means(one).filter((mean, at) =>
          mean.some((value, channel) => Math.abs(value - others[at][channel]) > 16),
        );
        return { isSameSize: true, share: differing.length / others.length };
      })(${JSON.stringify(address(first))}, ${JSON.stringify(address(second))})`,
    ),
  );
}
