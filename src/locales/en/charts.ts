import type { ChartWords } from "../support/chart-words.ts";

/** English words of pictures. */
export const charts: ChartWords = {
  titles: {
    "area-profile": "The area's figures against the whole country",
    "area-profile-neighbours": "The area's figures against its neighbours",
    "area-profile-median": "The area's figures against the median of the areas",
    answers: "Distribution of answers",
    "readiness-ranks": "Partnership readiness by area",
    "structures-by-area": "Structures of cooperation with associations by area",
  },
  noFigure: "no figure",
  tileMap: {
    classes: (count) =>
      `Areas are put by value into ${count} classes of as equal numbers as possible.`,
  },
  stackedBars: {
    shares:
      "Shares are of answers on the scale; the share of those who did not know is of all who answered.",
  },
  brokenLine: {
    cut: "A numbered broken line is an event: figures on either side of it do not compare.",
    notFromZero: "The vertical scale does not start at zero.",
    marked: (marks) => `marked figure: ${marks}`,
  },
  rankRange: {
    others: "other areas",
    score: (interval) => `score and ${interval}`,
    ranks: (share) => `rank range into which ${share} of the draws fall`,
  },
  spine: {
    allAreas: "areas from lowest to highest",
    middleHalf: "middle half of the areas",
    notCompared: "not compared",
    scale: "Every row has a scale of its own, with the benchmark in the middle.",
  },
};
