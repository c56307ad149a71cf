import type { AreaKey } from "../../domain/area.ts";
import type { RegisterTallies } from "../../register/tallies.ts";

/**
 * Tallies that remember what they were asked: a profile asks each count of each area for several indicators and again
 * for their ranks, and most counts of a published table are sums.
 */
export function rememberTallies(tallies: RegisterTallies): RegisterTallies {
  const inRegister = remembered((area, _: undefined) => tallies.inRegister(area));
  return {
    ...tallies,
    inRegister: (area) => inRegister(area, undefined),
    inClass: remembered(tallies.inClass),
    inDefinition: remembered(tallies.inDefinition),
  };
}

/** A function of an area and a word that works each answer out once. The area index gives one key object an area. */
function remembered<Word, Answer extends object>(
  ask: (area: AreaKey, word: Word) => Answer,
): (area: AreaKey, word: Word) => Answer {
  const byArea = new Map<AreaKey, Map<Word, Answer>>();
  return (area, word) => {
    const byWord = byArea.get(area) ?? new Map<Word, Answer>();
    byArea.set(area, byWord);
    const answer = byWord.get(word) ?? ask(area, word);
    byWord.set(word, answer);
    return answer;
  };
}
