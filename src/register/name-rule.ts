/** A name in the form that rules are matched against: lower case, one space around every word; å ä ö stay. */
export type FoldedName = string;

/** Folds a name. Hyphens, dots and quotes part words, so `Mielenterveys- ja päihdeyhdistys` has three. */
export function foldForRules(name: string): FoldedName {
  return ` ${name.normalize("NFC").toLowerCase()} `.replace(/[^\p{L}\p{N}]+/gu, " ");
}

/**
 * Compiles the stems of a definition into a test of folded names.
 *
 * Shape:   `omais-` starts a word, `-kyläyhdistys` ends one, `-kylä-` stands anywhere in one, `a-kilta` is a whole word
 *          or phrase. Words that an exception covers are taken out of the name first, the rest of it still counts.
 * Missing: undefined when a stem has neither letter nor digit.
 */
export function compileNameRule(
  stems: readonly string[],
  exceptions: readonly string[],
): ((name: FoldedName) => boolean) | undefined {
  const wanted = toPattern(stems, "");
  const overruled = toPattern(exceptions, "g");
  if (wanted === undefined || overruled === undefined) return undefined;
  if (exceptions.length === 0) return (name) => wanted.test(name);
  return (name) => wanted.test(name) && wanted.test(name.replace(overruled, " "));
}

/** A folded name matches a stem exactly when it holds this text; undefined when the stem has neither letter nor digit. */
export function heldText(stem: string): string | undefined {
  const folded = foldForRules(stem).trim();
  if (folded === "") return undefined;
  const before = /^\p{Pd}/u.test(stem) ? "" : " ";
  return `${before}${folded}${/\p{Pd}$/u.test(stem) ? "" : " "}`;
}

function toPattern(stems: readonly string[], flags: string): RegExp | undefined {
  const folded = stems.map((stem) => foldForRules(stem).trim());
  if (folded.includes("")) return undefined;
  const starting = stems.map((stem, at) => {
    const before = /^\p{Pd}/u.test(stem) ? "[^ ]*" : "";
    const after = /\p{Pd}$/u.test(stem) ? "[^ ]*" : "";
    return `${before}${folded[at] ?? ""}${after}`;
  });
  // The space before is consumed, the one after only looked at: words in a row share it.
  return new RegExp(` (?:${starting.join("|")})(?= )`, flags);
}
