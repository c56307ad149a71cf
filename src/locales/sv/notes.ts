import type { Level } from "../../domain/area.ts";
import type { Formatters } from "../support/formatters.ts";
import { levelsOf } from "../support/levels-of.ts";
import type { NoteSentences } from "../support/sentences.ts";
import { words } from "./words.ts";

const level = (id: Level) => words.levels[id];

/** Swedish sentences of the notes. */
export function notes(format: Formatters): NoteSentences {
  return {
    "name-on-several-levels": ({ name, level: taken, others }) =>
      `${name} är namnet på flera områden; nivån ${level(taken)} valdes (andra: ${levelsOf(others, level).join(", ")}; välj med --level).`,
    "division-of-level": ({ level: wantedLevel, year, wanted }) =>
      `Nivån ”${level(wantedLevel)}” finns inte i områdesindelningen ${wanted}; indelningen ${year} används.`,
    "restated-division": ({ year }) => `Talen anges enligt områdesindelningen ${year}.`,
    "extract-may-be-older": ({ date }) =>
      `Det nyaste datumet i materialet är ${format.date(date)}, klart före referensdagen: senare förändringar kan saknas.`,
    "reference-date-inferred": ({ date }) =>
      `Referensdagen ${format.date(date)} är det nyaste datumet i materialet; ange en annan med --as-of.`,
    "published-only": () =>
      "Talen bygger på publicerade antal; de som kräver ett material med en förening per rad är märkta [x].",
    "classified-only": ({ date }) =>
      `Summorna för ${format.date(date)} omfattar bara föreningar som har en syfteklass; de får inte jämföras med summor för alla föreningar.`,
    "country-coverage": ({ areas, of, level: counted }) =>
      `Talet för hela landet omfattar ${format.count(areas)} av ${format.count(of)} ${words.levelsCounted[counted]}: de vars rad är fullständig i källan.`,
    "population-date": ({ date }) => `Invånare: folkmängden ${format.date(date)}.`,
    "dynamics-period": ({ period }) =>
      `Period för förändringarna i registret: ${format.period(period)}.`,
    "opening-stock-incomplete": () =>
      "Materialet innehåller inga föreningar som upphört, så antalen vid tidigare tidpunkter är för små.",
    "dormancy-years": ({ years }) =>
      `Utan anmälan på länge: det har gått mer än ${format.count(years)} år sedan föreningens senaste anmälan till registret.`,
    "definition-unmeasured": ({ definition }) =>
      `Definitionen ”${definition}” bygger på namn; dess träffsäkerhet har inte mätts.`,
    "unplaced-associations": ({ count, level: placed, year }) =>
      `Hemorten för ${format.count(count)} ${count === 1 ? "förening" : "föreningar"} hör i indelningen ${year} inte till något enskilt område på nivån ”${level(placed)}”; de ingår inte i talen för områdena.`,
  };
}
