/** Colours by meaning. */
export interface Paint {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
}

const asItIs = (text: string) => text;

/** For pipes and files: every text stays untouched. */
export const uncoloured: Paint = {
  title: asItIs,
  heading: asItIs,
  faint: asItIs,
  error: asItIs,
  warning: asItIs,
};

/** The colours of a stream; the level is decided by the caller and never by the library, which is brought in for them. */
export async function paintOf(level: 0 | 1 | 2 | 3): Promise<Paint> {
  if (level === 0) return uncoloured;
  const { chalkPaint } = await import("./chalk-paint.ts");
  return chalkPaint(level);
}
