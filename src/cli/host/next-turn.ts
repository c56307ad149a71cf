/** Gives the event loop a turn. Node's promises of timers do the same and take a millisecond to load. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
