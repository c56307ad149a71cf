/** Distinct texts remembered before starting over, so that hostile input cannot fill the memory. */
const limit = 50_000;

/** A function of one text that remembers its answers: dates and municipalities repeat thousands of times in an extract. */
export function memoise<Answer>(compute: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = compute(text);
    if (known.size >= limit) known.clear();
    known.set(text, answer);
    return answer;
  };
}
