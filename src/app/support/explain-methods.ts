import type { LocalisedText } from "../../domain/area.ts";
import type { Interval } from "../../domain/measurement.ts";

/** How figures of a survey and of readiness are made, by the last part of their id. */
const byStatistic: Readonly<Record<string, LocalisedText>> = {
  n: {
    fi: "Luvun takana olevien kelvollisten vastausten tai pistearvojen määrä; ”en osaa sanoa” ei ole niissä mukana",
    sv: "Antal giltiga svar eller poäng bakom talet; ”kan inte säga” ingår inte",
    en: "Number of valid answers or scores behind the figure; don't-knows are not among them",
  },
  "effective-n": {
    fi: "Tehollinen vastausten määrä: painojen summan neliö jaettuna painojen neliöiden summalla",
    sv: "Effektivt antal svar: kvadraten på vikternas summa dividerad med summan av vikternas kvadrater",
    en: "Effective number of answers: the squared sum of the weights divided by the sum of the squared weights",
  },
  "dont-know": {
    fi: "Niiden vastaajien määrä, jotka vastasivat ”en osaa sanoa”",
    sv: "Antal svarande som svarade ”kan inte säga”",
    en: "Number of respondents who answered don't know",
  },
  "not-answered": {
    fi: "Vastaajat, jotka kieltäytyivät, joilta ei kysytty tai jotka jättivät kohdan tyhjäksi",
    sv: "Svarande som vägrade, inte tillfrågades eller lämnade frågan tom",
    en: "Respondents who refused, were not asked or left the item empty",
  },
  mean: {
    fi: "Kelvollisten vastausten keskiarvo asteikon pisteinä",
    sv: "Medelvärdet av de giltiga svaren, i skalpoäng",
    en: "Mean of the valid answers, in scale points",
  },
  "mean-finite-population": {
    fi: "Keskiarvo, jonka keskivirhe on kerrottu äärellisen perusjoukon korjauksella √(1 − n/N); N on kutsuttujen määrä",
    sv: "Medelvärdet, med medelfelet gånger korrektionen för ändlig population √(1 − n/N); N är antalet inbjudna",
    en: "The mean, its standard error multiplied by the finite population correction √(1 − n/N); N is the number invited",
  },
  "finite-population": {
    fi: "Pistearvo, jonka keskivirhe on kerrottu äärellisen perusjoukon korjauksella √(1 − n/N); N on kutsuttujen määrä",
    sv: "Poängen, med medelfelet gånger korrektionen för ändlig population √(1 − n/N); N är antalet inbjudna",
    en: "The score, its standard error multiplied by the finite population correction √(1 − n/N); N is the number invited",
  },
  "standard-deviation": {
    fi: "Otoskeskihajonta, jakajana n − 1",
    sv: "Stickprovets standardavvikelse med nämnaren n − 1",
    en: "Sample standard deviation, divisor n − 1",
  },
  median: {
    fi: "Mediaani (kvantiilin tyyppi 7)",
    sv: "Median (kvantil av typ 7)",
    en: "Median (quantile type 7)",
  },
  agree: {
    fi: "Asteikon kahden ylimmän arvon osuus kelvollisista vastauksista",
    sv: "Andelen av skalans två högsta värden bland de giltiga svaren",
    en: "Share of the scale's two highest values among the valid answers",
  },
  disagree: {
    fi: "Asteikon kahden alimman arvon osuus kelvollisista vastauksista",
    sv: "Andelen av skalans två lägsta värden bland de giltiga svaren",
    en: "Share of the scale's two lowest values among the valid answers",
  },
  share: {
    fi: "Yhden vastausarvon osuus kelvollisista vastauksista",
    sv: "Ett svarsvärdes andel av de giltiga svaren",
    en: "Share of one value among the valid answers",
  },
  "dont-know-share": {
    fi: "”En osaa sanoa” -vastausten osuus niistä, jotka vastasivat jotakin",
    sv: "Andelen ”kan inte säga” bland dem som svarade något",
    en: "Share of don't-knows among those who gave any answer",
  },
  "group-difference": {
    fi: "Ensimmäisen ryhmän keskiarvo vähennettynä toisen ryhmän keskiarvolla",
    sv: "Den första gruppens medelvärde minus den andra gruppens",
    en: "Mean of the first group minus mean of the second",
  },
  "matched-mean": {
    fi: "Kierroksen kelvollisten vastausten keskiarvo niiltä, jotka vastasivat kysymykseen kummallakin kierroksella",
    sv: "Medelvärdet av omgångens giltiga svar från dem som besvarade frågan i båda omgångarna",
    en: "Mean of the wave's valid answers from those who answered the item in both waves",
  },
  "matched-n": {
    fi: "Niiden vastaajien määrä, jotka vastasivat kysymykseen kummallakin kierroksella",
    sv: "Antal svarande som besvarade frågan i båda omgångarna",
    en: "Number of respondents who answered the item in both waves",
  },
  "wave-difference": {
    fi: "Toisen kierroksen keskiarvo vähennettynä ensimmäisen keskiarvolla; samoilla vastaajilla parittain",
    sv: "Den andra omgångens medelvärde minus den första omgångens; parvis för samma svarande",
    en: "Mean of the second wave minus that of the first; in pairs where the respondents are the same",
  },
  alpha: {
    fi: "Cronbachin alfa niistä vastaajista, jotka vastasivat kaikkiin kohtiin",
    sv: "Cronbachs alfa för dem som svarat på alla frågor",
    en: "Cronbach's alpha over the respondents who answered every item",
  },
  "alpha-if-dropped": {
    fi: "Cronbachin alfa ilman tätä kohtaa",
    sv: "Cronbachs alfa utan denna fråga",
    en: "Cronbach's alpha without this item",
  },
  "item-rest": {
    fi: "Kohdan ja muiden kohtien summan korrelaatio",
    sv: "Korrelationen mellan frågan och summan av de övriga",
    en: "Correlation of the item with the sum of the others",
  },
  invited: {
    fi: "Kutsuttujen määrä kehikosta",
    sv: "Antal inbjudna enligt ramen",
    en: "Number invited, from the frame",
  },
  respondents: {
    fi: "Vastaajat, joilla on kelvollinen vastaus vähintään yhteen kohtaan",
    sv: "Svarande med ett giltigt svar på minst en fråga",
    en: "Respondents with a valid answer to at least one item",
  },
  "response-rate": {
    fi: "Vastaajat jaettuna kutsutuilla",
    sv: "Svarande dividerade med inbjudna",
    en: "Respondents divided by the number invited",
  },
  score: {
    fi: "Vastaajien pistearvojen keskiarvo. Vastaajan pistearvo on ulottuvuuksien painotettu keskiarvo, ulottuvuuden sen vastattujen kohtien keskiarvo; kummassakin on oltava vähintään kaksi kolmannesta",
    sv: "Medelvärdet av de svarandes poäng. En svarandes poäng är det vägda medelvärdet av dimensionerna, en dimensions medelvärdet av dess besvarade frågor; i båda krävs minst två tredjedelar",
    en: "Mean of the respondents' scores. A respondent's score is the weighted mean of the dimensions, a dimension's the mean of its answered items; each needs at least two thirds",
  },
  dimension: {
    fi: "Vastaajien ulottuvuuspisteiden keskiarvo; vastaajan pistearvo on ulottuvuuden vastattujen kohtien keskiarvo, kun niistä on vastattu vähintään kahteen kolmannekseen",
    sv: "Medelvärdet av de svarandes poäng i dimensionen; en svarandes poäng är medelvärdet av de besvarade frågorna, om minst två tredjedelar är besvarade",
    en: "Mean of the respondents' scores of the dimension; a respondent's is the mean of its answered items, when at least two thirds of them are answered",
  },
  "score-over-areas": {
    fi: "Alueiden pistearvojen keskiarvo, jokainen alue yhtä painavana; peitetyt alueet eivät ole mukana",
    sv: "Medelvärdet av områdenas poäng, varje område lika tungt; dolda områden ingår inte",
    en: "Mean of the areas' scores, every area counting alike; hidden areas are left out",
  },
  "score-what-if": {
    fi: "Pistearvo annetuilla ulottuvuuksien painoilla",
    sv: "Poängen med de givna vikterna för dimensionerna",
    en: "The score with the given weights of the dimensions",
  },
  "score-without": {
    fi: "Pistearvo ilman yhtä kohtaa, ulottuvuutta tai vastaajaryhmää",
    sv: "Poängen utan en fråga, dimension eller svarsgrupp",
    en: "The score without one item, dimension or group of respondents",
  },
  change: {
    fi: "Muutettu pistearvo vähennettynä alkuperäisellä, samoista vastaajista",
    sv: "Den ändrade poängen minus den ursprungliga, för samma svarande",
    en: "The changed score minus the original one, over the same respondents",
  },
  "band-share": {
    fi: "Osuus uusinta-otoksista, joissa keskiarvo on samassa valmiustasossa",
    sv: "Andelen omtagna urval i vilka medelvärdet ligger på samma nivå",
    en: "Share of the bootstrap draws whose mean lies in the same band",
  },
  weight: {
    fi: "Osuus, jolla kohta tai ulottuvuus painaa pistearvossa, kun kaikkiin on vastattu",
    sv: "Den andel som frågan eller dimensionen väger i poängen när allt är besvarat",
    en: "What the item or dimension counts in the score when everything is answered",
  },
  associations: {
    fi: "Järjestöjen vastaajien keskiarvo",
    sv: "Medelvärdet för organisationernas svarande",
    en: "Mean over the respondents of associations",
  },
  public: {
    fi: "Julkisen puolen vastaajien keskiarvo",
    sv: "Medelvärdet för den offentliga sidans svarande",
    en: "Mean over the respondents of the public side",
  },
  gap: {
    fi: "Järjestöjen keskiarvo vähennettynä julkisen puolen keskiarvolla; yli nollan järjestöt arvioivat paremmaksi",
    sv: "Organisationernas medelvärde minus den offentliga sidans; över noll bedömer organisationerna bättre",
    en: "Mean of the associations minus mean of the public side; above zero associations judge better",
  },
  published: {
    fi: "Julkaistu sellaisenaan; vastausten määrää ei ole julkaistu, joten luottamusväliä ei voi laskea",
    sv: "Publicerat som sådant; antalet svar är inte publicerat, så inget konfidensintervall kan räknas",
    en: "As published; the number of answers was not published, so there can be no interval",
  },
};

/** The key of the method table that an id of a survey or readiness figure falls under. */
export function statisticOf(id: string): string {
  if (id.startsWith("published-")) return "published";
  const last = id.slice(id.lastIndexOf(".") + 1);
  if (/^share-/u.test(last)) return "share";
  if (/^dimension[.:]/u.test(id) && !Object.hasOwn(byStatistic, last)) return "dimension";
  if (Object.hasOwn(byStatistic, last)) return last;
  if (id.startsWith("score-without:")) return "score-without";
  return id === "readiness-score" ? "score" : id;
}

/** How a figure of a survey or of readiness is made; undefined for other figures. */
export function surveyMethodOf(id: string): LocalisedText | undefined {
  const statistic = statisticOf(id);
  return Object.hasOwn(byStatistic, statistic) ? byStatistic[statistic] : undefined;
}

/** What each kind of interval is called. */
export const intervalMethods: Readonly<Record<Interval["method"], LocalisedText>> = {
  byar: {
    fi: "Byarin likiarvo Poisson-jakautuneelle lukumäärälle",
    sv: "Byars approximation för ett Poissonfördelat antal",
    en: "Byar's approximation for a Poisson count",
  },
  "poisson-exact": {
    fi: "Eksakti Poisson-väli (lukumäärä alle 10)",
    sv: "Exakt Poissonintervall (antal under 10)",
    en: "Exact Poisson interval (count below 10)",
  },
  wilson: {
    fi: "Wilsonin pistemääräväli osuudelle, ilman jatkuvuuskorjausta",
    sv: "Wilsons intervall för en andel, utan kontinuitetskorrektion",
    en: "Wilson's score interval of a share, without continuity correction",
  },
  "wilson-effective": {
    fi: "Wilsonin pistemääräväli painotetulle osuudelle, Kishin tehollisella vastausmäärällä",
    sv: "Wilsons intervall för en vägd andel, med Kishs effektiva antal svar",
    en: "Wilson's score interval of a weighted share, with Kish's effective number of answers",
  },
  "student-t": {
    fi: "Studentin t-väli, n − 1 vapausastetta",
    sv: "Students t-intervall med n − 1 frihetsgrader",
    en: "Student's t interval with n − 1 degrees of freedom",
  },
  "student-t-finite-population": {
    fi: "Studentin t-väli äärellisen perusjoukon korjauksella",
    sv: "Students t-intervall med korrektion för ändlig population",
    en: "Student's t interval with finite population correction",
  },
  "student-t-linearised": {
    fi: "Studentin t-väli linearisoidusta keskivirheestä (painot)",
    sv: "Students t-intervall med linjäriserat medelfel (vikter)",
    en: "Student's t interval from the linearised standard error (weights)",
  },
  welch: {
    fi: "Welchin väli kahden keskiarvon erotukselle",
    sv: "Welchs intervall för skillnaden mellan två medelvärden",
    en: "Welch's interval of a difference of two means",
  },
  bootstrap: {
    fi: "Uusinta-otannan prosenttipisteet",
    sv: "Percentiler av omtagna urval",
    en: "Percentiles of bootstrap draws",
  },
  "log-ratio": {
    fi: "Kahden lukumäärän suhteen väli logaritmiasteikolla",
    sv: "Intervall för kvoten av två antal på logaritmisk skala",
    en: "Interval of a ratio of two counts on the logarithmic scale",
  },
};
