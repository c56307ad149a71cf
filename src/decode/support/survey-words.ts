import type { CodebookColumns } from "../../domain/codebook.ts";
import { areaHeaderWords } from "./level-words.ts";

/** What survey exports call their columns where a codebook does not say; the usual word first. */
export const surveyWords: CodebookColumns = {
  area: ["alue", "område", "area", ...areaHeaderWords],
  respondent: [
    "vastaajatunnus",
    "vastaaja",
    "vastaajan tunnus",
    "id",
    "respondent",
    "respondent-id",
    "response id",
  ],
  group: ["vastaajaryhmä", "ryhmä", "tausta", "grupp", "respondentgrupp", "bakgrund", "group"],
  weight: ["painokerroin", "paino", "vikt", "viktkoefficient", "weight"],
  wave: ["kyselykierros", "kierros", "aalto", "omgång", "enkätomgång", "wave", "round"],
  item: ["kysymys", "väittämä", "osio", "fråga", "påstående", "item", "question"],
  answer: ["vastaus", "svar", "answer", "response"],
};
