import type { LocalisedText } from "../../domain/area.ts";
import type { Picture } from "../../domain/picture.ts";
import {
  figuresOf,
  knownIn,
  periodOf,
  type RegisterEvent,
  type TracedSeries,
} from "../../domain/series.ts";
import { describeSeries } from "../../findings/support/describe-picture.ts";
import { calendarInput } from "./register-calendar.ts";
import { sourcesOf } from "./report-pictures.ts";

/** As many areas as styles of lines can be told apart. */
const mostAreas = 4;

/** Series as broken lines; none where no area has two figures, or there are too many areas to be told apart. */
export function seriesPicture(
  label: LocalisedText,
  series: readonly TracedSeries[],
  section: string,
): readonly Picture[] {
  const [subject] = series;
  const isDrawn = series.some((each) => knownIn(figuresOf(each)).length > 1);
  if (subject === undefined || !isDrawn || series.length > mostAreas) return [];
  const events = eventsIn(series);
  const isOfCalendar = events.some(({ sources }) => sources.length > 0);
  return [
    {
      chart: "broken-line",
      id: "series",
      section,
      title: label,
      description: describeSeries(section, label, series),
      sources: [...sourcesOf(series.flatMap(figuresOf)), ...(isOfCalendar ? [calendarInput] : [])],
      table: "series",
      series: series.map(({ area, segments }) => ({
        area,
        segments: segments.map(({ figures }) => figures),
      })),
      breaks: events.map((event) => ({ period: periodOf(event), label: event.name })),
    },
  ];
}

/** The events of all series in the order of time, each once. */
function eventsIn(series: readonly TracedSeries[]): readonly RegisterEvent[] {
  const all = series.flatMap(({ breaks }) => breaks.flat());
  const byName = new Map(all.map((event) => [`${event.date} ${event.id}`, event]));
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, event]) => event);
}
