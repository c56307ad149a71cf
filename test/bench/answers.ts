/** Counts by key: `stock;06;3` (in the register, Pirkanmaa, class 3), `registered;06;2024`. */
export type Answer = ReadonlyMap<string, number>;

/** Calendar year whose registrations our program is asked for; the peers count every year. */
export const checkedYear = "2024";

/** The answer that a peer printed, one `kind;region;class or year;count` a line. */
export function toAnswer(stdout: string): Answer {
  const lines = stdout.split("\n").filter((line) => line !== "");
  return new Map(
    lines.map((line): [string, number] => {
      const end = line.lastIndexOf(";");
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}

/** As much of the document of `compare --format json` as is compared. */
interface Comparison {
  readonly tables: {
    readonly comparison: readonly (Readonly<Record<string, Figure>> & {
      readonly area: { readonly code: string };
    })[];
  };
}
interface Figure {
  readonly value?: number | null;
  readonly numerator?: number | null;
}

const ourClasses: readonly (readonly [indicator: string, purposeClass: string])[] = [
  ["associations-unclassified", "0"],
  ...Array.from({ length: 9 }, (_, at): [string, string] => [
    `associations-class-${at + 1}`,
    String(at + 1),
  ]),
];

/** The answer of our program: stocks by region and class, and registrations of the checked year. */
export function ourAnswer(document: string): Answer {
  // The shape is held by the schema compare@1, which the program's own tests check.
  const { tables } = JSON.parse(document) as Comparison;
  const answer = new Map<string, number>();
  const put = (key: string, count: number | null | undefined) => {
    if (count !== 0) answer.set(key, count ?? Number.NaN);
  };
  for (const row of tables.comparison) {
    const region = row.area.code;
    put(`total;${region}`, row["registered-associations"]?.value);
    for (const [indicator, purposeClass] of ourClasses) {
      put(`stock;${region};${purposeClass}`, row[indicator]?.value);
    }
    put(`registered;${region};${checkedYear}`, row["founding-rate"]?.numerator);
  }
  return answer;
}

/** The part of a peer's answer that our program gives too, with totals over classes. */
export function comparablePart(answer: Answer): Answer {
  const part = new Map<string, number>();
  for (const [key, count] of answer) {
    const [kind, region = "", detail] = key.split(";");
    if (kind === "registered" && detail !== checkedYear) continue;
    part.set(key, count);
    const total = `total;${region}`;
    if (kind === "stock") part.set(total, (part.get(total) ?? 0) + count);
  }
  return part;
}

/** Throws with the first key on which two answers differ: a fast wrong answer is worth nothing. */
export function assertEqualAnswers(
  one: { readonly label: string; readonly answer: Answer },
  other: { readonly label: string; readonly answer: Answer },
): void {
  for (const key of new Set([...one.answer.keys(), ...other.answer.keys()])) {
    const [ours, theirs] = [one.answer.get(key), other.answer.get(key)];
    if (ours === theirs) continue;
    throw new Error(`${key}: ${one.label} says ${ours}, ${other.label} says ${theirs}`);
  }
}
