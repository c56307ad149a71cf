/** The longest name of a sheet. Unit: UTF-16 code units. */
const longest = 31;

/** What no sheet's name may hold, or should. */
const forbidden = /[[\]:*?/\\\p{Cc}]/gu;

/**
 * Names of sheets for their titles, in the same order: at most 31 characters, no character that spreadsheets refuse, and
 * no two alike in any case.
 *
 * @example sheetNames(["Osuus [%]", "osuus %"]) // ["Osuus %", "osuus % (2)"]
 */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const base = allowed(title);
    let name = fitted(base, "");
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      name = fitted(base, ` (${number})`);
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Without what is refused: some characters, apostrophes at the ends, no name at all, and a name that Excel keeps. */
function allowed(title: string): string {
  const plain = title
    .replace(forbidden, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[\s']+|[\s']+$/gu, "");
  return plain === "" || plain.toLowerCase() === "history" ? `${plain}_` : plain;
}

/** A name with its number, cut at a word where it is too long. */
function fitted(name: string, number: string): string {
  const room = longest - number.length;
  if (name.length <= room) return name + number;
  const cut = name.slice(0, room - 1);
  const words = cut.replace(/\s+\S*$/u, "");
  const kept = (words.length > room / 2 ? words : cut).replace(/[\ud800-\udbff]$/u, "");
  return `${kept}…${number}`;
}
