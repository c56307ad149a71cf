/**
 * The address of a file as seen from a folder, as a link has it; undefined where the two have no place in common that
 * their paths tell.
 *
 * @example relativeAddress("out/reports", "out/charts/a b.svg") // "../charts/a%20b.svg"
 */
export function relativeAddress(folder: string, path: string): string | undefined {
  const [from, to] = [stepsOf(folder), stepsOf(path)];
  if (from.root !== to.root) return undefined;
  const split = from.steps.findIndex((step, at) => step !== to.steps[at]);
  const shared = split < 0 ? from.steps.length : split;
  const left = from.steps.slice(shared);
  if (left.includes("..")) return undefined;
  return [...left.map(() => ".."), ...to.steps.slice(shared).map(encoded)].join("/");
}

function stepsOf(path: string): { readonly root: string; readonly steps: readonly string[] } {
  const [root = ""] = /^(?:[A-Za-z]:)?[/\\]*/u.exec(path) ?? [];
  const steps = path
    .slice(root.length)
    .split(/[/\\]+/u)
    .filter((step) => step !== "" && step !== ".");
  return { root, steps };
}

/** A step of a path with everything escaped that means something in an address. */
function encoded(step: string): string {
  if (step === "..") return step;
  // Half a character cannot stand in the name of a file either.
  return encodeURIComponent(step.replaceAll(/\p{Cs}/gu, "\ufffd")).replaceAll(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
