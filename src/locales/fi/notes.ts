import type { Level } from "../../domain/area.ts";
import type { Formatters } from "../support/formatters.ts";
import { levelsOf } from "../support/levels-of.ts";
import type { NoteSentences } from "../support/sentences.ts";
import { words } from "./words.ts";

const level = (id: Level) => words.levels[id];

/** What sums are with regard to value added tax. */
const vatWords: ReadonlyMap<string, string> = new Map([
  ["net", "ovat verottomia"],
  ["gross", "ovat verollisia"],
]);

/** Finnish sentences of the notes. */
export function notes(format: Formatters): NoteSentences {
  return {
    "name-on-several-levels": ({ name, level: taken, others }) =>
      `${name} on usean alueen nimi; valittiin ${level(taken)} (muut: ${levelsOf(others, level).join(", ")}; valitse valitsimella --level).`,
    "division-of-level": ({ level: wantedLevel, year, wanted }) =>
      `Aluetasoa ”${level(wantedLevel)}” ei ole vuoden ${wanted} aluejaossa; käytössä on vuoden ${year} jako.`,
    "restated-division": ({ year }) => `Luvut on esitetty vuoden ${year} aluejaolla.`,
    "extract-may-be-older": ({ date }) =>
      `Aineiston uusin päivämäärä on ${format.date(date)}, selvästi ennen viiteajankohtaa: myöhemmät muutokset voivat puuttua. Lukumäärät ovat siksi arvioita, eikä myöhemmin päättyvän vuoden muutoksia kerrota. Jos aineisto on poimittu myöhemmin, ilmoita poimintapäivä valitsimella --extract-date.`,
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
    "definition-interval": ({ fi, lower, upper, counted, definitions }) =>
      `${fi}: ${lower === upper ? `${format.count(lower)} kaikilla määritelmillä` : `${format.count(lower)}–${format.count(upper)} määritelmästä riippuen`} (${counted === definitions ? `määritelmiä ${definitions}` : `${definitions} määritelmästä voidaan laskea ${counted}`}).`,
    "definition-interval-missing": ({ fi, counted, definitions }) =>
      `${fi}: määritelmiä on ${definitions}, mutta tästä aineistosta ${counted === 0 ? "ei voida laskea yhtäkään" : "voidaan laskea vain yksi"}, joten määritelmien välistä vaihteluväliä ei ole.`,
    judgements: () =>
      "Vahvuuksiksi ja heikkouksiksi nimetään luvut, joilla on suunta ja joiden koko luottamusväli on vertailuluvun, tason rajan tai puolikkaan paremmalla tai huonommalla puolella, sekä rakenteiden tilat ja palvelut, joilla on vain yksi tuottaja. Yhdistysten lukumäärillä ei ole suuntaa, eikä avustuksia verrata alueiden kesken.",
    "judgements-none": () =>
      "Mitään ei nimetä vahvuudeksi tai heikkoudeksi: minkään sellaisen luvun, jolla on suunta, luottamusväli ei ole kokonaan vertailuluvun tai rajan toisella puolella, eikä alueen omien rakenteiden tiloja tai yhden tuottajan palveluja tiedetä.",
    "sectors-overlap": ({ sum, any, several }) =>
      `Sama yhdistys on laskettu jokaiseen järjestösektoriin, johon se kuuluu: sektoreiden luvut ovat yhteensä ${format.count(sum)}, mutta sektoreissa on ${format.count(any)} yhdistystä, joista ${format.count(several)} useassa sektorissa.`,
    "sectors-apart": () => "Yksikään alueen yhdistys ei kuulu useaan järjestösektoriin.",
    "sectors-overlap-unknown": () =>
      "Yhdistys voi kuulua useaan järjestösektoriin ja on silloin laskettu jokaiseen niistä; päällekkäisyyttä ei voi laskea tästä aineistosta, joten sektoreiden lukuja ei pidä laskea yhteen.",
    "definition-unmeasured": ({ definition }) =>
      `Määritelmä ”${definition}” perustuu nimiin, eikä sen osuvuutta ole mitattu.`,
    "unplaced-associations": ({ count, level: placed, year }) =>
      `Yhteensä ${format.count(count)} yhdistyksen kotipaikka ei kuulu vuoden ${year} jaossa mihinkään yhteen alueeseen tasolla ”${level(placed)}”; ei mukana minkään alueen luvuissa.`,
    "survey-wave": ({ wave }) =>
      `Aineistossa on useita kyselykierroksia; luvut ovat kierrokselta ${wave}. Valitse toinen valitsimella --wave.`,
    "group-unknown": ({ count }) =>
      `Yhteensä ${format.count(count)} vastaajan ryhmää ei tiedetä; he eivät ole minkään ryhmän luvuissa.`,
    "survey-bases": () =>
      "Vastaajia ovat ne, jotka vastasivat ainakin yhteen kysymykseen. Jakauman osuudet ovat vastauksista, en osaa sanoa -osuus niistä, jotka vastasivat tai eivät osanneet sanoa.",
    "survey-fieldwork": ({ period }) => `Vastaukset on kerätty: ${format.period(period)}.`,
    "survey-published": () =>
      "Vastausaineistoa ei annettu: kyselyn luvut ovat julkaistuja. Vastaajien määrää ei ole julkaistu.",
    "survey-conflicting": () =>
      "Samasta kysymyksestä on julkaistu kaksi eri keskiarvoa; molemmat on esitetty lähteineen.",
    "survey-place": ({ area, place }) =>
      `Kesän 2021 tilannekuvakyselyssä ${area.shortName.fi} oli julkaisun mukaan ${words.places[place] ?? place}; sen lukua ei ole julkaistu.`,
    "answers-grouped": ({ area, target, share }) =>
      `Alueen ${area.shortName.fi} vastaukset on luettu alueeseen ${target.shortName.fi}, jossa asuu suurin osa sen asukkaista (${format.figure(share, "share")}).`,
    "answers-ungrouped": ({ count, level: grouped }) =>
      `Yhteensä ${format.count(count)} vastaajan alue ei kuulu mihinkään yhteen alueeseen tasolla ”${level(grouped)}”; he ovat mukana vain koko maan luvuissa.`,
    "survey-threshold": ({ minimum }) =>
      `Tulosta ei näytetä, jos vastauksia on alle ${format.count(minimum)}; lisäksi peitetään lukuja, joista peitetyn voisi laskea.`,
    "finite-population": () =>
      "Äärellisen perusjoukon korjaus olettaa, että vastaamatta jättäneet ovat satunnainen osa kutsutuista.",
    "finite-population-unweighted": () =>
      "Painotetuilla keskiarvoilla ei ole äärellisen perusjoukon korjausta, koska siihen tarvittaisiin painojen takana oleva otanta-asetelma; valinnalla --unweighted kutsuttujen määrä antaa sen.",
    "weights-applied": () =>
      "Keskiarvot, pistearvot ja jakaumat on painotettu aineiston painokertoimilla; n, keskihajonta, mediaani, ryhmien erot, kierrosten vertailu ja luotettavuus ovat painottamattomia.",
    "negative-item-rest": ({ items }) =>
      `Kysymys kulkee muita vastaan (${items}): tarkista, onko asteikko käänteinen (koodikirjassa reverse: true).`,
    "unanimous-answers": ({ cells }) =>
      `Kaikki vastaukset ovat samoja, joten keskiarvo kertoo jokaisen vastauksen: ${cells}.`,
    "more-respondents-than-invited": ({ areas }) =>
      `Vastaajia on enemmän kuin kutsuttuja, joten vastausosuutta ei ole: ${areas}.`,
    "respondents-unknown": () =>
      "Aineistossa ei ole vastaajatunnusta: jokainen rivi on oma vastaajansa.",
    "respondents-partly-unknown": ({ count }) =>
      `Vastaajatunnus puuttuu ${format.count(count)} riviltä: jokainen niistä on oma vastaajansa, eikä sitä yhdistetä toisen kierroksen vastaajaan.`,
    "waves-matched": ({ first, second, matched, joiners, leavers }) =>
      `Kierroksia ${first} ja ${second} verrataan koko maan samojen vastaajien kesken: keskiarvot ja erotus ovat niiden, jotka vastasivat kysymykseen kummallakin kierroksella. Kummallakin kierroksella on ${format.count(matched)} samaa vastaajaa, uusia on ${format.count(joiners)} ja poistuneita ${format.count(leavers)}.`,
    "waves-independent": ({ first, second }) =>
      `Kierroksia ${first} ja ${second} verrataan toisistaan riippumattomina, koska samoja vastaajia ei voi tunnistaa.`,
    "two-national-means": () =>
      "Koko maan luvulla on kaksi perustetta: keskiarvo kaikista vastaajista ja keskiarvo alueiden pistearvoista.",
    "score-changes": ({ told, of }) =>
      [
        told === of
          ? ""
          : `Muuttuneet pistearvot kerrotaan ${format.count(told)} alueelta (pistearvo on ${format.count(of)} alueella), ja niiden sijoitusvälit koskevat vain näitä alueita: muilla muutama vastaaja jätti jonkin kysymyksen väliin, ja heidän muut vastauksensa voisi päätellä. `,
        "Jos vastaaja on vastannut alle kahteen kolmasosaan jäljelle jäävästä painosta, hänellä ei ole muuttunutta pistearvoa; ero voi siis johtua myös siitä, ketkä ovat mukana. Heidän määränsä ovat sarakkeissa n ennen ja n.",
      ].join(""),
    bands: ({ fi }) => `Valmiustasot: ${fi}.`,
    "series-residents": () =>
      "Asukasta kohti lasketuissa luvuissa on kunkin ajankohdan lähimmän vuodenvaihteen väkiluku.",
    "series-of-rows": () =>
      "Aiemmat luvut on laskettu poiminnan riveistä: kotipaikka, luokka ja nimi ovat kaikissa ne, jotka poiminnassa nyt on.",
    "series-begins": ({ date }) =>
      `Poiminta tuntee rekisteristä poistuneita vasta päivästä ${format.date(date)} alkaen, joten aiempia lukuja ei ole: jäljellä olevista laskettuina ne olisivat liian pieniä.`,
    "series-change": () =>
      "Muutos on jakson viimeinen luku jaettuna ensimmäisellä; kasvusta tai vähenemisestä puhutaan vain, kun koko luottamusväli on luvun 1 samalla puolella. Katkosten yli muutosta ei lasketa. Suhdelukujen muutos lasketaan vain luvuista, joiden nimittäjä on ajallisesti yhtä etäällä (puolen vuoden tarkkuudella). Muutosta ei lasketa luvuista, joissa lähde laskee muun joukon yhdistyksiä kuin nimitys sanoo, ei luvuista, joista toinen lähde antaa toisen luvun, ei nollasta eikä nollaan, eikä suhdeluvuista ja osuuksista, joilla ei itsellään ole luottamusväliä.",
    bootstrap: ({ seed, draws }) =>
      `Tasojen varmuus ja sijoitusvälit: ${format.count(draws)} uusinta-otosta, siemenluku ${seed}.`,
    "index-made": ({ aggregation, minimum, spread, draws, seed }) =>
      `Indeksi on osatekijöiden painotettu ${words.aggregations[aggregation]} (0–100). Se lasketaan, kun vähintään ${format.count(minimum)} % painosta tunnetaan. Sijoitusväli kattaa 90 % tuloksista, kun kutakin painoa muutetaan satunnaisesti enintään ±${format.count(spread)} % (${format.count(draws)} arvontaa, siemenluku ${seed}); kyselyn otantavirhe ei ole siinä mukana.`,
    "index-own-data": () =>
      "Indeksiin otetaan vain omien tiedostojen luvut. Julkaistuja avustuksia ei käytetä, koska SOSTEn mukaan hyvinvointialueiden avustukset eivät ole vertailukelpoisia: tarkista, että oma avustustiedosto kattaa samat avustukset joka alueelta.",
    "index-lacks": ({ fi, areas, of }) =>
      of === 1
        ? `Indeksin osatekijää ”${fi}” ei tunneta; muut painavat sen osuuden.`
        : `Indeksin osatekijää ”${fi}” ei tunneta ${format.count(areas)}/${format.count(of)} alueella; muut painavat sen osuuden.`,
    "index-country-lacks": ({ fi }) =>
      `Koko maan indeksissä ei ole mukana, alueen on: ${fi}. Indeksit perustuvat eri osatekijöihin, joten niitä ei pidä verrata.`,
    "index-beyond": ({ fi }) => `Rajojen ulkopuolella, joten pisteinä 0 tai 100: ${fi}.`,
    "structures-published": () =>
      "Rakenteiden tilat ovat julkaistuista tiedoista; siitä, mistä ei ole julkaistu tietoa, ei sanota mitään.",
    "structures-pooled": ({ areas, of }) =>
      `Luvuissa ovat yhdessä alueen hyvinvointialueet (${format.count(areas)}/${format.count(of)}).`,
    "structures-coverage-too-low": ({ minimum }) =>
      `Osuutta ei anneta, kun alle ${format.count(minimum)} % rakenteista tunnetaan.`,
    "structures-not-sampled": () =>
      "Muistilista ei ole otos, joten sen osuuksilla ei ole luottamusväliä.",
    "structures-contradictory": ({ items }) =>
      `Uusimmat tiedot ovat ristiriidassa, joten tilaa ei tiedetä: ${items}.`,
    "published-shares-without-n": () =>
      "Vuoden 2017 osuuksien vastaajamäärää ei ole julkaistu, joten niillä ei ole luottamusväliä.",
    "outcomes-not-summed": ({ count }) =>
      `Tuloksellisuusesimerkkejä ${format.count(count)}; kustannusvaikutuksia ei lasketa yhteen.`,
    "events-from": ({ date }) =>
      `Tapahtumat ${format.date(date)} alkaen: alueen omat, sen sisällä tai ympärillä olevien alueiden ja koko maan.`,
    "grants-published": () =>
      "Avustustiedot ovat julkaistuja yksittäistietoja kattavuuksineen; alueella, jolla on samat kunnat kuin hyvinvointialueella, näytetään hyvinvointialueen tiedot. Hyvinvointialueiden avustussummat eivät SOSTEn mukaan ole suoraan vertailukelpoisia keskenään, joten niitä ei aseteta järjestykseen.",
    "grants-not-comparable": () =>
      "Avustuksia ei verrata alueiden kesken: hyvinvointialueiden avustussummat eivät SOSTEn mukaan ole suoraan vertailukelpoisia. Määräraha, haettu, myönnetty ja maksettu ovat eri asioita, eikä niitä lasketa yhteen.",
    "neighbours-of-municipality": ({ count, fi }) =>
      `Vertaisalueet ovat ${count} kuntaa, jotka ovat lähimpänä vakioiduilla muuttujilla mitattuna (asukasluvun ja maakunnan asukasluvun logaritmit, euklidinen etäisyys): ${fi}.`,
    "neighbours-of-area": ({ count, fi }) =>
      `Vertaisalueet ovat ${count} saman tason aluetta, jotka ovat lähimpänä vakioiduilla muuttujilla mitattuna (asukasluvun ja kuntaa kohti lasketun asukasluvun logaritmit, suurimman kunnan osuus asukkaista, euklidinen etäisyys): ${fi}.`,
    "neighbours-pooled": () =>
      "Vertaisalueiden suhdeluvut ja osuudet on laskettu niiden yhteenlasketuista osoittajista ja nimittäjistä; muista luvuista ja saman kokonaisuuden, kuten koko maan, osuuksista on otettu keskiarvo niistä vertaisalueista, joilla luku on. Jos luku on harvemmalla kuin puolella, erosta ei sanota mitään.",
    "neighbours-unknown": () =>
      "Vertaisalueita ei voi valita, koska alueen asukaslukua ei tunneta.",
    "benchmark-median": ({ areas }) =>
      `Mediaani (kvantiilin tyyppi 7) on laskettu niistä tason ${areas} alueesta, joilla on luku samalta ajalta; alue itse on niissä mukana. Jos luku on harvemmalla kuin puolella, erosta ei sanota mitään.`,
    "section-without-content": ({ section }) =>
      `Osio ”${words.sections[section]}” puuttuu: sen tietoja ei annettu tai niissä ei ole mitään alueesta.`,
    "benchmark-of-country": () =>
      "Koko maata ei verrata alueisiin, joten sen rinnalla ei näytetä mediaania eikä vertaisalueita.",
    "own-grants-not-listed": () =>
      "Omien avustustaulukoiden tunnusluvut nimetään rahoittajan, kattavuuden ja vuoden mukaan; ne näyttää compare --grants TIEDOSTO --format csv.",
    "figure-called": ({ fi }) => `Luku on julkaistu muodossa ”${fi}”.`,
    "order-of-incomparable": () =>
      "Alueet on järjestetty avustusten mukaan, koska niin pyydettiin; eri alueiden avustukset eivät ole vertailukelpoisia, joten järjestys ei kerro paremmuudesta.",
    "grants-flagged": ({ fi }) => `Huomaa: ${fi}.`,
    "grants-older-years": ({ years }) =>
      `Avustuksista näytetään kaksi uusinta vuotta; aineistossa ovat myös vuodet ${years}.`,
    "grants-spellings": ({ certain, possible, example }) =>
      `Sama saaja esiintyy kahdella kirjoitusasulla: ${format.count(certain)} varmaa ja ${format.count(possible)} mahdollista paria (esim. ${example}). Niitä ei ole yhdistetty; ks. soste-stats check.`,
    "grants-modelled": ({ count }) =>
      `STEAn avustuksia usealle alueelle, jaettu tasan nimettyjen alueiden kesken kuten STEAn omissa aluetiedoissa: ${format.count(count)}; summa on arvio.`,
    "grants-shared": ({ count }) =>
      `Usean alueen yhteisiä avustuksia, joita ei ole laskettu millekään alueelle, koska jakoa ei tiedetä: ${format.count(count)}.`,
    "grants-wider": ({ count }) =>
      `Laajemman alueen (esim. koko maan) avustuksia, joita ei ole laskettu mukaan: ${format.count(count)}.`,
    "grants-unplaced": ({ count }) =>
      `Avustuksia, joista ei tiedetä, mille alueelle ne on annettu, ja joita ei siksi ole laskettu mukaan: ${format.count(count)}.`,
    "grants-corrections": ({ count }) =>
      `Negatiivisia summia, jotka on vähennetty aiemmin myönnetyn korjauksina: ${format.count(count)}.`,
    "grants-unpaired": ({ count }) =>
      `Osuus "myönnetty haetusta" lasketaan riveistä, joilla on molemmat summat; pois jääneitä rivejä: ${format.count(count)}.`,
    "production-published": () =>
      "Palvelutuotannon luvut ovat julkaistuja; omaa taulukkoa ei annettu.",
    "production-approximate": () => "Merkityt palvelutuotannon luvut on julkaistu likimääräisinä.",
    "production-year": ({ year }) => `Palvelutuotannon luvut ovat vuodelta ${year}.`,
    "production-vat": ({ source, vat, header }) =>
      `Palvelutuotannon summat ${vatWords.get(vat) ?? "voivat olla verollisia tai verottomia"} (${source}: ${header}).`,
    "production-sector-rules": ({ column, form, name, none }) =>
      `Tuottajan sektori pääteltiin sarakkeesta (${format.count(column)}), yritysmuodosta (${format.count(form)}) tai nimestä (${format.count(name)}); ei tiedossa ${format.count(none)}.`,
    "production-negative": ({ count }) =>
      `Hyvitykset ylittävät ostot ${format.count(count)} tuottajalla; niillä ei ole osuutta keskittymisessä.`,
    "production-disclosure": ({ producers, dominance, percent }) =>
      `Summa peitetään, jos tuottajia on alle ${format.count(producers)}, kahden suurimman osuus on yli ${format.count(dominance)} % tai suurimman voi arvioida ${format.count(percent)} %:n tarkkuudella.`,
    "production-coarse": () => "Suurimman tuottajan osuus on pyöristetty lähimpään neljännekseen.",
    "production-sizes": () =>
      "Kokoluokat ovat suosituksen 2003/361/EY mukaan ilman omistussuhteita.",
  };
}
