import type { FindingSentences } from "../support/finding-sentence.ts";

/** Every benchmark that was asked for and has a figure, and the verdict where the interval allows one. */
const benchmarks = [
  "[. Koko maan luku on {country}{country(flags)}[; alueen luku siihen verrattuna: {verdict}]]",
  "[. Vertaisalueiden luku on {against-neighbours}{against-neighbours(flags)}[; alueen luku siihen verrattuna: {against-neighbours-verdict}]]",
  "[. Alueiden mediaani on {against-median}{against-median(flags)}[; alueen luku siihen verrattuna: {against-median-verdict}]]",
].join("");
const unjudged = `${benchmarks}. Luottamusväliä ei ole, joten eroa ei arvioida.`;
const measured = "{indicator}, {area}, {figure:period}: {figure}{figure(counts interval flags)}";
const mean = "{indicator}, {area}, {figure:period}: keskiarvo {figure}{figure(interval n flags)}";
const rate = "[, {rate} yhdistystä 10\u00a0000 asukasta kohti{rate(interval flags)}]";
const age =
  "{area}, {median:period}: yhdistysten mediaani-ikä on {median}{median(flags)}[, alakvartiili {lower}{lower(flags)}][, yläkvartiili {upper}{upper(flags)}]";
const inPlace =
  "{area}, {share:period}: järjestöyhteistyön rakenteita, joiden tila tiedetään, on {known} kaikista{known(parts flags)}; niistä on käytössä {share}{share(parts flags)}";
const balance =
  "Nettokasvu on {net} kauden alun yhdistysmäärästä{net(flags)}[: rekisteröityjä yhdistyksiä oli {founded:numerator}, rekisteristä poistuneita {ended:numerator}].";
const grants =
  "{indicator}, {area}: {figure}{figure(flags)}[, {per-resident} asukasta kohti{per-resident(flags)}][, {coverage} haetusta{coverage(parts flags)}].";
const drawn =
  "[; {kept}{kept(flags)} uusinta-otoksista pysyy tasolla][. Sijoitusväli (90\u00a0%) on {rank:range}].";

const further = (nth: "second" | "third" | "fourth") =>
  `[. {${nth}-area}: ensimmäinen {${nth}-first} ({${nth}-first:period}){${nth}-first(flags)}, viimeinen {${nth}-last} ({${nth}-last:period}){${nth}-last(flags)}]`;

/** Finnish sentences of the findings. Names stand where they need no case. */
export const findings: FindingSentences = {
  measured: `${measured}${benchmarks}.`,
  "measured-unjudged": `${measured}${unjudged}`,
  "country-only":
    "{indicator}, {area}: lukua ei ole ({figure:reason}). Koko maan luku ({country:period}) on {country}{country(interval flags)}.",
  "not-known": "{section}, {area}, ei tiedossa: {item*}. Syy: {figure:reason}.",
  associations: `{area}: rekisterissä on {count|yhdistys|yhdistystä}{count(period flags)}${rate}${benchmarks}[. Sija suurimmasta pienimpään on {rank}].`,
  "share-of-country":
    "{area}: osuus koko maan yhdistyksistä on {share}{share(parts period flags)}.",
  "sote-associations": `{area}: sosiaali- ja terveysalan yhdistyksiä on {count}{count(period flags)}${rate}${benchmarks}.`,
  "sote-share": `{area}: sosiaali- ja terveysalan osuus luokitelluista yhdistyksistä on {share}{share(counts interval flags)}${benchmarks}[. Luokittelemattomia on {unclassified} kaikista yhdistyksistä{unclassified(counts interval flags)}].`,
  "largest-class":
    "{area}, {first-count:period}: suurin tarkoitusluokka on {first}, {first-count}{first-count(interval flags)}. Seuraavana on {second}, {second-count}{second-count(interval flags)}.",
  "classes-alike":
    "{area}, {first-count:period}: tarkoitusluokkien järjestystä ei sanota, koska luottamusvälit puuttuvat tai eivät erota luokkia {first}, {first-count}{first-count(interval flags)}, ja {second}, {second-count}{second-count(interval flags)}.",
  "stock-grew": `{area}, {net:period}: yhdistysten määrä kasvoi. ${balance}`,
  "stock-shrank": `{area}, {net:period}: yhdistysten määrä väheni. ${balance}`,
  "stock-within-chance": `{area}, {net:period}: rekisteröityjen ja poistuneiden yhdistysten luottamusvälit menevät päällekkäin, joten yhdistysten määrän ei todeta muuttuneen. ${balance}`,
  "stock-unjudged": `{area}, {net:period}: luottamusväliä ei ole, joten yhdistysten määrän muutosta ei arvioida. ${balance}`,
  "series-grew":
    "{indicator}, {area}: luku kasvoi, {first} ({first:period}){first(flags)} → {last} ({last:period}){last(flags)}. Suhde: {ratio}{ratio(interval flags)}.",
  "series-shrank":
    "{indicator}, {area}: luku väheni, {first} ({first:period}){first(flags)} → {last} ({last:period}){last(flags)}. Suhde: {ratio}{ratio(interval flags)}.",
  "series-within-chance":
    "{indicator}, {area}: {first} ({first:period}){first(flags)} ja {last} ({last:period}){last(flags)}. Lukujen suhteen väliin kuuluu 1, joten muutosta ei todeta. Suhde: {ratio}{ratio(interval flags)}.",
  "series-cut":
    "{indicator}, {area}: luvut {before} ({before:period}){before(flags)} ja {after} ({after:period}){after(flags)} eivät ole verrannollisia: {event*}.",
  "association-age": `${age}.`,
  "association-age-unjudged": `${age}${unjudged}`,
  concentration:
    "{indicator}, {area}, {figure:period}: {figure}{figure(flags)}[; {effective-label}: {effective}{effective(flags)}][; {largest-label}: {largest}{largest(flags)}].",
  grants,
  "grants-not-comparable": `${grants} Summa ei ole suoraan vertailukelpoinen muiden alueiden kanssa.`,
  structures: `${inPlace}.`,
  "structures-unjudged": `${inPlace}${unjudged}`,
  "structures-too-little-known":
    "{area}: järjestöyhteistyön rakenteita, joiden tila tiedetään, on {known} kaikista{known(parts flags)}, joten käytössä olevien osuutta ei anneta.",
  "survey-mean": `${mean}${benchmarks}.`,
  "survey-mean-unjudged": `${mean}${unjudged}`,
  "response-rate": "Vastausosuus, {area}, {rate:period}: {rate}{rate(parts interval flags)}.",
  "readiness-band": `Valmiustaso, {area}: {band}. Tason varmuus: {stability}${drawn}`,
  "readiness-band-unsure": `Valmiustaso, {area}: vastauksia on liian vähän tason nimeämiseen. Pistearvon mukainen taso olisi {band}${drawn}`,
  rows: "{area}, aineistojen rivit: {read} luettua = {used} käytettyä + {excluded} nimetyllä säännöllä ohitettua + {rejected} hylättyä.",
  problems: "Aineistojen ongelmat: virheitä {errors}, varoituksia {warnings}.",
  "no-problems": "{area}: aineistoissa ei ole virheitä eikä varoituksia.",
  "country-coverage": "{section}, koko maan luku kattaa osan alueista: {figure:coverage}.",
  "area-coverage": "{section}, {area}: luku kattaa osan alueista: {figure:coverage}.",
  marks:
    "{area}, profiilin luvut: yhteensä {all}, puuttuvia {missing}, epävarmoja {unreliable}, arvioituja {estimated}, toisen lähteen kanssa ristiriitaisia {conflicts}.",
  "picture-profile":
    "{area}: {figures|luku|lukua} koko maahan verrattuna: {above} {above-count}, {below} {below-count}, {alike} {alike-count}.",
  "picture-profile-neighbours":
    "{area}: {figures|luku|lukua} vertaisalueisiin verrattuna: {above} {above-count}, {below} {below-count}, {alike} {alike-count}.",
  "picture-profile-median":
    "{area}: {figures|luku|lukua} alueiden mediaaniin verrattuna: {above} {above-count}, {below} {below-count}, {alike} {alike-count}.",
  "picture-answers":
    "{area}: {items|kysymyksen|kysymyksen} vastaukset. {item}: {share} vastasi {answer}{share(n flags)}.",
  "picture-areas":
    "{label}, {low:period}: {areas|alue|aluetta}; luvut ovat välillä {low} ({low-area}{low(flags)}) – {high} ({high-area}{high(flags)}).",
  "picture-series": `{label}, {area}: {figures|luku|lukua}; ensimmäinen {first} ({first:period}){first(flags)}, viimeinen {last} ({last:period}){last(flags)}${further("second")}${further("third")}${further("fourth")}[. Viiva katkeaa siinä, missä luvut eivät ole verrannollisia: {event*}].`,
  "picture-structures":
    "{areas|alue|aluetta}, {items|rakenne|rakennetta}: tila tiedetään {known} kohdasta, joista käytössä on {in-place}.",
};
