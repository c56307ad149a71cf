/** The user's wish to stop, as the rest of the host sees it. */
export interface Interruption {
  /** Aborted on the first Ctrl-C: open streams end, nothing more is written. */
  readonly signal: AbortSignal;
  /** Resolves on the first Ctrl-C, after what was registered with `cleanUp` has run. */
  readonly happened: Promise<void>;
  /** Registers work that must be done at once on Ctrl-C; gives back what takes it off the list. */
  cleanUp(work: () => void): () => void;
}

/** Listens for Ctrl-C. The second one meets no listener any more and ends the process as any other would. */
export function listenForInterruption(): Interruption {
  const controller = new AbortController();
  const works = new Set<() => void>();
  const happened = new Promise<void>((resolve) => {
    process.once("SIGINT", () => {
      for (const work of works) work();
      resolve();
      controller.abort();
    });
  });
  return {
    signal: controller.signal,
    happened,
    cleanUp(work) {
      works.add(work);
      return () => works.delete(work);
    },
  };
}
