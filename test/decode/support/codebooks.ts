import type { Level } from "../../../src/domain/area.ts";
import type { Codebook, CodebookItem } from "../../../src/domain/codebook.ts";

const same = (text: string) => ({ fi: text, sv: text, en: text });

const item = (id: string, fi: string, sv: string, en: string): CodebookItem => ({
  id,
  text: { fi, sv, en },
  label: same(id.toUpperCase()),
  columns: [`Q ${id}`],
  dimension: "trust",
  scale: {
    minimum: 1,
    maximum: 5,
    labels: new Map([
      [1, { fi: "heikko", sv: "svag", en: "weak" }],
      [4, { fi: "melko vahva", sv: "ganska stark", en: "fairly strong" }],
      [5, { fi: "vahva", sv: "stark", en: "strong" }],
    ]),
  },
  reverse: false,
  missing: [
    { gap: "dont-know", values: ["9", "En osaa sanoa", "Kan inte säga"] },
    { gap: "refused", values: ["-9", "En halua vastata"] },
    { gap: "not-asked", values: ["Ei kysytty"] },
  ],
});

/** A small codebook: two items on 1–5, labels of 1, 4 and 5, codes and texts for missing answers. */
export const smallCodebook: Codebook = {
  id: "small",
  label: same("Pieni"),
  description: same(""),
  source: undefined,
  headerRows: 1,
  columns: {
    area: ["Maakunta", "alue"],
    respondent: ["Vastaajatunnus", "id"],
    group: ["Vastaajaryhmä"],
    weight: ["Painokerroin"],
    wave: ["Kierros"],
    item: ["Kysymys"],
    answer: ["Vastaus"],
  },
  areaLevel: undefined,
  dimensions: [{ id: "trust", label: same("Luottamus"), weight: 1 }],
  items: [
    item("involve", "Kyky osallistaa", "Förmågan att involvera", "Ability to involve"),
    item("gather", "Kyky tuoda yhteen", "Förmåga att samla", "Ability to gather"),
  ],
  bands: [],
  sides: { associations: ["järjestö"], public: ["hyvinvointialue"] },
};

/** The small codebook with areas of a level. */
export function smallCodebookAt(areaLevel: Level): Codebook {
  return { ...smallCodebook, areaLevel };
}
