import type { ProducerSector, SectorRule } from "../../domain/service-production.ts";
import { foldBlanks } from "./cell.ts";

/** A producer's sector, and the rule that told it. */
export interface ToldSector {
  readonly sector: ProducerSector;
  readonly sectorBy: SectorRule;
}

/** Abbreviations of legal forms, which stand as words of their own: the last one of a name is its own form. */
const abbreviations: Readonly<Record<string, ProducerSector>> = {
  ry: "association",
  rf: "association",
  sr: "foundation",
  oy: "company",
  oyj: "company",
  oyab: "company",
  ab: "company",
  abp: "company",
  ky: "company",
  kb: "company",
  ay: "company",
  tmi: "company",
  osk: "company",
  anl: "company",
};

/** Public bodies, whose names may hold a word of the list below: `Lapin liitto` is a joint authority. */
const publicBody =
  /(?:^|\s)(?:\S*kuntayhtymä|kaupunki|\S+n kaupunki|\S*kunta|hyvinvointialue|välfärdsområde\S*|stad|kommun|samkommun|\S*virasto|valtiokonttori|\S*yliopisto|sairaanhoitopiiri|seurakunta\S*|\S*seurakunta|\S*seurakuntayhtymä|församling\S*)(?=\s|$)/u;
const regionalCouncil =
  /^(?:uudenmaan|varsinais-suomen|satakunnan|hämeen|pirkanmaan|päijät-hämeen|kymenlaakson|etelä-karjalan|etelä-savon|pohjois-savon|pohjois-karjalan|keski-suomen|etelä-pohjanmaan|pohjanmaan|keski-pohjanmaan|pohjois-pohjanmaan|kainuun|lapin)\s+liitto$|^(?:nylands|egentliga finlands|österbottens|birkalands)\s+förbund$/u;

const foundationWord = /säätiö(?:n|tä)?(?=\s|$)|stiftelse[nr]?(?=\s|$)/u;
const associationWord =
  /yhdisty[ks]|förening|liitto(?=\s|$)|förbund(?:et)?(?=\s|$)|(?:^|\s|[^\s])seura(?=\s|$)|sällskap(?:et)?(?=\s|$)/u;
const companyWord = /osakeyhtiö|aktiebolag|osuuskunta|andelslag|toiminimi|kommandiittiyhtiö/u;
const companyForm = new RegExp(`${companyWord.source}|avoin yhtiö|elinkeinonharjoittaja`, "u");

function folded(text: string): string {
  return foldBlanks(text).normalize("NFC").toLowerCase().trim();
}

/** Words with the dots of abbreviations taken out: `r.y.` is `ry`. */
function wordsOf(name: string): readonly string[] {
  return name.split(/[\s,;()/]+/u).map((word) => word.replace(/\./gu, ""));
}

function byAbbreviation(name: string): ProducerSector | undefined {
  return wordsOf(name).reduce<ProducerSector | undefined>(
    (last, word) => (Object.hasOwn(abbreviations, word) ? abbreviations[word] : last),
    undefined,
  );
}

function byWord(name: string): ProducerSector | undefined {
  if (publicBody.test(name) || regionalCouncil.test(name)) return "public";
  if (companyWord.test(name)) return "company";
  if (foundationWord.test(name)) return "foundation";
  return associationWord.test(name) ? "association" : undefined;
}

/** The sector that a company form names, in words or as an abbreviation; undefined for none that is known. */
function byForm(form: string): ProducerSector | undefined {
  if (companyForm.test(form)) return "company";
  return byAbbreviation(form) ?? byWord(form);
}

/**
 * The sector of a producer whose row does not say it: by its company form where a column has one, else by its name.
 *
 * Shape:   in a name the abbreviation of a legal form decides, the last one where there are several (`Yhdistyksen
 *          Palvelut Oy` is a company), since the law asks for it; without one the words yhdistys, förening, liitto,
 *          förbund, säätiö, stiftelse and seura do, after municipalities, counties, parishes and regional councils.
 * Missing: `unknown` where nothing tells it.
 * @example toldSector("Esimerkin Tuki r.y.", "") // { sector: "association", sectorBy: "name" }
 */
export function toldSector(name: string, form: string): ToldSector {
  const ofForm = form === "" ? undefined : byForm(folded(form));
  if (ofForm !== undefined) return { sector: ofForm, sectorBy: "company-form" };
  const text = folded(name);
  const ofName = byAbbreviation(text) ?? byWord(text);
  return ofName === undefined
    ? { sector: "unknown", sectorBy: "none" }
    : { sector: ofName, sectorBy: "name" };
}
