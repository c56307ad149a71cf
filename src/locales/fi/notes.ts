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
    "reference-date-inferred": ({ date }) =>
      `Viiteajankohta ${format.date(date)} on aineiston uusin päivämäärä; muun voi antaa valitsimella --as-of.`,
    "published-only": () =>
      "Luvut on laskettu julkaistuista lukumääristä; ne, jotka vaativat yhdistyksittäisen aineiston, on merkitty [x].",
    "classified-only": ({ date }) =>
      `Ajankohdan ${format.date(date)} summissa ovat vain ne yhdistykset, joilla on tarkoitusluokka; niitä ei saa verrata kaikkien yhdistysten summiin.`,
    "country-coverage": ({ areas, of, level: counted }) =>
      `Koko maan luku kattaa ${format.count(areas)} ${words.levelsCounted[counted]} (kaikkiaan ${format.count(of)}): ne, joiden rivi on lähteessä täysi.`,
    "population-date": ({ date }) => `Asukkaat: väkiluku ${format.date(date)}.`,
    "dynamics-period": ({ period }) => `Rekisterin muutokset ovat ajalta ${format.period(period)}.`,
    "opening-stock-incomplete": () =>
      "Aineistossa ei ole päättyneitä yhdistyksiä, joten jakson alun määrä on todellista pienempi.",
    "dormancy-years": ({ years }) =>
      `Yhdistys katsotaan hiljaiseksi, kun sen viimeisimmästä ilmoituksesta rekisteriin on yli ${format.count(years)} vuotta.`,
    "definition-unmeasured": ({ definition }) =>
      `Määritelmä ”${definition}” perustuu nimiin; sitä, miten hyvin se löytää yhdistyksensä, ei ole mitattu.`,
    "unplaced-associations": ({ count, level: placed, year }) =>
      `Yhteensä ${format.count(count)} yhdistyksen kotikunta ei kuulu yhteenkään yksittäiseen alueeseen tasolla ”${level(placed)}” vuoden ${year} jaossa; niitä ei ole laskettu alueille.`,
  };
}
