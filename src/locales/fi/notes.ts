import type { Level } from "../../domain/area.ts";
import type { Formatters } from "../support/formatters.ts";
import { levelsOf } from "../support/levels-of.ts";
import type { NoteSentences } from "../support/sentences.ts";
import { words } from "./words.ts";

const level = (id: Level) => words.levels[id];

/** Finnish sentences of the notes. */
export function notes(format: Formatters): NoteSentences {
  return {
    "name-on-several-levels": ({ name, level: taken, others }) =>
      `${name} on usean alueen nimi; valittiin ${level(taken)} (muut: ${levelsOf(others, level).join(", ")}; valitse valitsimella --level).`,
    "division-of-level": ({ level: wantedLevel, year, wanted }) =>
      `Aluetasoa ”${level(wantedLevel)}” ei ole vuoden ${wanted} aluejaossa; käytössä on vuoden ${year} jako.`,
    "restated-division": ({ year }) => `Luvut on esitetty vuoden ${year} aluejaolla.`,
    "extract-may-be-older": ({ date }) =>
      `Aineiston uusin päivämäärä on ${format.date(date)}, selvästi ennen viiteajankohtaa: myöhemmät muutokset voivat puuttua.`,
    "reference-date-inferred": ({ date }) =>
      `Viiteajankohta ${format.date(date)} on aineiston uusin päivämäärä; muun voi antaa valitsimella --as-of.`,
    "published-only": () =>
      "Luvut on laskettu julkaistuista lukumääristä; ne, jotka vaativat yhdistyskohtaisen aineiston, on merkitty [x].",
    "classified-only": ({ date }) =>
      `Ajankohdan ${format.date(date)} summissa ovat vain ne yhdistykset, joilla on tarkoitusluokka; niitä ei saa verrata kaikkien yhdistysten summiin.`,
    "country-coverage": ({ areas, of, level: counted }) =>
      `Koko maan luku kattaa vain ne alueet, joiden rivi on lähteessä täydellinen: ${format.count(areas)}/${format.count(of)} ${words.levelsCounted[counted]}.`,
    "population-date": ({ date }) => `Asukkaat: väkiluku ${format.date(date)}.`,
    "dynamics-period": ({ period }) => `Rekisterin muutosten ajanjakso: ${format.period(period)}.`,
    "opening-stock-incomplete": () =>
      "Aineistossa ei ole rekisteristä poistuneita yhdistyksiä, joten aiempien ajankohtien määrät ovat todellista pienempiä.",
    "dormancy-years": ({ years }) =>
      `Pitkään ilmoituksia tekemätön yhdistys: viimeisimmästä ilmoituksesta rekisteriin on yli ${format.count(years)} ${years === 1 ? "vuosi" : "vuotta"}.`,
    "definition-unmeasured": ({ definition }) =>
      `Määritelmä ”${definition}” perustuu nimiin, eikä sen osuvuutta ole mitattu.`,
    "unplaced-associations": ({ count, level: placed, year }) =>
      `Yhteensä ${format.count(count)} yhdistyksen kotipaikka ei kuulu vuoden ${year} jaossa mihinkään yhteen alueeseen tasolla ”${level(placed)}”; ei mukana minkään alueen luvuissa.`,
  };
}
