import type { LocalisedText } from "../../domain/area.ts";
import type {
  PublishedGrant,
  PublishedGrantFlag,
  PublishedGrantMeasure,
  PublishedPrecision,
} from "../../domain/grant.ts";
import { inEachLanguage, verbatim } from "../../domain/localised-text.ts";
import type { Denominator } from "../../domain/measurement.ts";
import type { ProblemCode } from "../../domain/problem.ts";
import type { Unit } from "../../domain/unit.ts";

/** Part of the profile in which funding stands. */
export const fundingSection = "funding";

/** Id by which figures refer to a user's tables of grants. */
export const grantsInput = "grants";

/** Unit of numbers of applications, recipients and decisions: plain whole numbers. */
export const casesUnit: Unit = "cases";

/** What continuity is a share of. */
export const recipientsUnit: Denominator["unit"] = "recipients";

/** Problem of a row whose recipient stands under another spelling elsewhere. */
export const spellingCode: ProblemCode = "row/recipient-spelt-otherwise";

const measures: Readonly<Record<PublishedGrantMeasure, LocalisedText>> = {
  budget: { fi: "Avustusmääräraha", sv: "Anslag för understöd", en: "Grant budget" },
  applied: { fi: "Haetut avustukset", sv: "Ansökta understöd", en: "Grants applied for" },
  proposed: { fi: "Esitetyt avustukset", sv: "Föreslagna understöd", en: "Grants proposed" },
  reserved: { fi: "Varattu avustuksiin", sv: "Reserverat för understöd", en: "Grants reserved" },
  granted: { fi: "Myönnetyt avustukset", sv: "Beviljade understöd", en: "Grants awarded" },
  paid: { fi: "Maksetut avustukset", sv: "Utbetalda understöd", en: "Grants paid" },
  ungranted: { fi: "Jakamatta", sv: "Inte utdelat", en: "Not yet awarded" },
  cut: { fi: "Avustusten leikkaus", sv: "Nedskärning av understöd", en: "Cut in grants" },
  "cut-decided": { fi: "Päätetty leikkaus", sv: "Beslutad nedskärning", en: "Cut decided" },
  "cut-proposed": { fi: "Esitetty leikkaus", sv: "Föreslagen nedskärning", en: "Cut proposed" },
  "new-project-grants": {
    fi: "Uudet hankeavustukset",
    sv: "Nya projektunderstöd",
    en: "New project grants",
  },
  applications: { fi: "Avustushakemukset", sv: "Ansökningar", en: "Grant applications" },
  "applications-accepted": {
    fi: "Hyväksytyt hakemukset",
    sv: "Godkända ansökningar",
    en: "Applications accepted",
  },
  applicants: { fi: "Avustuksen hakijat", sv: "Sökande", en: "Grant applicants" },
  recipients: { fi: "Avustuksen saajat", sv: "Understödstagare", en: "Grant recipients" },
  "positive-decisions": {
    fi: "Myönteiset päätökset",
    sv: "Positiva beslut",
    en: "Positive decisions",
  },
  "new-projects": { fi: "Uudet hankkeet", sv: "Nya projekt", en: "New projects" },
  "new-recipients": { fi: "Uudet saajat", sv: "Nya understödstagare", en: "New recipients" },
  "mean-share-of-association-budget": {
    fi: "Kunta-avustuksen osuus yhdistyksen budjetista, keskiarvo",
    sv: "Kommununderstödets andel av föreningens budget, medeltal",
    en: "Municipal grant as a share of the association's budget, mean",
  },
  "share-of-associations-grown": {
    fi: "Yhdistykset, joiden kunta-avustus kasvoi",
    sv: "Föreningar vars kommununderstöd ökade",
    en: "Associations whose municipal grant grew",
  },
  "share-of-associations-unchanged": {
    fi: "Yhdistykset, joiden kunta-avustus pysyi ennallaan",
    sv: "Föreningar vars kommununderstöd var oförändrat",
    en: "Associations whose municipal grant was unchanged",
  },
  "share-of-associations-decreased": {
    fi: "Yhdistykset, joiden kunta-avustus pieneni",
    sv: "Föreningar vars kommununderstöd minskade",
    en: "Associations whose municipal grant shrank",
  },
  "share-of-associations-ended": {
    fi: "Yhdistykset, joiden kunta-avustus loppui",
    sv: "Föreningar vars kommununderstöd upphörde",
    en: "Associations whose municipal grant ended",
  },
  "share-of-municipal-directors-expected-to-grow": {
    fi: "Kunnanjohtajat, jotka odottivat avustusten kasvavan",
    sv: "Kommundirektörer som väntade sig ökade understöd",
    en: "Municipal directors who expected grants to grow",
  },
  "share-of-municipal-directors-expected-unchanged": {
    fi: "Kunnanjohtajat, jotka odottivat avustusten pysyvän ennallaan",
    sv: "Kommundirektörer som väntade sig oförändrade understöd",
    en: "Municipal directors who expected grants unchanged",
  },
  "share-of-municipal-directors-expected-to-shrink": {
    fi: "Kunnanjohtajat, jotka odottivat avustusten pienenevän",
    sv: "Kommundirektörer som väntade sig minskade understöd",
    en: "Municipal directors who expected grants to shrink",
  },
};

const scopes: ReadonlyMap<string, Omit<LocalisedText, "fi">> = new Map([
  ["kaikki", { sv: "alla", en: "all" }],
  ["kaikki, 1. haku", { sv: "alla, första omgången", en: "all, first round" }],
  ["toiminta-avustus", { sv: "verksamhetsunderstöd", en: "operating grants" }],
  ["toiminta-avustus (pien)", { sv: "verksamhetsunderstöd (små)", en: "operating grants (small)" }],
  [
    "toiminta-avustus (suur)",
    { sv: "verksamhetsunderstöd (stora)", en: "operating grants (large)" },
  ],
  ["hankeavustus", { sv: "projektunderstöd", en: "project grants" }],
  ["kumppanuusavustus", { sv: "partnerskapsunderstöd", en: "partnership grants" }],
  ["yleisavustus", { sv: "allmänna understöd", en: "general grants" }],
  ["kohdeavustus", { sv: "riktade understöd", en: "targeted grants" }],
  ["kerta-avustus", { sv: "engångsunderstöd", en: "one-off grants" }],
  ["teema-avustus", { sv: "temaunderstöd", en: "theme grants" }],
  [
    "kumppanuus- ja yleisavustus",
    { sv: "partnerskaps- och allmänna understöd", en: "partnership and general grants" },
  ],
  [
    "kerta- ja kumppanuusavustus",
    { sv: "engångs- och partnerskapsunderstöd", en: "one-off and partnership grants" },
  ],
  [
    "toiminta- ja kerta-avustus, 1. haku",
    {
      sv: "verksamhets- och engångsunderstöd, första omgången",
      en: "operating and one-off grants, first round",
    },
  ],
  [
    "toiminta- ja kerta-avustus, 2. haku",
    {
      sv: "verksamhets- och engångsunderstöd, andra omgången",
      en: "operating and one-off grants, second round",
    },
  ],
  [
    "painopiste: Mielen hyvinvointi",
    { sv: "tyngdpunkt: psykiskt välbefinnande", en: "priority: mental well-being" },
  ],
  [
    "painopiste: Sosiaaliset suhteet",
    { sv: "tyngdpunkt: sociala relationer", en: "priority: social relations" },
  ],
  [
    "painopiste: Hyvinvointihaasteiden ennaltaehkäisy",
    {
      sv: "tyngdpunkt: förebyggande av utmaningar i välbefinnandet",
      en: "priority: preventing threats to well-being",
    },
  ],
  [
    "sote-lautakunnan avustukset",
    { sv: "social- och hälsovårdsnämndens understöd", en: "social and health committee's grants" },
  ],
  [
    "kaupunginhallituksen hyte-avustukset",
    {
      sv: "stadsstyrelsens understöd för välfärd och hälsa",
      en: "city board's grants for well-being and health",
    },
  ],
  [
    "kaupunginhallituksen yleisavustukset",
    { sv: "stadsstyrelsens allmänna understöd", en: "city board's general grants" },
  ],
  ["jatkuva toiminta", { sv: "fortlöpande verksamhet", en: "continuous activities" }],
  ["hankkeet ja investoinnit", { sv: "projekt och investeringar", en: "projects and investments" }],
  ["järjestöavustukset", { sv: "understöd till organisationer", en: "grants to organisations" }],
]);

const precisions: Readonly<Record<Exclude<PublishedPrecision, "exact">, LocalisedText>> = {
  about: { fi: "noin", sv: "cirka", en: "about" },
  over: { fi: "yli", sv: "över", en: "over" },
  almost: { fi: "lähes", sv: "nästan", en: "almost" },
  "derived-by-source": {
    fi: "lähteen laskema",
    sv: "beräknat av källan",
    en: "reckoned by the source",
  },
};

const flagRemarks: Readonly<Record<PublishedGrantFlag, LocalisedText>> = {
  conflicts: {
    fi: "lähteet eroavat toisistaan",
    sv: "källorna avviker från varandra",
    en: "sources differ",
  },
  "duplicate-entity": {
    fi: "luettelossa sama saaja kahdella kirjoitusasulla",
    sv: "samma mottagare förekommer under två stavningar i förteckningen",
    en: "the list has one recipient under two spellings",
  },
  "label-matched-by-order": {
    fi: "rivin nimi on yhdistetty lukuihin järjestyksen mukaan",
    sv: "radens namn har kopplats till talen enligt ordningen",
    en: "the row's label was matched to its figures by order",
  },
  "not-comparable": {
    fi: "lähteen mukaan vuodet eivät ole täysin vertailukelpoisia",
    sv: "enligt källan är åren inte helt jämförbara",
    en: "the source says that years are not fully comparable",
  },
  rounding: {
    fi: "osat eivät pyöristyksen vuoksi summaudu",
    sv: "delarna summerar inte på grund av avrundning",
    en: "parts do not sum because of rounding",
  },
  scope: {
    fi: "luku kattaa muita avustuksia kuin sen rinnalla julkaistu luku",
    sv: "talet omfattar andra understöd än det tal som publicerats bredvid",
    en: "it covers other grants than the figure published beside it",
  },
  "sum-mismatch": {
    fi: "osien summa eroaa ilmoitetusta",
    sv: "summan av delarna avviker från den uppgivna",
    en: "its parts do not sum to it",
  },
  "translation-error": {
    fi: "lähteen sanamuoto on todennäköisesti käännösvirhe",
    sv: "källans ordalydelse är troligen ett översättningsfel",
    en: "the source's wording is probably a translation error",
  },
  "year-inferred": {
    fi: "vuosi on päätelty",
    sv: "året är härlett",
    en: "the year is inferred",
  },
};

/** Texts of one label with commas between, empty ones left out. */
export function joined(...parts: readonly LocalisedText[]): LocalisedText {
  return inEachLanguage((language) =>
    parts
      .map((part) => part[language])
      .filter((text) => text !== "")
      .join(", "),
  );
}

/** Name of a measure. */
export function measureLabel(measure: PublishedGrantMeasure): LocalisedText {
  return measures[measure];
}

/** Name of a scope; one that is not known stands as it is written. */
export function scopeLabel(scope: string): LocalisedText {
  return { fi: scope, ...(scopes.get(scope) ?? { sv: scope, en: scope }) };
}

/** Years of a published figure: `2023`, `2014–2015`. */
export function yearsLabel({
  firstYear,
  lastYear,
}: Pick<PublishedGrant, "firstYear" | "lastYear">): LocalisedText {
  return verbatim(firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`);
}

/** The group of the barometers that is all who answered. */
export const everybody = "Kaikki yhdistykset";

/** Label of a published figure: measure, funder where it is not the area's own, scope, years, and how exact it is. */
export function publishedLabel(figure: PublishedGrant): LocalisedText {
  const { measure, funder, scope, group, precision } = figure;
  const label = joined(
    measureLabel(measure),
    verbatim(funder === "stea" ? "STEA" : ""),
    funder === "municipality" ? verbatim("") : scopeLabel(scope),
    verbatim(group === everybody ? "" : group),
    yearsLabel(figure),
  );
  if (precision === "exact") return label;
  const word = precisions[precision];
  return inEachLanguage((language) => `${label[language]} (${word[language]})`);
}

/** What a flag says, as a remark. */
export function flagRemark(flag: PublishedGrantFlag): LocalisedText {
  return flagRemarks[flag];
}

/** Labels of what is reckoned from sums of grants. */
export const derivedLabels = {
  perResident: { fi: "Asukasta kohti", sv: "Per invånare", en: "Per resident" },
  coverage: {
    fi: "Myönnetty haetusta",
    sv: "Beviljat av ansökt",
    en: "Granted of applied",
  },
  change: {
    fi: "Myönnettyjen avustusten muutos",
    sv: "Förändring i beviljade understöd",
    en: "Change in grants awarded",
  },
  continuity: {
    fi: "Edellisvuoden saajista sai uudelleen",
    sv: "Av föregående års mottagare fick på nytt",
    en: "Last year's recipients granted again",
  },
} as const satisfies Readonly<Record<string, LocalisedText>>;
