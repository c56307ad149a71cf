import { type Mark, markOf } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import type { Locale } from "../../locales/locale.ts";
import { flagMark } from "../../locales/support/figure-text.ts";
import { toVisible } from "../../locales/support/visible-text.ts";
import { detailWords, type Flag } from "../../locales/support/words.ts";

type MissingOutcome = Extract<Released["outcome"], { readonly kind: "missing" }>;

/** Why there is no figure, behind its mark. Shape: `[x] not available: the source does not publish this figure` */
export function missingLine(
  { reason, detail }: MissingOutcome,
  { words, phrases }: Locale,
): string {
  const sentence = words.missing[reason];
  const whole =
    detail === undefined
      ? sentence
      : phrases.missingDetail(sentence, toVisible(detailWords(detail, words)));
  return `${marked(markOf(reason), words)}: ${whole}`;
}

/** What must be known of a value, behind its mark. Shape: `[!] another source gives another figure` */
export function flagLine(flag: Flag, { words }: Locale): string {
  const mark = flagMark(flag);
  return mark === "!" ? `[!] ${words.flags[flag]}` : `${marked(mark, words)}: ${words.flags[flag]}`;
}

function marked(mark: Mark, words: Locale["words"]): string {
  return `[${mark}] ${words.marks[mark]}`;
}
