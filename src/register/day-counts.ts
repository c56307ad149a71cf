import { dateBits } from "./packed-date.ts";
import type { RegisterStore } from "./store.ts";

/** How many associations of a municipality, given by its position. */
type CountIn = (municipality: number) => number;

/** Packed days from first to last, both included. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** Associations in the register on the reference date by the packed day of their last notice. */
export interface NoticesBefore {
  /** Before the limit. */
  readonly older: CountIn;
  /** On the reference date or before. */
  readonly byToday: CountIn;
  /** After the reference date. */
  readonly later: CountIn;
}

/**
 * Counts of associations by municipality and day. A question costs one pass over the store when it is first asked, and
 * room for a few numbers per municipality: indicators ask about a handful of days, but of every area.
 */
export interface DayCounts {
  registeredWithin(span: DaySpan): CountIn;
  endedWithin(span: DaySpan): CountIn;
  noticesBefore(limit: number): NoticesBefore;
}

/** No day is before it; a day that is not known is 0, so that it lies in no span. */
export const firstPackedDay = 1;

/** Prepares counts over a store for a reference date (packed). */
export function dayCounts(store: RegisterStore, municipalities: number, day: number): DayCounts {
  const keyOf = ({ first, last }: DaySpan) => `${first} ${last}`;
  const within = (column: "registered" | "ended") =>
    remember(keyOf, (span: DaySpan) => countWithin(store, municipalities, { ...span, column }));
  return {
    registeredWithin: within("registered"),
    endedWithin: within("ended"),
    noticesBefore: remember(String, (limit: number) =>
      countNotices(store, { municipalities, day, limit }),
    ),
  };
}

/** Answers each question once. */
function remember<Asked, Answer>(
  keyOf: (asked: Asked) => string,
  answer: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (asked) => {
    const key = keyOf(asked);
    const known = answers.get(key) ?? { answer: answer(asked) };
    answers.set(key, known);
    return known.answer;
  };
}

function countWithin(
  store: RegisterStore,
  municipalities: number,
  { column, first, last }: DaySpan & { readonly column: "registered" | "ended" },
): CountIn {
  const counts = new Uint32Array(municipalities);
  store.forEachBlock((block, rows) => {
    const days = block[column];
    const { municipality } = block;
    for (let at = 0; at < rows; at += 1) {
      const day = (days[at] as number) & dateBits; // the columns have at least so many rows
      if (day >= first && day <= last) {
        const home = municipality[at] as number; // as above
        counts[home] = (counts[home] as number) + 1; // every municipality has its count
      }
    }
  });
  return (municipality) => counts[municipality] ?? 0;
}

function countNotices(
  store: RegisterStore,
  asked: { readonly municipalities: number; readonly day: number; readonly limit: number },
): NoticesBefore {
  const { municipalities, day, limit } = asked;
  const older = new Uint32Array(municipalities);
  const byToday = new Uint32Array(municipalities);
  const later = new Uint32Array(municipalities);
  store.forEachBlock(({ registered, ended, lastNotice, municipality }, rows) => {
    for (let at = 0; at < rows; at += 1) {
      // The columns have at least so many rows.
      const notice = lastNotice[at] as number;
      if (notice === 0 || (registered[at] as number) > day) continue;
      if ((((ended[at] as number) & dateBits) - 1) >>> 0 < day) continue; // as in `countStock`
      const home = municipality[at] as number;
      // Every municipality has its counts.
      if (notice < limit) older[home] = (older[home] as number) + 1;
      const counts = notice <= day ? byToday : later;
      counts[home] = (counts[home] as number) + 1;
    }
  });
  return {
    older: (municipality) => older[municipality] ?? 0,
    byToday: (municipality) => byToday[municipality] ?? 0,
    later: (municipality) => later[municipality] ?? 0,
  };
}
