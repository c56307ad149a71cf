import type { Field } from "../decoder.ts";
import { field } from "./field.ts";
import { areaCodeHeaderWords, areaHeaderWords } from "./level-words.ts";

/** Forms of a table of service production: a measure a row, sectors as columns, or a producer (or its invoice) a row. */
export type ProductionLayout = "long" | "wide" | "by-producer";

const areaWords = ["alue", ...areaHeaderWords, "område", "area"];
const serviceWords = [
  "Palvelu",
  "palveluluokka",
  "palveluryhmä",
  "tuote_palveluryhma",
  "tuote-/palveluryhmä",
  "hankintakategoria",
  "tjänst",
  "service",
  "category",
];
const producerWords = [
  "Tuottaja",
  "palveluntuottaja",
  "tuottajan nimi",
  "toimittaja",
  "toimittajan nimi",
  "toimittaja_nimi",
  "producent",
  "tjänsteproducent",
  "serviceproducent",
  "leverantör",
  "service provider",
  "supplier",
];
const businessIdWords = [
  "Y-tunnus",
  "ytunnus",
  "toimittaja_y_tunnus",
  "toimittajan y-tunnus",
  "FO-nummer",
  "FO-signum",
  "Business ID",
];

const optionalFields: readonly Field[] = [
  field("area_code", [
    ...areaCodeHeaderWords,
    "aluekoodi",
    "alueen koodi",
    "områdeskod",
    "area code",
  ]),
  field("area_level", ["aluetaso", "taso", "områdesnivå", "area level", "level"]),
  field("sector", [
    "Sektori",
    "omistajatyyppi",
    "tuottajatyyppi",
    "sektor",
    "ägartyp",
    "producenttyp",
    "provider type",
  ]),
  field("service", serviceWords),
  field("unit", ["Yksikkö", "mittayksikkö", "enhet"]),
  field("business_id", businessIdWords),
  field("company_form", [
    "Yritysmuoto",
    "yhtiömuoto",
    "oikeudellinen muoto",
    "bolagsform",
    "företagsform",
    "company form",
    "legal form",
  ]),
  field("employees", [
    "Henkilöstömäärä",
    "työntekijöitä",
    "henkilöstöä",
    "antal anställda",
    "employees",
    "number of employees",
  ]),
  field("turnover", ["Liikevaihto", "omsättning", "turnover"]),
  field("balance", ["Taseen loppusumma", "tase", "balansomslutning", "balance sheet total"]),
  field("way", [
    "Hankintatapa",
    "järjestämistapa",
    "ostotapa",
    "anskaffningssätt",
    "way of purchase",
  ]),
  field("since", ["alkuvuosi", "från år", "since year"]),
  field("published", ["julkaistu arvo", "publicerat värde", "published value"]),
  field("precision", ["tarkkuus", "noggrannhet"]),
  field("scope", ["rajaus", "avgränsning"]),
  field("flag", ["merkintä", "anmärkning"]),
  field("source", ["lähde", "källa"]),
];

const producerColumns: readonly Field[] = [
  field("buyer", [
    "Hankintayksikkö",
    "hankintayksikko",
    "ostaja",
    "toimielin",
    "tulosalue",
    "upphandlande enhet",
    "organ",
    "resultatområde",
    "contracting entity",
  ]),
  field("account", [
    "Tili",
    "tilinumero",
    "kirjanpitotili",
    "konto",
    "kontonummer",
    "account number",
  ]),
  field("voucher_date", [
    "Tositepvm",
    "tapaht.pvm",
    "tapahtumapvm",
    "laskupvm",
    "laskun päivämäärä",
    "päivämäärä",
    "pvm",
    "verifikatdatum",
    "fakturadatum",
    "datum",
    "date",
    "invoice date",
  ]),
  field("purchases", ["Ostot", "hankinnat", "ostettu", "ostot euroa", "inköp", "purchased value"]),
  field("amount", ["Summa", "tiliointisumma", "tiliöintisumma", "laskun summa", "belopp", "sum"]),
  // The header words of these two are told by `amount-headers`, since folding would make one of them.
  field("amount_net", []),
  field("amount_gross", []),
  field("voucher", [
    "Palveluseteli",
    "palvelusetelit",
    "palvelusetelillä",
    "servicesedlar",
    "by voucher",
    "service vouchers",
  ]),
  field("personal_budget", [
    "Henkilökohtainen budjetti",
    "henkilökohtaisella budjetilla",
    "personlig budget",
    "by personal budget",
  ]),
  field("personnel", ["Henkilöstö", "personal"]),
  field("clients", ["Asiakkaat", "asiakkaita", "asiakasmäärä", "kunder", "klienter"]),
];

/**
 * Columns of a form of table. The long form's list holds those of the others too, so that every form is told by it.
 * `needsArea` is false where something else tells the area: the buyer of an invoice, or the user for the whole table.
 */
export function productionFields(layout: ProductionLayout, needsArea = true): readonly Field[] {
  const area = field("area", areaWords, { required: needsArea, orElse: "area_code" });
  const measure = field("measure", ["Mittari", "mått", "mätare", "suure"], {
    required: layout !== "by-producer",
  });
  const year = field("year", ["Vuosi", "år", "tilastovuosi"], {
    required: true,
    ...(layout === "by-producer" ? { orElse: "voucher_date" } : {}),
  });
  const producer = field("producer", producerWords, {
    required: layout === "by-producer",
    orElse: "business_id",
  });
  const value = field("value", ["Arvo", "määrä", "lukumäärä", "värde", "antal", "count"], {
    required: layout === "long",
  });
  switch (layout) {
    case "long":
      return [area, year, producer, measure, value, ...optionalFields, ...producerColumns];
    case "wide":
      return [area, year, measure, ...optionalFields.filter(({ id }) => !ofOneProducer.has(id))];
    case "by-producer":
      return [area, year, producer, ...optionalFields, ...producerColumns];
  }
}

/** Columns that a row about all sectors cannot have. */
const ofOneProducer = new Set([
  "sector",
  "employees",
  "turnover",
  "balance",
  "company_form",
  "business_id",
  "way",
]);
