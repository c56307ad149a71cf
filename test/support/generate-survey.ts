import { toUtf8, toWindows1252 } from "./extract/encode.ts";
import { type RandomSource, randomSource } from "./extract/random.ts";
import { counties, countyOfFive } from "./survey/counties.ts";
import {
  type Answer,
  inventAnswers,
  inventRespondent,
  type Respondent,
  shuffled,
} from "./survey/invent-respondent.ts";
import { structuresSurvey } from "./survey/structures-form.ts";
import { toLong, toWide, toWorkbook } from "./survey/survey-forms.ts";

const seed = 20210831;
const groups = ["järjestö", "hyvinvointialue", "kunta"] as const;

function withIds(people: readonly Omit<Respondent, "id">[], first: number): readonly Respondent[] {
  return people.map((one, place) => ({
    ...one,
    id: `r${String(first + place).padStart(3, "0")}`,
  }));
}

/** The first answer of the county of five that is no value, so that six respondents leave five valid answers. */
function withOneUnsure(people: readonly Respondent[]): readonly Respondent[] {
  const unsure = people.findIndex(({ county }) => county.code === countyOfFive);
  return people.map((one, place) =>
    place === unsure ? { ...one, answers: one.answers.with(0, "dont-know") } : one,
  );
}

function firstWave(random: RandomSource): readonly Respondent[] {
  const people = counties.flatMap((county) =>
    Array.from({ length: county.respondents }, () => inventRespondent(random, county)),
  );
  return withOneUnsure(withIds(shuffled(random, people), 1));
}

/** A year later three of five answer again, somewhat more content, and others join. */
function secondWave(random: RandomSource, first: readonly Respondent[]): readonly Respondent[] {
  const again = first
    .filter(() => random.percent(60))
    .map((one) => ({ ...one, answers: inventAnswers(random, one, 2) }));
  const joining = counties.flatMap((county) =>
    Array.from({ length: Math.trunc(county.respondents / 4) }, () =>
      inventRespondent(random, county, 2),
    ),
  );
  return shuffled(random, [...again, ...withIds(joining, 301)]);
}

/** How many were asked in 2021, by county and group: all who answered and others. */
function frame(random: RandomSource, respondents: readonly Respondent[]): string {
  const rows = counties.flatMap((county) =>
    groups.map((group) => {
      const answered = respondents.filter(
        (one) => one.county.code === county.code && one.group === group,
      ).length;
      const invited = answered + Math.trunc((answered * (40 + random.below(60))) / 100) + 1;
      return `2021;${county.official};${group};${invited}`;
    }),
  );
  return ["Kyselykierros;Hyvinvointialue;Vastaajaryhmä;Kutsuttuja", ...rows]
    .map((row) => `${row}\r\n`)
    .join("");
}

function plainWord(answer: Answer): string {
  if (answer === "blank") return "";
  return answer === "dont-know" ? "En osaa sanoa" : String(answer);
}

/** The second export was made with numbers and wording; only the ends of the scale have any. */
function labelledWord(answer: Answer): string {
  if (answer === 1) return "1 heikko";
  return answer === 5 ? "5 vahva" : plainWord(answer);
}

/** The synthetic surveys by file name. */
export function surveyFixtures(): readonly (readonly [string, Uint8Array])[] {
  const random = randomSource(seed);
  const first = firstWave(random);
  const second = secondWave(random, first);
  return [
    [
      "survey-2021-synthetic.csv",
      toWindows1252(toWide(first, { year: "2021", word: plainWord }, random)),
    ],
    ["survey-2021-synthetic.xlsx", toWorkbook(first, "2021")],
    ["survey-2021-synthetic-long.csv", toUtf8(toLong(first, "2021"))],
    [
      "survey-2022-synthetic.csv",
      toWindows1252(toWide(second, { year: "2022", word: labelledWord }, random)),
    ],
    ["survey-frame-synthetic.csv", toWindows1252(frame(random, first))],
    ["rakenteet-synthetic.csv", toUtf8(`\uFEFF${structuresSurvey()}`)],
  ];
}
