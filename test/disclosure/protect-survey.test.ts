import { expect, test } from "vitest";
import { protectSurvey } from "../../src/disclosure/protect-survey.ts";
import { universeOf } from "./support/surveys.ts";

const areas = universeOf("a b c d", { country: "a b c d", a: "a", b: "b", c: "c", d: "d" });
const items = [
  { id: "involve", valid: [4, 9, 20, 30], parts: [] },
  { id: "reach", valid: [6, 9, 20, 30], parts: [] },
];

function statusesOf(variable: string, protectedSurvey: ReturnType<typeof protectSurvey>) {
  return areas.cells.map(({ id }) => protectedSurvey.decisionOn(variable, id).status);
}

test("a score is hidden wherever an item it is made of is hidden, for either reason", () => {
  const score = { id: "score", valid: [6, 9, 20, 30], parts: ["involve", "reach"] };
  const survey = protectSurvey(areas, [...items, score], 5);
  expect(statusesOf("involve", survey)).toEqual([
    "shown",
    "below-threshold",
    "hidden-to-protect-another",
    "shown",
    "shown",
  ]);
  expect(new Set(statusesOf("reach", survey))).toEqual(new Set(["shown"]));
  expect(statusesOf("score", survey)).toEqual([
    "shown",
    "hidden-to-protect-another",
    "hidden-to-protect-another",
    "shown",
    "shown",
  ]);
});

test("a score with its own small cell is protected by its own answers as well", () => {
  const score = { id: "score", valid: [6, 9, 20, 3], parts: ["reach"] };
  const survey = protectSurvey(areas, [...items, score], 5);
  expect(statusesOf("score", survey)).toEqual([
    "shown",
    "hidden-to-protect-another",
    "shown",
    "shown",
    "below-threshold",
  ]);
});

test("a score of scores inherits what they inherited", () => {
  const dimension = { id: "dimension", valid: [6, 9, 20, 30], parts: ["involve"] };
  const whole = { id: "whole", valid: [6, 9, 20, 30], parts: ["dimension", "reach"] };
  const survey = protectSurvey(areas, [...items, dimension, whole], 5);
  expect(survey.decisionOn("whole", "a").status).toBe("hidden-to-protect-another");
  expect(survey.records.filter(({ variable }) => variable === "whole")).toHaveLength(2);
});

test("a figure that nobody judged, a part after its score and a variable twice are defects", () => {
  const survey = protectSurvey(areas, items, 5);
  expect(() => survey.decisionOn("involve", "z")).toThrow("involve");
  expect(() => survey.decisionOn("score", "a")).toThrow("score");
  const early = { id: "score", valid: [6, 9, 20, 30], parts: ["involve"] };
  expect(() => protectSurvey(areas, [early, ...items], 5)).toThrow("involve");
  expect(() => protectSurvey(areas, [...items, ...items], 5)).toThrow("twice");
});
