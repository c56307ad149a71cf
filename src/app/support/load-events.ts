import type { AnnouncedEvent } from "../../domain/announced-event.ts";
import { createOnce } from "./accept-once.ts";
import { type Collection, type LoadedRows, loadRows, type RowsSource } from "./load-rows.ts";

/** Events of users' tables, each once. */
export interface EventRows {
  readonly events: readonly AnnouncedEvent[];
}

/** Reads tables of events. Throws: `UserError` when a file cannot be used. */
export async function loadEvents(source: RowsSource): Promise<LoadedRows<EventRows>> {
  const { events } = await import("../../decode/events.ts");
  return await loadRows<AnnouncedEvent, ReturnType<typeof collectEvents>>(source, {
    id: "events",
    decoder: events,
    start: collectEvents,
  });
}

function collectEvents(): { readonly events: AnnouncedEvent[] } & Collection<AnnouncedEvent> {
  const events: AnnouncedEvent[] = [];
  const once = createOnce();
  return {
    events,
    take(event, source) {
      const { line, ...said } = event;
      const refusal = once({ about: JSON.stringify(said), says: "", line }, source);
      if (refusal === undefined) events.push(event);
      return refusal;
    },
  };
}
