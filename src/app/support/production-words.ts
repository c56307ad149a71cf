import type { LocalisedText } from "../../domain/area.ts";
import type { ProductionMeasure, ProductionSector } from "../../domain/service-production.ts";

/** Section of the profile, tables and notes of service production, whose words the locales hold. */
export const productionSection = "production";
export const productionTables = {
  services: "production-services",
  disclosure: "production-disclosure",
} as const;

/** Words for each measure. */
export const measureLabels: Readonly<Record<ProductionMeasure, LocalisedText>> = {
  purchases: { fi: "Palvelujen ostot", sv: "Köpta tjänster", en: "Purchased services" },
  "voucher-purchases": {
    fi: "Ostot palvelusetelillä",
    sv: "Köp med servicesedel",
    en: "Purchases by service voucher",
  },
  "personal-budget-purchases": {
    fi: "Ostot henkilökohtaisella budjetilla",
    sv: "Köp med personlig budget",
    en: "Purchases by personal budget",
  },
  "client-service-purchases": {
    fi: "Asiakaspalvelujen ostot",
    sv: "Köp av klienttjänster",
    en: "Purchases of client services",
  },
  "purchases-from-regional-suppliers": {
    fi: "Ostot alueen toimittajilta",
    sv: "Köp av områdets leverantörer",
    en: "Purchases from suppliers of the area",
  },
  "purchases-from-supplier": {
    fi: "Ostot yhdeltä toimittajalta",
    sv: "Köp av en leverantör",
    en: "Purchases from one supplier",
  },
  personnel: { fi: "Henkilöstö", sv: "Personal", en: "Personnel" },
  "person-years": { fi: "Henkilötyövuodet", sv: "Årsverken", en: "Person-years" },
  clients: { fi: "Asiakkaat", sv: "Klienter", en: "Clients" },
  outputs: { fi: "Suoritteet", sv: "Prestationer", en: "Outputs" },
  "output-value": { fi: "Tuotannon arvo", sv: "Produktionens värde", en: "Value of output" },
  producers: { fi: "Palveluntuottajat", sv: "Tjänsteproducenter", en: "Service providers" },
  units: { fi: "Toimintayksiköt", sv: "Verksamhetsenheter", en: "Service units" },
  "production-cost": {
    fi: "Tuotannon kustannukset",
    sv: "Produktionskostnader",
    en: "Cost of production",
  },
  turnover: { fi: "Liikevaihto", sv: "Omsättning", en: "Turnover" },
  "municipal-purchases": {
    fi: "Kuntien ostot",
    sv: "Kommunernas köp",
    en: "Purchases by municipalities",
  },
  "tenders-value": {
    fi: "Kilpailutusten arvo",
    sv: "Upphandlingarnas värde",
    en: "Value of public tenders",
  },
  "personnel-share": {
    fi: "Osuus henkilöstöstä",
    sv: "Andel av personalen",
    en: "Share of personnel",
  },
  "personnel-share-of-sector": {
    fi: "Palvelun osuus sektorin henkilöstöstä",
    sv: "Tjänstens andel av sektorns personal",
    en: "The service's share of the sector's personnel",
  },
  "personnel-change": {
    fi: "Henkilöstön muutos",
    sv: "Förändring av personalen",
    en: "Change of personnel",
  },
  "production-cost-share": {
    fi: "Osuus kustannuksista",
    sv: "Andel av kostnaderna",
    en: "Share of costs",
  },
  "production-share": {
    fi: "Osuus tuotannosta",
    sv: "Andel av produktionen",
    en: "Share of production",
  },
  "incorporated-share-of-units": {
    fi: "Yhtiöitetyt yksiköt",
    sv: "Bolagiserade enheter",
    en: "Units turned into companies",
  },
  "producing-organisations": {
    fi: "Palveluja tuottavat järjestöt",
    sv: "Organisationer som producerar tjänster",
    en: "Organisations producing services",
  },
  "incorporated-producers": {
    fi: "Tuotantonsa yhtiöittäneet järjestöt",
    sv: "Organisationer som bolagiserat produktionen",
    en: "Organisations with production in a company",
  },
  "companies-owned-by-associations": {
    fi: "Järjestöjen omistamat yhtiöt",
    sv: "Bolag ägda av organisationer",
    en: "Companies owned by associations",
  },
  "sote-organisations": {
    fi: "Sosiaali- ja terveysjärjestöt",
    sv: "Social- och hälsoorganisationer",
    en: "Social and health organisations",
  },
  "member-organisations": {
    fi: "SOSTEn jäsenten paikallisyhdistykset",
    sv: "Lokalföreningar till SOSTEs medlemmar",
    en: "Local organisations of SOSTE's members",
  },
  "paid-staff-in-organisations": {
    fi: "Järjestöjen palkattu henkilöstö",
    sv: "Organisationernas avlönade personal",
    en: "Paid staff of organisations",
  },
  "volunteers-in-organisations": {
    fi: "Järjestöjen vapaaehtoiset",
    sv: "Organisationernas frivilliga",
    en: "Volunteers of organisations",
  },
  "members-in-organisations": {
    fi: "Järjestöjen jäsenet",
    sv: "Organisationernas medlemmar",
    en: "Members of organisations",
  },
  "village-associations": {
    fi: "Kyläyhdistykset ja -toimikunnat",
    sv: "Byföreningar och bykommittéer",
    en: "Village associations and committees",
  },
  "village-associations-regional": {
    fi: "Alueelliset kyläyhdistykset",
    sv: "Regionala byföreningar",
    en: "Regional village associations",
  },
  "village-leader-groups": { fi: "Leader-ryhmät", sv: "Leader-grupper", en: "Leader groups" },
  "villages-and-city-districts": {
    fi: "Kylät ja kaupunginosat",
    sv: "Byar och stadsdelar",
    en: "Villages and city districts",
  },
  "functional-villages": {
    fi: "Toiminnalliset kylät",
    sv: "Fungerande byar",
    en: "Functional villages",
  },
  "village-halls-in-weekly-use": {
    fi: "Viikoittain käytetyt kylätalot",
    sv: "Bygårdar i veckobruk",
    en: "Village halls in weekly use",
  },
  "villages-with-registered-body": {
    fi: "Kylät, joilla on rekisteröity kehittäjä",
    sv: "Byar med registrerad utvecklare",
    en: "Villages with a registered development body",
  },
  "villages-in-interim-account": {
    fi: "Kylät välitilinpäätöksessä",
    sv: "Byar i mellanbokslutet",
    en: "Villages in the interim account",
  },
};

/** Words for each sector. */
export const sectorLabels: Readonly<Record<ProductionSector, LocalisedText>> = {
  public: { fi: "julkinen sektori", sv: "offentliga sektorn", en: "public sector" },
  company: { fi: "yritykset", sv: "företag", en: "companies" },
  association: { fi: "järjestöt", sv: "organisationer", en: "associations" },
  foundation: { fi: "säätiöt", sv: "stiftelser", en: "foundations" },
  "association-and-foundation": {
    fi: "yhdistykset ja säätiöt",
    sv: "föreningar och stiftelser",
    en: "associations and foundations",
  },
  private: {
    fi: "yritykset ja järjestöt",
    sv: "företag och organisationer",
    en: "companies and associations",
  },
  total: { fi: "kaikki", sv: "alla", en: "all" },
  unknown: { fi: "ei tiedossa", sv: "okänd", en: "not known" },
};

/** Services of the published figures in the other languages; a service of a user's table is shown as it is worded. */
const services: Readonly<Record<string, Pick<LocalisedText, "sv" | "en">>> = {
  "terveys- ja sosiaalipalvelut": {
    sv: "hälso- och socialtjänster",
    en: "health and social services",
  },
  "sosiaali- ja terveyspalvelut": {
    sv: "social- och hälsotjänster",
    en: "social and health services",
  },
  sosiaalipalvelut: { sv: "socialtjänster", en: "social services" },
  terveyspalvelut: { sv: "hälsotjänster", en: "health services" },
  "vanhusten sosiaalipalvelut": {
    sv: "socialtjänster för äldre",
    en: "social services for older people",
  },
  molemmat: { sv: "båda", en: "both" },
  palveluasuminen: { sv: "serviceboende", en: "sheltered housing" },
  "palveluasuminen (kuntien järjestämisvastuulla)": {
    sv: "serviceboende (kommunernas ansvar)",
    en: "sheltered housing (municipal responsibility)",
  },
  "kehitysvammaisten asumispalvelut": {
    sv: "boendetjänster för personer med utvecklingsstörning",
    en: "housing services for people with intellectual disabilities",
  },
  "mielenterveys- ja päihdekuntoutujien asumispalvelut": {
    sv: "boendetjänster för mental- och missbruksrehabilitering",
    en: "housing services for mental health and substance use",
  },
  asiakaspalvelut: { sv: "klienttjänster", en: "client services" },
  terveydenhuolto: { sv: "hälsovård", en: "health care" },
  sosiaalihuolto: { sv: "socialvård", en: "social welfare" },
  hallinto: { sv: "förvaltning", en: "administration" },
  kylätoiminta: { sv: "byverksamhet", en: "village action" },
};

/** A service in the three languages, as far as it is known. */
export function serviceLabel(service: string): LocalisedText {
  const known = Object.hasOwn(services, service) ? services[service] : undefined;
  return { fi: service, sv: known?.sv ?? service, en: known?.en ?? service };
}

/** Words for the figures that are reckoned from a table. */
export const figureLabels = {
  share: { fi: "Järjestöjen osuus", sv: "Organisationernas andel", en: "Share of associations" },
  shareWithFoundations: {
    fi: "yhdistysten ja säätiöiden osuus",
    sv: "föreningarnas och stiftelsernas andel",
    en: "share of associations and foundations",
  },
  perResident: { fi: "asukasta kohti", sv: "per invånare", en: "per resident" },
  producers: { fi: "Palveluntuottajat", sv: "Tjänsteproducenter", en: "Service providers" },
  associationProducers: {
    fi: "joista yhdistyksiä",
    sv: "varav föreningar",
    en: "of which associations",
  },
  index: {
    fi: "Ostojen keskittyneisyys (HHI)",
    sv: "Köpens koncentration (HHI)",
    en: "Concentration of purchases (HHI)",
  },
  effective: {
    fi: "tuottajien tehollinen määrä",
    sv: "effektivt antal producenter",
    en: "effective number of providers",
  },
  largest: {
    fi: "suurimman tuottajan osuus; uutta tuottajaa vailla, jos se lopettaa",
    sv: "största producentens andel; utan producent om den upphör",
    en: "share of the largest; without a provider if it stops",
  },
  single: {
    fi: "Palvelut, joilla on yksi tuottaja",
    sv: "Tjänster med en producent",
    en: "Services with a single provider",
  },
  smallAndMedium: {
    fi: "Pienten ja keskisuurten tuottajien osuus ostoista",
    sv: "Små och medelstora producenters andel av köpen",
    en: "Small and medium providers' share of purchases",
  },
  voucher: {
    fi: "Palvelusetelillä ostettu osuus",
    sv: "Andel köpt med servicesedel",
    en: "Share bought by service voucher",
  },
  budget: {
    fi: "Henkilökohtaisella budjetilla ostettu osuus",
    sv: "Andel köpt med personlig budget",
    en: "Share bought by personal budget",
  },
  service: { fi: "Palvelu", sv: "Tjänst", en: "Service" },
  measure: { fi: "Mittari", sv: "Mått", en: "Measure" },
  total: { fi: "Kaikki", sv: "Alla", en: "All" },
  rule: { fi: "Sääntö", sv: "Regel", en: "Rule" },
  limit: { fi: "Raja", sv: "Gräns", en: "Limit" },
  part: { fi: "Osa", sv: "Del", en: "Part" },
  area: { fi: "Alue", sv: "Område", en: "Area" },
  allServices: { fi: "kaikki palvelut", sv: "alla tjänster", en: "all services" },
} as const satisfies Readonly<Record<string, LocalisedText>>;

/** Words for the rules that hide a sum over producers. */
export const ruleLabels = {
  "below-threshold": {
    fi: "liian vähän tuottajia",
    sv: "för få producenter",
    en: "too few providers",
  },
  dominated: {
    fi: "kaksi suurinta hallitsevat",
    sv: "de två största dominerar",
    en: "dominated by the two largest",
  },
  "p-percent": {
    fi: "suurin arvioitavissa",
    sv: "den största kan uppskattas",
    en: "the largest can be estimated",
  },
  "hidden-to-protect-another": {
    fi: "suojaa toista lukua",
    sv: "skyddar en annan siffra",
    en: "protects another figure",
  },
} as const satisfies Readonly<Record<string, LocalisedText>>;

/** Words for the parts of a sum. */
export const sliceLabels = {
  total: sectorLabels.total,
  association: { fi: "yhdistykset", sv: "föreningar", en: "associations" },
  "association-and-foundation": sectorLabels["association-and-foundation"],
  sized: {
    fi: "tuottajat, joiden koko tiedetään",
    sv: "producenter av känd storlek",
    en: "providers of known size",
  },
  "small-or-medium": {
    fi: "pienet ja keskisuuret",
    sv: "små och medelstora",
    en: "small and medium",
  },
} as const satisfies Readonly<Record<string, LocalisedText>>;

/** Two texts as one, language by language. */
export function joined(first: LocalisedText, mark: string, second: LocalisedText): LocalisedText {
  return {
    fi: `${first.fi}${mark}${second.fi}`,
    sv: `${first.sv}${mark}${second.sv}`,
    en: `${first.en}${mark}${second.en}`,
  };
}

/** The start of a label in lower case, for a place inside another. */
export function inside({ fi, sv, en }: LocalisedText): LocalisedText {
  const lower = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
  return { fi: lower(fi), sv: lower(sv), en: lower(en) };
}
