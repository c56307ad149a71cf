import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Files } from "../../src/app/files.ts";
import { loadPublishedSurvey } from "../../src/app/support/load-published-survey.ts";
import { bundledUrl } from "../support/bundled-tables.ts";
import { undecodedFiles } from "../support/fake-io.ts";

const table = readFileSync(bundledUrl("survey-published.csv"), "utf8");

/** The package's files, with another text in place of the table. */
function withTable(text: string): Files {
  const files = undecodedFiles({ table: text });
  return {
    ...files,
    bundled: (path) =>
      path === "survey-published.csv" ? files.open("table") : files.bundled(path),
  };
}

describe("loadPublishedSurvey", () => {
  it("keeps both means that were published of one question, each with its source and its date", async () => {
    const figures = await loadPublishedSurvey(undecodedFiles());
    // SOSTE's article of summer 2021: 3,2 on the scale 1–5; Jelli, 3 September 2021, on the release of 31 August: 3,3.
    expect(
      figures
        .filter(({ statistic }) => statistic === "mean")
        .map(({ value, source, published, dated, flags, n }) => [
          ...[value, source, published, dated, flags, n],
        ]),
    ).toEqual([
      [
        ...[3.2, "soste-muutostuki-2021", "2021", "2021"],
        ...[["conflicts", "source-not-seen"], "not-published"],
      ],
      [3.3, "jelli-2021-09-03", "2021-08-31", "2021-09-03", ["conflicts"], "not-published"],
    ]);
  });

  it("says which regions were named best and weakest, without inventing their figures", async () => {
    const ranks = (await loadPublishedSurvey(undecodedFiles())).filter(
      (figure) => figure.statistic === "rank-text",
    );
    // Jelli, 3 September 2021: Pohjois-Pohjanmaa (17) and Pohjois-Karjala (12) best, Kainuu (18) weakest.
    expect(
      ranks.map(({ areaCode, place, named, value }) => [areaCode, place, named, value]),
    ).toEqual([
      ["17", "best", 2, undefined],
      ["12", "best", 2, undefined],
      ["18", "weakest", 1, undefined],
    ]);
    expect(ranks.every(({ areaLevel, item }) => areaLevel === "region" && item === "involve")).toBe(
      true,
    );
  });

  it("gives the 39 per cent of 2017 as a share, and says that the year is inferred", async () => {
    const [share] = (await loadPublishedSurvey(undecodedFiles())).filter(
      ({ statistic }) => statistic === "share",
    );
    expect(share).toMatchObject({ value: 0.39, round: "2017", item: "reform-as-threat" });
    expect(share?.flags).toContain("year-inferred");
    expect(share?.dated).toBeUndefined();
  });

  it.each([
    ["an unknown flag", "|source_not_seen,", "|seen_from_afar,"],
    ["an unknown level", ",country,SSS", ",planet,SSS"],
    ["a mean that is no number", "mean,3.3,", "mean,3;3,"],
    ["a statistic that nobody agreed on", ",rank,,best", ",order,,best"],
    ["a place between best and weakest", ",rank,,weakest", ",rank,,middling"],
    ["a source that is not listed", "jarjesto-2-0", "hearsay"],
  ])("refuses a table of ours with %s", async (_, now, then) => {
    expect(table).toContain(now);
    await expect(loadPublishedSurvey(withTable(table.replace(now, then)))).rejects.toThrow(Error);
  });
});
