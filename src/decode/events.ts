import type { AnnouncedEvent } from "../domain/announced-event.ts";
import type { AreaKey, Level } from "../domain/area.ts";
import type { TextRow } from "../domain/table-source.ts";
import type { DecodeContext, Decoder, Field, OpenedTable, RowOutcome } from "./decoder.ts";
import { type Converted, foldBlanks, isMissing, known } from "./support/cell.ts";
import { timesBehindDay, toClockTimes } from "./support/clock-times.ts";
import { type Columns, fieldsIn, matchColumns } from "./support/columns.ts";
import { toEventDays } from "./support/event-days.ts";
import { field } from "./support/field.ts";
import { foldHeader } from "./support/fold-header.ts";
import { areaHeaderWords } from "./support/level-words.ts";
import { checkedRow, type RowCells, rowCells } from "./support/row-cells.ts";
import { type StatedAreas, statedAreas } from "./support/stated-area.ts";

/** Headers that no other table has. */
const eventWords = ["tapahtuma", "tapahtuman nimi", "evenemang", "evenemangets namn", "event"];

const required = { required: true } as const;
const fields: readonly Field[] = [
  field(
    "date",
    ["päivämäärä", "päivä", "pvm", "ajankohta", "datum", "dag", "tidpunkt", "day"],
    required,
  ),
  field("time", ["kellonaika", "kello", "klo", "aika", "klockslag", "klockan", "kl", "tid"]),
  field("area", [...areaHeaderWords, "alue", "alueet", "område", "områden", "areas"]),
  field("area_level", ["aluetaso", "taso", "områdesnivå", "area level", "level"]),
  field("title", [...eventWords, "otsikko", "nimi", "rubrik", "namn", "name"], required),
  field("place", ["paikka", "tapahtumapaikka", "sijainti", "plats", "ställe", "venue", "location"]),
];

const foldedEventWords: ReadonlySet<string> = new Set(eventWords.map(foldHeader));

/** What reading a row needs and that is the same for all rows. */
interface Opened {
  readonly columns: Columns;
  readonly areas: StatedAreas;
  readonly country: AreaKey | undefined;
}

const everywhere =
  /^(?:valtakunnallinen|valtakunnallisesti|kaikki|riksomfattande|alla|national|nationwide|all)$/iu;
const betweenAreas = /\s*[,;|/\n]\s*/u;
const lastAnd = /\s+(?:ja|sekä|och|samt|and|&)\s+/iu;

/** The areas that a cell names, several between commas or by an "and"; one whose own name has an "and" stays whole. */
function areasIn(
  text: string,
  level: Level | undefined,
  { areas, country }: Opened,
): readonly Converted<AreaKey>[] {
  if ((isMissing(text) || everywhere.test(text)) && country !== undefined) return [known(country)];
  const whole = areas.read(text, level);
  if (whole.kind === "value") return [whole];
  const found = text.split(betweenAreas).flatMap((part) => {
    const one = areas.read(part, level);
    const pieces = one.kind === "fault" ? part.split(lastAnd) : [part];
    return pieces.length === 1 ? [one] : pieces.map((piece) => areas.read(piece, level));
  });
  return found.filter(({ kind }) => kind !== "missing");
}

function areasOf(cells: RowCells, opened: Opened): readonly AreaKey[] {
  const found = areasIn(cells.text("area"), opened.areas.levelOf(cells), opened);
  const byName = new Map<string, AreaKey>();
  for (const one of found) {
    if (one.kind === "fault") cells.report("area", one.fault);
    if (one.kind === "value") byName.set(`${one.value.level} ${one.value.code}`, one.value);
  }
  return [...byName.values()];
}

function requiredText(cells: RowCells, id: string): string {
  const text = foldBlanks(cells.text(id));
  if (isMissing(text)) cells.report(id, { code: "cell/missing", facts: { field: id } });
  return text;
}

function eventRow(row: TextRow, opened: Opened): RowOutcome<AnnouncedEvent> {
  const cells = rowCells(opened.columns, row);
  const days = toEventDays(foldBlanks(requiredText(cells, "date")));
  if (days.kind === "fault") cells.report("date", days.fault);
  const time = toClockTimes(foldBlanks(cells.text("time")));
  if (time.kind === "fault") cells.report("time", time.fault);
  const areas = areasOf(cells, opened);
  const title = requiredText(cells, "title");
  if (days.kind !== "value" || cells.errors.length > 0) {
    return { kind: "rejected", problems: [...cells.errors, ...cells.warnings] };
  }
  const place = foldBlanks(cells.text("place"));
  const event: AnnouncedEvent = {
    period: days.value,
    time: time.kind === "value" ? time.value : timesBehindDay(cells.text("date")),
    areas,
    title,
    place: isMissing(place) ? undefined : place,
    line: row.line,
  };
  return { kind: "used", entries: [event], warnings: cells.warnings };
}

/** Events to come: day, time, areas (the whole country where none is named), title and place. */
export const events = {
  id: "events",
  fields,
  recognises(header, mapping = new Map()) {
    const found = fieldsIn(header, fields, mapping);
    const isNamed = header.some((cell) => foldedEventWords.has(foldHeader(cell)));
    return (
      found.has("date") &&
      found.has("title") &&
      (isNamed || found.has("time") || found.has("place"))
    );
  },
  open({ name: source, header }, context: DecodeContext): OpenedTable<AnnouncedEvent> {
    const matched = matchColumns({ source, header, fields, mapping: context.mapping });
    if (matched.kind === "refused") return matched;
    const { columns } = matched;
    const opened: Opened = {
      columns,
      areas: statedAreas(columns, context),
      country: context.areas.area("country", "SSS", context.divisionYear)?.key,
    };
    return {
      kind: "opened",
      warnings: columns.warnings,
      fields: new Set(columns.index.keys()),
      decodeRow: checkedRow(columns, (row) => eventRow(row, opened)),
    };
  },
} as const satisfies Decoder<AnnouncedEvent>;
