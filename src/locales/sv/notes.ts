import type { Level } from "../../domain/area.ts";
import type { Formatters } from "../support/formatters.ts";
import { levelsOf } from "../support/levels-of.ts";
import type { NoteSentences } from "../support/sentences.ts";
import { words } from "./words.ts";

const level = (id: Level) => words.levels[id];

/** What sums are with regard to value added tax. */
const vatWords: ReadonlyMap<string, string> = new Map([
  ["net", "är utan moms"],
  ["gross", "är med moms"],
]);

/** Swedish sentences of the notes. */
export function notes(format: Formatters): NoteSentences {
  return {
    "name-on-several-levels": ({ name, level: taken, others }) =>
      `${name} är namnet på flera områden; nivån ${level(taken)} valdes (andra: ${levelsOf(others, level).join(", ")}; välj med --level).`,
    "division-of-level": ({ level: wantedLevel, year, wanted }) =>
      `Nivån ”${level(wantedLevel)}” finns inte i områdesindelningen ${wanted}; indelningen ${year} används.`,
    "restated-division": ({ year }) => `Talen anges enligt områdesindelningen ${year}.`,
    "extract-may-be-older": ({ date }) =>
      `Det nyaste datumet i materialet är ${format.date(date)}, klart före referensdagen: senare förändringar kan saknas. Antalen är därför uppskattningar, och förändringar under ett år som slutar senare anges inte. Om uttaget är gjort senare, ange uttagsdagen med --extract-date.`,
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
    "definition-interval": ({ sv, lower, upper, counted, definitions }) =>
      `${sv}: ${lower === upper ? `${format.count(lower)} enligt alla definitioner` : `${format.count(lower)}–${format.count(upper)} beroende på definitionen`} (${counted === definitions ? `${definitions} definitioner` : `${counted} av ${definitions} definitioner kan räknas`}).`,
    "definition-interval-missing": ({ sv, counted, definitions }) =>
      `${sv}: det finns ${definitions} definitioner men ur detta material kan ${counted === 0 ? "ingen" : "bara en"} av dem räknas, så det finns inget intervall mellan definitionerna.`,
    judgements: () =>
      "Som styrkor och svagheter nämns tal som har en riktning och vars hela konfidensintervall ligger på den bättre eller sämre sidan av jämförelsetalet, nivåns gräns eller hälften, samt strukturernas läge och tjänster med en enda producent. Antalet föreningar har ingen riktning, och understöd jämförs inte mellan områden.",
    "judgements-none": () =>
      "Inget nämns som styrka eller svaghet: inget tal som har en riktning har ett konfidensintervall som helt ligger på ena sidan av jämförelsetalet eller gränsen, och varken läget för områdets egna strukturer eller tjänster med en enda producent är kända.",
    "sectors-overlap": ({ sum, any, several }) =>
      `En förening räknas i varje organisationssektor som den hör till: sektorernas tal är sammanlagt ${format.count(sum)}, men i sektorerna finns ${format.count(any)} föreningar, av dem ${format.count(several)} i flera sektorer.`,
    "sectors-apart": () => "Ingen förening i området hör till flera organisationssektorer.",
    "sectors-overlap-unknown": () =>
      "En förening kan höra till flera organisationssektorer och räknas då i var och en av dem; hur sektorerna överlappar kan inte räknas ur detta material, så deras tal ska inte summeras.",
    "definition-unmeasured": ({ definition }) =>
      `Definitionen ”${definition}” bygger på namn; dess träffsäkerhet har inte mätts.`,
    "unplaced-associations": ({ count, level: placed, year }) =>
      `Hemorten för ${format.count(count)} ${count === 1 ? "förening" : "föreningar"} hör i indelningen ${year} inte till något enskilt område på nivån ”${level(placed)}”; de ingår inte i talen för områdena.`,
    "survey-wave": ({ wave }) =>
      `Materialet har flera enkätomgångar; siffrorna är från omgång ${wave}. Välj en annan med --wave.`,
    "group-unknown": ({ count }) =>
      `Gruppen är okänd för ${format.count(count)} svarande; de ingår inte i talen för grupperna.`,
    "survey-bases": () =>
      "Svarande är de som besvarade minst en fråga. Fördelningens andelar är av svaren, andelen kan inte säga av dem som svarade eller inte kunde säga.",
    "survey-fieldwork": ({ period }) => `Svaren är insamlade: ${format.period(period)}.`,
    "survey-published": () =>
      "Inget svarsmaterial gavs: enkätens tal är publicerade. Antalet svarande har inte publicerats.",
    "survey-conflicting": () =>
      "Två olika medelvärden har publicerats för samma fråga; båda anges med sina källor.",
    "survey-place": ({ area, place }) =>
      `I lägesbildsenkäten sommaren 2021 var ${area.shortName.sv} enligt publikationen ${words.places[place] ?? place}; talet har inte publicerats.`,
    "answers-grouped": ({ area, target, share }) =>
      `Svaren om ${area.shortName.sv} räknas till ${target.shortName.sv}, där de flesta av områdets invånare bor (${format.figure(share, "share")}).`,
    "answers-ungrouped": ({ count, level: grouped }) =>
      `Området för ${format.count(count)} svarande hör inte till något enskilt område på nivån ”${level(grouped)}”; de ingår bara i talen för hela landet.`,
    "survey-threshold": ({ minimum }) =>
      `Resultat visas inte om svaren är färre än ${format.count(minimum)}; dessutom döljs tal ur vilka ett dolt tal kunde räknas ut.`,
    "finite-population": () =>
      "Korrigeringen för ändlig population förutsätter att de som inte svarat är en slumpmässig del av de inbjudna.",
    "finite-population-unweighted": () =>
      "Viktade medelvärden har ingen korrigering för ändlig population, eftersom den skulle kräva urvalsdesignen bakom vikterna; med --unweighted ger antalet inbjudna en.",
    "weights-applied": () =>
      "Medelvärden, poäng och fördelningar är viktade med materialets vikter; n, standardavvikelse, median, skillnader mellan grupper, jämförelsen av omgångar och reliabilitet är oviktade.",
    "negative-item-rest": ({ items }) =>
      `Frågan går mot de övriga (${items}): kontrollera om skalan är omvänd (reverse: true i kodboken).`,
    "unanimous-answers": ({ cells }) =>
      `Alla svar är lika, så medelvärdet avslöjar vars och ens svar: ${cells}.`,
    "more-respondents-than-invited": ({ areas }) =>
      `De svarande är fler än de inbjudna, så svarsandelen saknas: ${areas}.`,
    "respondents-unknown": () =>
      "Materialet saknar id för de svarande: varje rad är en egen svarande.",
    "respondents-partly-unknown": ({ count }) =>
      `På ${format.count(count)} ${count === 1 ? "rad" : "rader"} saknas id för den svarande: var och en är en egen svarande och paras inte ihop med någon i en annan omgång.`,
    "waves-matched": ({ first, second, matched, joiners, leavers }) =>
      `Omgångarna ${first} och ${second} jämförs bland samma svarande i hela landet: medelvärdena och skillnaden gäller dem som besvarade frågan i båda. ${format.count(matched)} svarande är med i båda omgångarna, ${format.count(joiners)} har kommit till och ${format.count(leavers)} har fallit bort.`,
    "waves-independent": ({ first, second }) =>
      `Omgångarna ${first} och ${second} jämförs som oberoende, eftersom samma svarande inte kan kännas igen.`,
    "two-national-means": () =>
      "Talet för hela landet har två grunder: medelvärdet av alla svarande och medelvärdet av områdenas poäng.",
    "score-changes": ({ told, of }) =>
      [
        told === of
          ? ""
          : `Ändrade poäng anges för ${format.count(told)} av de ${format.count(of)} områden som har poäng, och deras rangintervall gäller bara dessa: i de övriga hoppade några få över en fråga, och deras andra svar skulle kunna härledas. `,
        "Den som har besvarat mindre än två tredjedelar av den vikt som är kvar har ingen ändrad poäng, så en skillnad kan också bero på vilka som är med; n före och n anger hur många de är.",
      ].join(""),
    bands: ({ sv }) => `Beredskapsnivåer: ${sv}.`,
    "series-residents": () =>
      "Talen per invånare är per folkmängden vid det årsskifte som är närmast var och en av tidpunkterna.",
    "series-of-rows": () =>
      "Tidigare tal är räknade ur utdragets rader: hemort, klass och namn är i alla de som utdraget har nu.",
    "series-begins": ({ date }) =>
      `Utdraget känner föreningar som lämnat registret först från ${format.date(date)}, så tidigare tal saknas: räknade av dem som finns kvar vore de för små.`,
    "series-change": () =>
      "Förändringen är avsnittets sista tal delat med det första; om ökning eller minskning talas bara då hela konfidensintervallet är på samma sida om 1. Ingen förändring räknas över ett brott. Förändringen av relationstal räknas bara mellan tal vars nämnare ligger lika långt borta i tiden (på ett halvår när). Ingen förändring räknas av tal där källan räknar andra föreningar än benämningen säger, inte heller av tal för vilka en annan källa ger ett annat tal, från eller till noll eller av relationstal och andelar som själva saknar konfidensintervall.",
    bootstrap: ({ seed, draws }) =>
      `Nivåernas säkerhet och rangintervallen: ${format.count(draws)} omtagna urval, slumptalsfrö ${seed}.`,
    "index-made": ({ aggregation, minimum, spread, draws, seed }) =>
      `Indexet är ett vägt ${words.aggregations[aggregation]} av delfaktorerna (0–100). Det beräknas när minst ${format.count(minimum)} % av vikten är känd. Rangintervallet täcker 90 % av resultaten när varje vikt ändras slumpmässigt med högst ±${format.count(spread)} % (${format.count(draws)} dragningar, slumptalsfrö ${seed}); enkätens urvalsfel ingår inte.`,
    "index-own-data": () =>
      "I indexet ingår bara tal ur egna filer. Publicerade understöd används inte, eftersom välfärdsområdenas understöd enligt SOSTE inte är jämförbara: kontrollera att den egna filen täcker samma understöd i varje område.",
    "index-lacks": ({ sv, areas, of }) =>
      of === 1
        ? `Indexets delfaktor ”${sv}” är inte känd; de övriga väger dess andel.`
        : `Indexets delfaktor ”${sv}” är inte känd i ${format.count(areas)} av ${format.count(of)} områden; de övriga väger dess andel.`,
    "index-country-lacks": ({ sv }) =>
      `Saknas i hela landets index men finns i områdets: ${sv}. Indexen bygger på olika delfaktorer och bör därför inte jämföras.`,
    "index-beyond": ({ sv }) => `Utanför gränserna och därför 0 eller 100 poäng: ${sv}.`,
    "structures-published": () =>
      "Strukturernas läge är ur publicerade uppgifter; om det som inte publicerats sägs ingenting.",
    "structures-pooled": ({ areas, of }) =>
      `Talen gäller områdets välfärdsområden tillsammans (${format.count(areas)}/${format.count(of)}).`,
    "structures-coverage-too-low": ({ minimum }) =>
      `Ingen andel ges när under ${format.count(minimum)} % av strukturerna är kända.`,
    "structures-not-sampled": () =>
      "Checklistan är inget urval, så dess andelar har inget konfidensintervall.",
    "structures-contradictory": ({ items }) =>
      `De nyaste uppgifterna är motstridiga, så läget är okänt: ${items}.`,
    "published-shares-without-n": () =>
      "Antalet svar bakom andelarna 2017 har inte publicerats, så de har inget konfidensintervall.",
    "outcomes-not-summed": ({ count }) =>
      `Resultatexempel: ${format.count(count)}; kostnadseffekterna summeras inte.`,
    "events-from": ({ date }) =>
      `Evenemang från och med ${format.date(date)}: områdets egna, de områdens som ligger i eller kring det och hela landets.`,
    "grants-published": () =>
      "Understödsuppgifterna är enskilda publicerade uppgifter med sin omfattning; för ett område med samma kommuner som ett välfärdsområde visas välfärdsområdets uppgifter. Enligt SOSTE är välfärdsområdenas understödssummor inte direkt jämförbara sinsemellan, så de rangordnas inte.",
    "grants-not-comparable": () =>
      "Understöden jämförs inte mellan områden: enligt SOSTE är välfärdsområdenas understödssummor inte direkt jämförbara. Anslag, ansökt, beviljat och utbetalt är olika saker och summeras inte.",
    "neighbours-of-municipality": ({ count, sv }) =>
      `Jämförelseområdena är de ${count} kommuner som ligger närmast mätt med standardiserade variabler (logaritmerna av invånarantalet och av landskapets invånarantal, euklidiskt avstånd): ${sv}.`,
    "neighbours-of-area": ({ count, sv }) =>
      `Jämförelseområdena är de ${count} områden på samma nivå som ligger närmast mätt med standardiserade variabler (logaritmerna av invånarantalet och av invånarantalet per kommun, den största kommunens andel av invånarna, euklidiskt avstånd): ${sv}.`,
    "neighbours-pooled": () =>
      "Jämförelseområdenas relationstal och andelar är räknade på deras sammanlagda täljare och nämnare; av övriga tal, och av andelar av samma helhet såsom hela landet, är medelvärdet taget över de jämförelseområden som har talet. Om färre än hälften har talet sägs inget om skillnaden.",
    "neighbours-unknown": () =>
      "Jämförelseområden kan inte väljas, eftersom områdets invånarantal inte är känt.",
    "benchmark-median": ({ areas }) =>
      `Medianen (kvantil av typ 7) gäller dem av nivåns ${areas} områden som har talet från samma tid; området självt är med. Om färre än hälften har talet sägs inget om skillnaden.`,
    "section-without-content": ({ section }) =>
      `Avsnittet ”${words.sections[section]}” saknas: dess uppgifter gavs inte, eller de har inget om området.`,
    "benchmark-of-country": () =>
      "Hela landet jämförs inte med några områden, så varken median eller jämförelseområden visas bredvid det.",
    "own-grants-not-listed": () =>
      "Nyckeltalen för egna understödstabeller får namn efter finansiär, omfattning och år; compare --grants FIL --format csv visar dem.",
    "figure-called": ({ sv }) => `Talet har publicerats som ”${sv}”.`,
    "order-of-incomparable": () =>
      "Områdena står i ordning efter understöd, eftersom det begärdes; olika områdens understöd är inte jämförbara, så ordningen säger inget om vem som är bättre.",
    "grants-flagged": ({ sv }) => `Obs: ${sv}.`,
    "grants-older-years": ({ years }) =>
      `Av understöden visas de två nyaste åren; materialet har också åren ${years}.`,
    "grants-spellings": ({ certain, possible, example }) =>
      `Samma mottagare förekommer under två stavningar: ${format.count(certain)} säkra och ${format.count(possible)} möjliga par (t.ex. ${example}). De har inte slagits ihop; se soste-stats check.`,
    "grants-modelled": ({ count }) =>
      `STEA-understöd till flera områden, jämnt delade mellan de nämnda områdena såsom i STEAs egna områdesuppgifter: ${format.count(count)}; summan är en uppskattning.`,
    "grants-shared": ({ count }) =>
      `Understöd som är gemensamma för flera områden och inte räknas för något av dem, eftersom fördelningen inte är känd: ${format.count(count)}.`,
    "grants-wider": ({ count }) =>
      `Understöd för ett större område (t.ex. hela landet), som inte ingår: ${format.count(count)}.`,
    "grants-unplaced": ({ count }) =>
      `Understöd av vilka det inte framgår för vilket område de getts, och som därför inte ingår: ${format.count(count)}.`,
    "grants-corrections": ({ count }) =>
      `Negativa summor som har dragits av som korrigeringar av tidigare belopp: ${format.count(count)}.`,
    "grants-unpaired": ({ count }) =>
      `Andelen "beviljat av ansökt" räknas på rader med båda beloppen; bortlämnade rader: ${format.count(count)}.`,
    "production-published": () =>
      "Talen om serviceproduktionen är publicerade; ingen egen tabell gavs.",
    "production-approximate": () =>
      "Märkta tal om serviceproduktionen har publicerats som ungefärliga.",
    "production-year": ({ year }) => `Talen om serviceproduktionen gäller ${year}.`,
    "production-vat": ({ source, vat, header }) =>
      `Summorna för serviceproduktionen ${vatWords.get(vat) ?? "kan vara med eller utan moms"} (${source}: ${header}).`,
    "production-sector-rules": ({ column, form, name, none }) =>
      `Producentens sektor framgick av kolumnen (${format.count(column)}), bolagsformen (${format.count(form)}) eller namnet (${format.count(name)}); okänd ${format.count(none)}.`,
    "production-negative": ({ count }) =>
      `Krediteringarna överstiger köpen hos ${format.count(count)} producenter; de har ingen andel i koncentrationen.`,
    "production-disclosure": ({ producers, dominance, percent }) =>
      `En summa döljs om producenterna är färre än ${format.count(producers)}, de två största har över ${format.count(dominance)} % eller den största kan uppskattas på ${format.count(percent)} % när.`,
    "production-coarse": () =>
      "Den största producentens andel är avrundad till närmaste fjärdedel.",
    "production-sizes": () =>
      "Storleksklasserna följer rekommendationen 2003/361/EG utan ägarförhållanden.",
  };
}
