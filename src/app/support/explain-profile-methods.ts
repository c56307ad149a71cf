import type { LocalisedText } from "../../domain/area.ts";
import { indexMethods } from "./index-methods.ts";

/** How figures of the profile beside the register are made, by the shape of their ids; the first that fits counts. */
const byShape: readonly (readonly [RegExp, LocalisedText])[] = [
  ...indexMethods,
  [
    /^production-.+-per-resident$/u,
    {
      fi: "Vuoden eurot ÷ asukkaat lähimmän vuodenvaihteen tiedossa olevasta väestöstä",
      sv: "Årets euro ÷ invånarna vid det närmaste årsskifte vars folkmängd är känd",
      en: "Euros of the year ÷ residents at the nearest year end whose population is known",
    },
  ],
  [
    /^production-share-of-/u,
    {
      fi: "Tällä tavalla ostettu ÷ kaikki ostot, samalta alueelta, vuodelta ja palvelusta",
      sv: "Köpt på detta sätt ÷ alla köp, av samma område, år och tjänst",
      en: "Bought in this way ÷ all purchases, of the same area, year and service",
    },
  ],
  [
    /^production-small-and-medium-share$/u,
    {
      fi: "Pienten ja keskisuurten tuottajien ostot ÷ niiden tuottajien ostot, joiden koko tiedetään (komission suositus 2003/361/EY)",
      sv: "Köp av små och medelstora producenter ÷ köp av producenter vars storlek är känd (kommissionens rekommendation 2003/361/EG)",
      en: "Purchases from small and medium producers ÷ purchases from producers of known size (Commission Recommendation 2003/361/EC)",
    },
  ],
  [
    /^production-.+-share-of-/u,
    {
      fi: "Järjestöjen osa ÷ kaikki sektorit, samasta mittarista, palvelusta, alueesta ja vuodesta",
      sv: "Organisationernas del ÷ alla sektorer, av samma mått, tjänst, område och år",
      en: "The associations' part ÷ all sectors, of the same measure, service, area and year",
    },
  ],
  [
    /^production-concentration$/u,
    {
      fi: "Herfindahl–Hirschmanin indeksi: tuottajien ostososuuksien neliöiden summa",
      sv: "Herfindahl–Hirschmans index: summan av kvadraterna på producenternas andelar av köpen",
      en: "Herfindahl–Hirschman index: sum of the squared shares of the producers in purchases",
    },
  ],
  [
    /^production-effective-producers$/u,
    {
      fi: "1 ÷ Herfindahl–Hirschmanin indeksi",
      sv: "1 ÷ Herfindahl–Hirschmans index",
      en: "1 ÷ the Herfindahl–Hirschman index",
    },
  ],
  [
    /^production-largest-producer-share$/u,
    {
      fi: "Suurimman tuottajan osuus ostoista, pyöristettynä lähimpään neljännekseen, jottei kenenkään luku näy",
      sv: "Den största producentens andel av köpen, avrundad till närmaste fjärdedel så att ingens tal syns",
      en: "Share of the largest producer in purchases, to the nearest quarter so that nobody's figure shows",
    },
  ],
  [
    /^production-services-with-single-producer$/u,
    {
      fi: "Palvelut, joilla on riveillä nimettyjen tuottajien joukossa vain yksi",
      sv: "Tjänster med en enda producent bland dem som raderna nämner",
      en: "Services with a single producer among those that rows name",
    },
  ],
  [
    /^production-(?:association-)?producers$/u,
    {
      fi: "Rivien nimeämät tuottajat, kukin kerran, tai ilmoitettu määrä",
      sv: "Producenter som raderna nämner, var och en en gång, eller det uppgivna antalet",
      en: "Producers that rows name, each once, or their stated number",
    },
  ],
  [
    /^production-/u,
    {
      fi: "Vuoden rivien summa; kaikkien sektorien luku ilmoitettuna tai niiden summana",
      sv: "Summan av årets rader; alla sektorers tal som uppgivet eller som deras summa",
      en: "Sum of the year's rows; of all sectors as stated or as their sum",
    },
  ],
  [
    /^structures-in-place$/u,
    {
      fi: "Käytössä olevat rakenteet ÷ rakenteet, joiden tila tiedetään",
      sv: "Strukturer i bruk ÷ strukturer vars läge är känt",
      en: "Structures in place ÷ structures whose state is known",
    },
  ],
  [
    /^structures-known$/u,
    {
      fi: "Rakenteet, joiden tila tiedetään ÷ kaikki kysytyt rakenteet",
      sv: "Strukturer vars läge är känt ÷ alla efterfrågade strukturer",
      en: "Structures whose state is known ÷ all structures asked about",
    },
  ],
  [
    /^municipal-cooperation-agreed$/u,
    {
      fi: "Kunnat, jotka ovat sopineet yhteistyöstä järjestöjen kanssa ÷ vastanneet kunnat",
      sv: "Kommuner som har avtalat om samarbete med organisationer ÷ kommuner som svarat",
      en: "Municipalities that have agreed on cooperation with associations ÷ municipalities that answered",
    },
  ],
  [
    /^(?:published-)?grants-.*change.*-\d{4}$/u,
    {
      fi: "Myöhemmän vuoden summa ÷ aiemman vuoden summa − 1, vain saman kattavuuden sisällä",
      sv: "Det senare årets summa ÷ det tidigares − 1, bara inom samma omfattning",
      en: "Sum of the later year ÷ sum of the earlier − 1, within one scope only",
    },
  ],
  [
    /^grants-.*continuity.*-\d{4}$/u,
    {
      fi: "Uudelleen avustetut ÷ edellisen vuoden saajat, saman kattavuuden sisällä",
      sv: "Mottagare som beviljats på nytt ÷ föregående års mottagare, inom samma omfattning",
      en: "Recipients granted again ÷ recipients of the year before, within one scope",
    },
  ],
  [
    /^(?:published-)?grants-.+-per-resident$/u,
    {
      fi: "Vuoden avustukset ÷ asukkaat lähimmän vuodenvaihteen tiedossa olevasta väestöstä",
      sv: "Årets bidrag ÷ invånarna vid det närmaste årsskifte vars folkmängd är känd",
      en: "Grants of the year ÷ residents at the nearest year end whose population is known",
    },
  ],
  [
    /^(?:published-)?grants-.+-coverage$/u,
    {
      fi: "Myönnetyt eurot ÷ haetut eurot",
      sv: "Beviljade euro ÷ sökta euro",
      en: "Euros granted ÷ euros applied for",
    },
  ],
  [
    /^(?:published-)?grants-/u,
    {
      fi: "Yhden rahoittajan, kattavuuden ja vuoden avustusten summa",
      sv: "Summan av bidragen från en finansiär, med en omfattning, under ett år",
      en: "Sum of the grants of one funder, scope and year",
    },
  ],
  [
    /^outcome-/u,
    {
      fi: "Esimerkin antajan ilmoittama; lukuja ei lasketa yhteen",
      sv: "Som exemplets givare uppger; talen räknas inte ihop",
      en: "As stated by who gives the example; never summed",
    },
  ],
];

/** How a figure of production, funding or structures is made; undefined for other figures. */
export function profileMethodOf(id: string): LocalisedText | undefined {
  return byShape.find(([shape]) => shape.test(id))?.[1];
}
