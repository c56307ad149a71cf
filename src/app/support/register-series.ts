import type { Area } from "../../domain/area.ts";
import type { Picture } from "../../domain/picture.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import type { Note, Table } from "../../domain/report.ts";
import { figuresOf, type IndicatorSeries, knownIn } from "../../domain/series.ts";
import { registeredAssociations } from "../../indicators/registered-associations.ts";
import { seriesTables } from "../../report/trend-report.ts";
import type { Files } from "../files.ts";
import type { FigureOptions } from "../input-options.ts";
import type { Run } from "./prepare-run.ts";
import { loadRegisterCalendar, seriesRecords } from "./register-calendar.ts";
import { seriesNotes } from "./series-notes.ts";
import { seriesPicture } from "./series-picture.ts";
import { isTraced, lastDaysOf, seriesTracer } from "./trace-series.ts";

/** What a report shows of the number of associations over time. */
export interface RegisterSeries {
  /** Undefined where there are not two figures to show. */
  readonly series: IndicatorSeries | undefined;
  readonly tables: readonly Table[];
  readonly pictures: readonly Picture[];
  readonly notes: readonly Note[];
  readonly inputs: readonly InputRecord[];
}

const section = "register";

const none: RegisterSeries = { series: undefined, tables: [], pictures: [], notes: [], inputs: [] };

/** Prepares the number of associations over time, for the report of any area. */
export async function loadRegisterSeries(
  run: Run,
  { confidence }: Pick<FigureOptions, "confidence">,
  files: Files,
): Promise<(area: Area) => RegisterSeries> {
  const calendar = await loadRegisterCalendar(files);
  if (!isTraced(registeredAssociations)) throw new Error("associations have no series");
  const { events } = calendar;
  const { publicationsOf } = run.timeline;
  const { id: indicator, label } = registeredAssociations;
  const tracer = seriesTracer(run, { indicator: registeredAssociations, events, confidence });
  const records = await run.timeline.inputsOn(lastDaysOf(tracer.periods));
  return (area) => {
    const series = tracer.trace(area);
    if (knownIn(figuresOf(series)).length < 2) return none;
    return {
      series: { indicator, label, section, series },
      tables: seriesTables([series]).map((table) => ({ ...table, section })),
      pictures: seriesPicture(label, [series], section),
      notes: seriesNotes([series], run, { confidence }),
      inputs: seriesRecords([series], records, { ...calendar, publicationsOf }),
    };
  };
}
