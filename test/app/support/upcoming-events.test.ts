import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { upcomingEvents } from "../../../src/app/support/upcoming-events.ts";
import type { AnnouncedEvent } from "../../../src/domain/announced-event.ts";
import type { Level } from "../../../src/domain/area.ts";
import type { IsoDate } from "../../../src/domain/calendar.ts";
import { bundledAreas } from "../../support/bundled-tables.ts";

const index = bundledAreas();

function areaOf(level: Level, code: string) {
  const area = index.area(level, code, 2025);
  if (area === undefined) throw new Error(`no ${level} ${code}`);
  return area;
}

function event(title: string, on: IsoDate, more: Partial<AnnouncedEvent> = {}): AnnouncedEvent {
  return {
    period: { kind: "day", on },
    time: undefined,
    areas: [areaOf("country", "SSS").key],
    title,
    place: undefined,
    line: 2,
    ...more,
  };
}

const inArea = (title: string, level: Level, code: string) =>
  event(title, "2026-12-05", { areas: [areaOf(level, code).key] });

function titlesFor(
  level: Level,
  code: string,
  events: readonly AnnouncedEvent[],
  from: IsoDate = "2026-12-01",
) {
  const tables = upcomingEvents(events, { area: areaOf(level, code), index, from });
  return tables.flatMap(({ rows }) =>
    rows.map(({ cells }) => (cells["title"]?.kind === "text" ? cells["title"].text : "")),
  );
}

describe("the events of an area", () => {
  const events = [
    inArea("country", "country", "SSS"),
    inArea("region Pirkanmaa", "region", "06"),
    inArea("county Pirkanmaa", "wellbeing-county", "08"),
    inArea("Tampere", "municipality", "837"),
    inArea("Kainuu", "region", "18"),
    inArea("Kajaani", "municipality", "205"),
  ];

  test("are its own, those inside and around it, and the whole country's", () => {
    const ofPirkanmaa = ["country", "region Pirkanmaa", "county Pirkanmaa", "Tampere"];
    expect(titlesFor("region", "06", events)).toEqual(ofPirkanmaa);
    expect(titlesFor("wellbeing-county", "08", events)).toEqual(ofPirkanmaa);
    expect(titlesFor("municipality", "837", events)).toEqual(ofPirkanmaa);
    expect(titlesFor("region", "18", events)).toEqual(["country", "Kainuu", "Kajaani"]);
    expect(titlesFor("country", "SSS", events)).toHaveLength(6);
  });

  test("are listed where one of several areas is theirs, and all of these are named", () => {
    const both = event("both", "2026-12-05", {
      areas: [areaOf("region", "05").key, areaOf("region", "06").key],
    });
    expect(titlesFor("region", "06", [both])).toEqual(["both"]);
    expect(titlesFor("region", "18", [both])).toEqual([]);
    const [table] = upcomingEvents([both], {
      area: areaOf("region", "06"),
      index,
      from: "2026-12-01",
    });
    expect(table).toMatchObject({ id: "upcoming-events", section: "events" });
    expect(table?.rows[0]?.cells["area"]).toEqual({
      kind: "localised",
      text: {
        fi: "Kanta-Häme, Pirkanmaa",
        sv: "Egentliga Tavastland, Birkaland",
        en: "Kanta-Häme, Pirkanmaa",
      },
    });
  });

  test("begin on the day that is given, with what is not yet over", () => {
    const some = [
      event("over", "2026-11-30"),
      event("the day", "2026-12-01"),
      event("going on", "2026-11-01", {
        period: { kind: "span", from: "2026-11-01", to: "2026-12-01" },
      }),
    ];
    expect(titlesFor("region", "06", some)).toEqual(["going on", "the day"]);
    expect(titlesFor("region", "06", some, "2026-12-02")).toEqual([]);
  });

  test("stand by day and time, those without a time first, else as in the file", () => {
    const at = (title: string, from: string) =>
      event(title, "2026-12-05", { time: { from, to: undefined } });
    const some = [at("13", "13:00"), at("9", "09:00"), event("whole day", "2026-12-05")];
    expect(titlesFor("region", "06", [event("later", "2026-12-06"), ...some])).toEqual([
      "whole day",
      "9",
      "13",
      "later",
    ]);
    expect(titlesFor("region", "06", [at("b", "13:00"), at("a", "13:00")])).toEqual(["b", "a"]);
  });
});

test("every event stands in the country's list, and whatever an area has is among those", () => {
  const days: readonly IsoDate[] = ["2026-11-01", "2026-12-01", "2026-12-24", "2027-01-15"];
  const places = [...index.areasOf("region", 2025), ...index.areasOf("municipality", 2025)];
  const some = fc.array(
    fc.record({ on: fc.constantFrom(...days), at: fc.nat(places.length - 1) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(some, (given) => {
      const events = given.map(({ on, at }, number) =>
        event(`event ${number}`, on, { areas: places[at] === undefined ? [] : [places[at].key] }),
      );
      const all = titlesFor("country", "SSS", events, "2026-11-01");
      expect([...all].toSorted()).toEqual(events.map(({ title }) => title).toSorted());
      const byRegion = index
        .areasOf("region", 2025)
        .flatMap(({ key }) => titlesFor("region", key.code, events, "2026-11-01"));
      // No place lies in two regions.
      expect(byRegion.toSorted()).toEqual([...all].toSorted());
    }),
    { seed: 20210831, numRuns: 40 },
  );
});
