/** Answers each question once; those with one key are the same. */
export function remember<Asked, Answer>(
  keyOf: (asked: Asked) => string | number,
  answer: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const answers = new Map<string | number, { readonly answer: Answer }>();
  return (asked) => {
    const key = keyOf(asked);
    const known = answers.get(key) ?? { answer: answer(asked) };
    answers.set(key, known);
    return known.answer;
  };
}

/** The key of a question that is a number. */
export const itself = (asked: number): number => asked;
