import { type RandomSource, randomSource } from "../extract/random.ts";
import { counties } from "./counties.ts";
import { inventRespondent, type Respondent, shuffled } from "./invent-respondent.ts";

/** The questions of `hyvinvointialue-rakenteet`, the generator's own copy: a change of `data/` must not move the fixture. */
const questions = [
  "Hyvinvointialueen strategiassa järjestöt nimetään yhteistyökumppaneiksi",
  "Järjestöyhteistyön tavoitteiden toteutumista seurataan sovitulla tavalla",
  "Hyvinvointialueen johto pitää järjestöyhteistyötä tärkeänä",
  "Järjestöillä ja hyvinvointialueella on yhteinen elin, joka kokoontuu säännöllisesti",
  "Järjestöt tietävät, kuka hyvinvointialueella vastaa järjestöyhteistyöstä",
  "Pienet paikalliset yhdistykset jäävät yhteistyörakenteiden ulkopuolelle",
  "Hyvinvointialueen järjestöavustusten perusteet ovat selkeät",
  "Hyvinvointialueen avustukset riittävät järjestöjen alueelliseen toimintaan",
  "Järjestöt saavat hyvinvointialueelta tiloja käyttöönsä kohtuullisin ehdoin",
  "Hankinnat tehdään niin, että myös järjestöt voivat tarjota palvelujaan",
  "Järjestöjen kanssa keskustellaan palvelutarpeista ennen hankintoja",
  "Järjestöt pääsevät mukaan palvelujen suunnitteluun riittävän varhain",
  "Järjestöjen näkemykset vaikuttavat hyvinvointialueen päätöksiin",
  "Järjestöjen kokemusasiantuntijoita hyödynnetään palvelujen kehittämisessä",
  "Tieto hyvinvointialueen asioista tavoittaa järjestöt ajoissa",
  "Ammattilaiset osaavat ohjata asiakkaita järjestöjen toimintaan",
  "Järjestöjen keräämää tietoa asukkaiden tarpeista käytetään suunnittelussa",
];

/** The statement that is worded the other way round, and those that municipalities are not asked about. */
const reversed = 5;
const notForMunicipalities = [9, 10];

const finnish = [
  "Täysin eri mieltä",
  "Jokseenkin eri mieltä",
  "Ei samaa eikä eri mieltä",
  "Jokseenkin samaa mieltä",
  "Täysin samaa mieltä",
];
const swedish = [
  "Helt av annan åsikt",
  "Delvis av annan åsikt",
  "Varken av samma eller annan åsikt",
  "Delvis av samma åsikt",
  "Helt av samma åsikt",
];

/** County in which the Swedish questionnaire was answered. */
const swedishSpeaking = "17";

/** What one respondent says to one statement, in the words of the questionnaire's language. */
function answerText(random: RandomSource, one: Omit<Respondent, "id">, question: number): string {
  const isSwedish = one.county.code === swedishSpeaking;
  if (one.group === "kunta" && notForMunicipalities.includes(question)) return "Ei kysytty";
  const chance = random.below(100);
  if (chance < 8) return isSwedish ? "Kan inte säga" : "En osaa sanoa";
  if (chance < 9) return isSwedish ? "Vill inte svara" : "En halua vastata";
  if (chance < 12) return "";
  const tenths = one.county.level + one.leaning + random.below(17) - 8;
  const value = Math.min(5, Math.max(1, Math.trunc((tenths + 5) / 10)));
  const place = (question === reversed ? 6 - value : value) - 1;
  return (isSwedish ? swedish : finnish)[place] ?? "";
}

/** An export with labels in place of numbers, two languages among the rows, half as many respondents as in 2021. */
export function structuresSurvey(): string {
  const random = randomSource(20260901);
  const people = counties.flatMap((county) =>
    Array.from({ length: Math.trunc((county.respondents + 1) / 2) }, () =>
      inventRespondent(random, county),
    ),
  );
  const header = ["Vastaajatunnus", "Hyvinvointialue", "Vastaajaryhmä", ...questions];
  const rows = shuffled(random, people).map((one, place) => [
    `s${String(place + 1).padStart(3, "0")}`,
    one.county.official,
    one.group,
    ...questions.map((_, question) => answerText(random, one, question)),
  ]);
  return [header, ...rows]
    .map(
      (cells) =>
        `${cells.map((cell) => (/[;"\n]/u.test(cell) ? `"${cell}"` : cell)).join(";")}\r\n`,
    )
    .join("");
}
