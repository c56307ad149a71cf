import type { PurposeClass } from "../../domain/association.ts";
import { foldHeader } from "./fold-header.ts";

/** Names by class: the register's own in Finnish and Swedish, short forms, and English translations. */
const namesByClass: readonly (readonly [PurposeClass | "total", readonly string[]])[] = [
  [
    1,
    [
      "Poliittiset yhdistykset",
      "Poliittiset",
      "Politiska föreningar",
      "Politiska",
      "Politik",
      "Political associations",
      "Political",
    ],
  ],
  [
    2,
    [
      "Ammattiin ja elinkeinoon liittyvät yhdistykset",
      "Ammatti ja elinkeino",
      "Föreningar med anknytning till yrke och näring",
      "Yrke och näring",
      "Occupational and trade associations",
      "Occupation and trade",
    ],
  ],
  [
    3,
    [
      "Sosiaali- ja terveysalan yhdistykset",
      "Sosiaali- ja terveysala",
      "Föreningar inom social- och hälsovårdsbranschen",
      "Social- och hälsovård",
      "Social and health associations",
      "Social and health",
    ],
  ],
  [
    4,
    [
      "Kulttuurialan yhdistykset",
      "Kulttuuri",
      "Föreningar inom kulturbranschen",
      // As PRH's Swedish page spells it.
      "Föreningar inom kulturbranchen",
      "Kultur",
      "Cultural associations",
      "Culture",
    ],
  ],
  [
    5,
    [
      "Vapaa-ajan yhdistykset",
      "Vapaa-aika",
      "Fritidsföreningar",
      "Fritid",
      "Leisure associations",
      "Leisure",
    ],
  ],
  [
    6,
    [
      "Urheilu- ja liikuntayhdistykset",
      "Urheilu ja liikunta",
      "Idrotts- och motionsföreningar",
      "Idrott och motion",
      "Sports and physical exercise associations",
      "Sports and exercise",
    ],
  ],
  [
    7,
    [
      "Uskontoon ja maailmankatsomukseen liittyvät yhdistykset",
      "Uskonto ja maailmankatsomus",
      "Föreningar med anknytning till religion och världsåskådning",
      "Religion och världsåskådning",
      "Religious and world-view associations",
      "Religion and world view",
    ],
  ],
  [
    8,
    [
      "Maanpuolustukseen ja kansainvälisiin suhteisiin liittyvät yhdistykset",
      "Maanpuolustus ja kansainväliset suhteet",
      "Föreningar med anknytning till försvar och internationella relationer",
      "Försvar och internationella relationer",
      "National defence and international relations associations",
      "Defence and international relations",
    ],
  ],
  [9, ["Muut yhdistykset", "Muut", "Övriga föreningar", "Övriga", "Other associations", "Other"]],
  [
    0,
    [
      "0",
      "Luokittelemattomat",
      "Luokittelematon",
      "Luokittelemattomat yhdistykset",
      "Ei luokkaa",
      "Oklassificerade",
      "Oklassificerad",
      "Oklassificerade föreningar",
      "Unclassified",
      "Unclassified associations",
    ],
  ],
  ["total", ["Yhteensä", "Kaikki", "Totalt", "Sammanlagt", "Total", "All"]],
];

const classByName = new Map(
  namesByClass.flatMap(([purposeClass, names]) =>
    names.map((name) => [foldHeader(name), purposeClass] as const),
  ),
);

const classByDigit = new Map(
  namesByClass.flatMap(([purposeClass]) =>
    purposeClass === "total" ? [] : [[String(purposeClass), purposeClass] as const],
  ),
);

/** The register's Finnish names of the nine classes, for suggestions. */
export const purposeClassNames: readonly string[] = namesByClass.flatMap(([purposeClass, names]) =>
  purposeClass === "total" || purposeClass === 0 ? [] : names.slice(0, 1),
);

/**
 * The purpose class of a normalised cell: digit, name in fi, sv or en, short name, or digit and name (`3 Sosiaali- ja
 * terveysala`, `3. …`) when both say the same. Undefined when it is none.
 */
export function toPurposeClass(text: string): PurposeClass | undefined {
  const digit = classByDigit.get(text);
  if (digit !== undefined) return digit;
  const numbered = /^0?(\d)(?:[.:)]|\s|\s?[-–]\s)\s*(\D.*)$/u.exec(text);
  const name = classByName.get(foldHeader(numbered?.[2] ?? text));
  if (name === undefined || name === "total") return undefined;
  return numbered === null || String(name) === numbered[1] ? name : undefined;
}

/** Like `toPurposeClass`, for published tables, where `Yhteensä` is a class of its own and blank is none. */
export function toPublishedClass(text: string): PurposeClass | "total" | undefined {
  return classByName.get(foldHeader(text)) === "total" ? "total" : toPurposeClass(text);
}
