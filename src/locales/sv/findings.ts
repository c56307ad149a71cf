import type { FindingSentences } from "../support/finding-sentence.ts";

/** Every benchmark that was asked for and has a figure, and the verdict where the interval allows one. */
const benchmarks = [
  "[. Talet för hela landet är {country}{country(flags)}[; områdets tal jämfört med det: {verdict}]]",
  "[. Talet för jämförelseområdena är {against-neighbours}{against-neighbours(flags)}[; områdets tal jämfört med det: {against-neighbours-verdict}]]",
  "[. Områdenas median är {against-median}{against-median(flags)}[; områdets tal jämfört med den: {against-median-verdict}]]",
].join("");
const unjudged = `${benchmarks}. Konfidensintervall saknas, så skillnaden bedöms inte.`;
const measured = "{indicator}, {area}, {figure:period}: {figure}{figure(counts interval flags)}";
const mean = "{indicator}, {area}, {figure:period}: medelvärde {figure}{figure(interval n flags)}";
const rate = "[, {rate} per 10\u00a0000 invånare{rate(interval flags)}]";
const age =
  "{area}, {median:period}: föreningarnas medianålder är {median}{median(flags)}[, nedre kvartilen {lower}{lower(flags)}][, övre kvartilen {upper}{upper(flags)}]";
const inPlace =
  "{area}, {share:period}: läget är känt för {known} av strukturerna för organisationssamarbete{known(parts flags)}; av dem är {share} i bruk{share(parts flags)}";
const balance =
  "Nettoökningen är {net} av antalet vid periodens början{net(flags)}[: registrerade föreningar {founded:numerator}, upphörda {ended:numerator}].";
const grants =
  "{indicator}, {area}: {figure}{figure(flags)}[, {per-resident} per invånare{per-resident(flags)}][, {coverage} av det sökta{coverage(parts flags)}].";
const drawn =
  "[; {kept}{kept(flags)} av de nya urvalen stannar på nivån][. Rangintervall (90\u00a0%): {rank:range}].";

const further = (nth: "second" | "third" | "fourth") =>
  `[. {${nth}-area}: det första {${nth}-first} ({${nth}-first:period}){${nth}-first(flags)}, det sista {${nth}-last} ({${nth}-last:period}){${nth}-last(flags)}]`;

/** Swedish sentences of the findings. */
export const findings: FindingSentences = {
  measured: `${measured}${benchmarks}.`,
  "measured-unjudged": `${measured}${unjudged}`,
  "country-only":
    "{indicator}, {area}: talet saknas ({figure:reason}). Talet för hela landet ({country:period}) är {country}{country(interval flags)}.",
  "not-known": "{section}, {area}, inte känt: {item*}. Orsak: {figure:reason}.",
  associations: `{area}: i registret finns {count|förening|föreningar}{count(period flags)}${rate}${benchmarks}[. Rang från störst till minst: {rank}].`,
  "share-of-country":
    "{area}: andelen av hela landets föreningar är {share}{share(parts period flags)}.",
  "sote-associations": `{area}: antalet föreningar inom social- och hälsovården är {count}{count(period flags)}${rate}${benchmarks}.`,
  "sote-share": `{area}: social- och hälsovårdens andel av de klassificerade föreningarna är {share}{share(counts interval flags)}${benchmarks}[. Av alla föreningar är {unclassified} oklassificerade{unclassified(counts interval flags)}].`,
  "largest-class":
    "{area}, {first-count:period}: den största syfteklassen är {first}, {first-count}{first-count(interval flags)}. Därefter kommer {second}, {second-count}{second-count(interval flags)}.",
  "classes-alike":
    "{area}, {first-count:period}: syfteklassernas ordning sägs inte, eftersom konfidensintervallen saknas eller inte skiljer åt klasserna {first}, {first-count}{first-count(interval flags)}, och {second}, {second-count}{second-count(interval flags)}.",
  "stock-grew": `{area}, {net:period}: antalet föreningar ökade. ${balance}`,
  "stock-shrank": `{area}, {net:period}: antalet föreningar minskade. ${balance}`,
  "stock-within-chance": `{area}, {net:period}: konfidensintervallen för registrerade och upphörda föreningar överlappar varandra, så ingen förändring i antalet föreningar konstateras. ${balance}`,
  "stock-unjudged": `{area}, {net:period}: konfidensintervall saknas, så förändringen i antalet föreningar bedöms inte. ${balance}`,
  "series-grew":
    "{indicator}, {area}: talet ökade från {first} ({first:period}){first(flags)} till {last} ({last:period}){last(flags)}. Kvot: {ratio}{ratio(interval flags)}.",
  "series-shrank":
    "{indicator}, {area}: talet minskade från {first} ({first:period}){first(flags)} till {last} ({last:period}){last(flags)}. Kvot: {ratio}{ratio(interval flags)}.",
  "series-within-chance":
    "{indicator}, {area}: {first} ({first:period}){first(flags)} och {last} ({last:period}){last(flags)}. Intervallet för deras kvot omfattar 1, så ingen förändring konstateras. Kvot: {ratio}{ratio(interval flags)}.",
  "series-cut":
    "{indicator}, {area}: talen {before} ({before:period}){before(flags)} och {after} ({after:period}){after(flags)} är inte jämförbara: {event*}.",
  "association-age": `${age}.`,
  "association-age-unjudged": `${age}${unjudged}`,
  concentration:
    "{indicator}, {area}, {figure:period}: {figure}{figure(flags)}[; {effective-label}: {effective}{effective(flags)}][; {largest-label}: {largest}{largest(flags)}].",
  grants,
  "grants-not-comparable": `${grants} Summan är inte direkt jämförbar med andra områdens.`,
  structures: `${inPlace}.`,
  "structures-unjudged": `${inPlace}${unjudged}`,
  "structures-too-little-known":
    "{area}: läget är känt för {known} av strukturerna för organisationssamarbete{known(parts flags)}, så ingen andel i bruk ges.",
  "survey-mean": `${mean}${benchmarks}.`,
  "survey-mean-unjudged": `${mean}${unjudged}`,
  "response-rate": "Svarsandel, {area}, {rate:period}: {rate}{rate(parts interval flags)}.",
  "readiness-band": `Beredskapsnivå, {area}: {band}. Nivåns säkerhet: {stability}${drawn}`,
  "readiness-band-unsure": `Beredskapsnivå, {area}: svaren är för få för att nivån ska kunna anges. Enligt poängtalet vore nivån {band}${drawn}`,
  rows: "{area}, materialens rader: {read} lästa = {used} använda + {excluded} utelämnade enligt en namngiven regel + {rejected} förkastade.",
  problems: "Problem i materialen: fel {errors}, varningar {warnings}.",
  "no-problems": "{area}: materialen har varken fel eller varningar.",
  "country-coverage":
    "{section}, talet för hela landet omfattar en del av områdena: {figure:coverage}.",
  "area-coverage": "{section}, {area}: talet omfattar en del av områdena: {figure:coverage}.",
  marks:
    "{area}, profilens tal: sammanlagt {all}, saknade {missing}, osäkra {unreliable}, uppskattade {estimated}, motsagda av en annan källa {conflicts}.",
  "picture-profile":
    "{area}: {figures|tal|tal} jämfört med hela landet: {above} {above-count}, {below} {below-count}, {alike} {alike-count}.",
  "picture-profile-neighbours":
    "{area}: {figures|tal|tal} jämfört med jämförelseområdena: {above} {above-count}, {below} {below-count}, {alike} {alike-count}.",
  "picture-profile-median":
    "{area}: {figures|tal|tal} jämfört med områdenas median: {above} {above-count}, {below} {below-count}, {alike} {alike-count}.",
  "picture-answers":
    "{area}: svaren på {items|fråga|frågor}. {item}: {share} svarade {answer}{share(n flags)}.",
  "picture-areas":
    "{label}, {low:period}: {areas|område|områden}; talen ligger mellan {low} ({low-area}{low(flags)}) och {high} ({high-area}{high(flags)}).",
  "picture-series": `{label}, {area}: {figures|tal|tal}; det första {first} ({first:period}){first(flags)}, det sista {last} ({last:period}){last(flags)}${further("second")}${further("third")}${further("fourth")}[. Linjen bryts där talen inte är jämförbara: {event*}].`,
  "picture-structures":
    "{areas|område|områden}, {items|struktur|strukturer}: läget är känt i {known} fall, av vilka {in-place} är i bruk.",
};
