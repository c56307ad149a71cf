import type { ProblemSentences } from "../support/sentences.ts";

/** Finnish sentences of the problems: what was expected. */
export const problems: ProblemSentences = {
  "file/not-utf-8": () =>
    "ei ole UTF-8-tekstiä, luettiin merkistönä Windows-1252; muun voi antaa valitsimella --encoding",
  "file/undecodable": ({ has, fact }) =>
    `sisältää tavuja, jotka eivät ole tekstiä merkistössä${has("expected") ? ` ${fact("expected")}` : ", jolla tiedosto luettiin"}`,
  "file/binary": () => "sisältää binääridataa, odotettiin taulukkoa tekstinä",
  "file/empty": () => "ei sisällä mitään, odotettiin otsikkoriviä ja rivejä",
  "file/no-rows": () => "ei sisällä yhtään laskettavaa riviä, odotettiin otsikkorivin alle rivejä",
  "file/no-header": () =>
    "otsikkoriviä ei löytynyt, odotettiin alkuun ainakin kahta tunnettua sarakeotsikkoa; nimeä ne valitsimella --map",
  "file/ambiguous-delimiter": () =>
    "erotinta ei voi päätellä, odotettiin puolipistettä, pilkkua tai sarkainta; anna se valitsimella --delimiter",
  "file/unclosed-quote": () =>
    "tässä alkavaa lainausmerkkiä ei suljeta; sen jälkeisiä rivejä ei luettu",
  "header/duplicate": ({ fact }) =>
    `odotettiin jokaista sarakeotsikkoa kerran, löytyi ${fact("count")} kertaa`,
  "header/two-for-one-field": ({ field, fact }) =>
    `odotettiin yhtä saraketta tiedolle ${field("field")}, löytyi myös ${fact("other")}; valitse valitsimella --map ${fact("field")}=OTSIKKO`,
  "header/unknown": () => "saraketta ei tunneta eikä käytetä",
  "header/missing-field": ({ field, fact, has }) =>
    `odotettiin saraketta tiedolle ${field("field")}${has("expected") ? `, esimerkiksi ${fact("expected")}` : ""}; nimeä se valitsimella --map ${fact("field")}=OTSIKKO${has("other") ? ` tai anna se valitsimella ${fact("other")}` : ""}`,
  "header/mapped-header-absent": ({ field, fact }) =>
    `odotettiin saraketta "${fact("expected")}" tiedolle ${field("field")} valitsimen --map mukaan, saraketta ei löytynyt`,
  "header/area-level": () =>
    "odotettiin yhden aluetason alueita, jotka tunnistaa nimestä tai koodista",
  "row/wrong-field-count": ({ fact }) =>
    `kenttien määräksi odotettiin ${fact("expected")}, löytyi ${fact("found")}`,
  "row/conflicting-duplicate": ({ fact, has }) =>
    `odotettiin tätä kerran, löytyi toinen sisältö${has("line") ? ` riviltä ${fact("line")}` : ""}`,
  "row/sum-mismatch": ({ fact }) =>
    `luokkien summaksi odotettiin ${fact("expected")}, löytyi ${fact("found")}`,
  "row/area-name-and-code-disagree": ({ fact }) =>
    `odotettiin saman alueen nimeä ja koodia: ${fact("expected")}, löytyi ${fact("found")}`,
  "cell/missing": ({ has, field }) =>
    has("field")
      ? `odotettiin arvoa tiedolle ${field("field")}, solu on tyhjä`
      : "odotettiin arvoa, solu on tyhjä",
  "cell/not-a-register-number": () => "odotettiin rekisterinumeroa, esimerkiksi 194.820",
  "cell/business-id": () => "odotettiin Y-tunnusta, jonka tarkistusmerkki täsmää",
  "cell/not-a-date": () => "odotettiin päivämäärää, esimerkiksi 2.1.2025 tai 2025-01-02",
  "cell/ambiguous-date": () =>
    "odotettiin päivämäärää, josta päivä ja kuukausi erottuvat, esimerkiksi 2.1.2025 tai 2025-01-02",
  "cell/impossible-date": () => "odotettiin päivää, joka on kalenterissa",
  "cell/not-a-time": () => "odotettiin kellonaikaa, esimerkiksi 13.00, 13:00 tai 13–15",
  "cell/date-after-extract": ({ fact }) =>
    `odotettiin päivämäärää, joka ei ole aineiston päivää ${fact("expected")} myöhempi`,
  "cell/before-registration": ({ fact }) =>
    `odotettiin päivämäärää, joka ei ole rekisteröintipäivää ${fact("expected")} aikaisempi`,
  "cell/unknown-area": ({ has, fact }) =>
    has("expected")
      ? `odotettiin aluetta, jonka aluetaso on ${fact("expected")}`
      : "odotettiin kuntaa",
  "cell/ambiguous-area": () => "odotettiin yhden alueen nimeä tai koodia, mutta tämä on usean",
  "cell/divided-municipality": () =>
    "odotettiin kuntaa, jolla on yksi seuraaja, mutta tämä kunta jaettiin",
  "cell/not-a-class": () => "odotettiin tarkoitusluokkaa 1–9, sen nimeä tai tyhjää solua",
  "cell/not-a-language": () => "odotettiin kieltä: suomi, ruotsi, fi tai sv",
  "cell/unknown-word": ({ fact }) => `odotettiin jotakin näistä: ${fact("expected")}`,
  "cell/not-an-integer": () => "odotettiin kokonaislukua",
  "cell/negative": () => "odotettiin nollaa tai suurempaa",
  "cell/not-a-number": ({ has, fact }) =>
    `odotettiin lukua${has("expected") ? `, esimerkiksi ${fact("expected")}` : ""}`,
  "cell/approximate": () => "odotettiin tarkkaa lukua, löytyi likimääräinen",
  "cell/run-together": () => "odotettiin yhtä lukua, löytyi useita yhteen juosseita",
  "cell/not-a-year": ({ has, fact }) =>
    has("expected") ? `odotettiin vuotta ${fact("expected")}` : "odotettiin nelinumeroista vuotta",
  "file/not-a-workbook": () =>
    "ei ole Excel-työkirja (.xlsx); tallenna se uudelleen muodossa .xlsx tai .csv",
  "file/encrypted-workbook": () =>
    "on salattu salasanalla; poista salaus ja tallenna työkirja uudelleen",
  "file/workbook-too-large": ({ fact }) =>
    `on purettuna suurempi kuin ${fact("expected")}; tallenna se muodossa .csv`,
  "file/several-sheets": ({ fact }) =>
    `useassa taulukossa on otsikkorivi (${fact("found")}); valitse yksi valitsimella --sheet`,
  "file/no-such-sheet": ({ fact }) =>
    `odotettiin taulukkoa ${fact("expected")}, työkirjassa on ${fact("found")}`,
  "header/codebook-column": ({ fact }) =>
    `odotettiin saraketta "${fact("expected")}", jonka koodikirja nimeää (${fact("field")}); korjaa koodikirja tai nimeä sarake valitsimella --map ${fact("field")}=OTSIKKO`,
  "cell/outside-scale": ({ fact }) =>
    `odotettiin asteikon arvoa ${fact("expected")}, sen nimeä tai puuttuvan vastauksen koodia`,
  "cell/not-a-weight": () => "odotettiin nollaa suurempaa painokerrointa",
  "cell/unknown-item": () => "odotettiin koodikirjan kysymyksen tunnusta tai tekstiä",
  "cell/formula-without-value": () =>
    "kaavalla ei ole tallennettua arvoa; avaa työkirja, laske se ja tallenna uudelleen",
  "cell/spreadsheet-error": () => "solussa on laskentataulukon virhearvo, odotettiin tietoa",
  "row/recipient-spelt-otherwise": ({ fact }) =>
    fact("basis") === "near-name"
      ? `mahdollisesti sama saaja kuin rivin ${fact("line")} "${fact("other")}"`
      : `sama saaja on rivillä ${fact("line")} kirjoitettu "${fact("other")}"`,
};
