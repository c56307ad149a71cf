import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { decodeCodebook } from "../../src/decode/codebook.ts";
import { UserError } from "../../src/domain/user-error.ts";
import { bundledUrl } from "./bundled-tables.ts";
import { counties } from "./survey/counties.ts";

const url = (name: string) => new URL(`../../fixtures/${name}`, import.meta.url);

/** Rows of a fixture as csv-parse reads them, as a second opinion beside our own reader. */
function rowsOf(
  name: string,
  { encoding = "windows-1252", delimiter = ";" } = {},
): readonly Record<string, string>[] {
  const text = new TextDecoder(encoding, { fatal: true }).decode(readFileSync(url(name)));
  return parse(text, { delimiter, columns: true, bom: true });
}

const wide = rowsOf("survey-2021-synthetic.csv");
const long = rowsOf("survey-2021-synthetic-long.csv", { encoding: "utf-8", delimiter: "," });
const second = rowsOf("survey-2022-synthetic.csv");
const structures = rowsOf("rakenteet-synthetic.csv", { encoding: "utf-8" });

const involve = "Kyky osallistaa järjestöt sote-uudistukseen\n(1 = heikko; 5 = vahva)";
const questions = Object.keys(wide[0] ?? {}).filter((header) => header.includes("= heikko"));

const official = new Map(
  counties.flatMap(({ code, official: name, short }) =>
    [name, name.toUpperCase(), short, `HVA${code}`].map((written) => [written, name] as const),
  ),
);
const countyOf = (row: Record<string, string>) =>
  official.get(row["Hyvinvointialue"]?.trim() ?? "");

/** Valid answers to a question, of everybody or of one county. */
function valid(question: string, county?: string): readonly number[] {
  return wide
    .filter((row) => county === undefined || countyOf(row) === county)
    .map((row) => row[question] ?? "")
    .filter((answer) => /^[1-5]$/u.test(answer))
    .map(Number);
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe("the synthetic survey of 2021", () => {
  it("has about 260 respondents of three groups in 22 counties, each known by a name that is in use", () => {
    expect(wide).toHaveLength(265);
    expect(new Set(wide.map((row) => row["Vastaajatunnus"])).size).toBe(265);
    expect(wide.map(countyOf)).not.toContain(undefined);
    expect(new Set(wide.map(countyOf)).size).toBe(22);
    const groups = new Set(wide.map((row) => row["Vastaajaryhmä"]));
    expect([...groups].toSorted()).toEqual(["hyvinvointialue", "järjestö", "kunta"]);
  });

  it("gives the first item the mean that was first published, 3.2, weighted or not", () => {
    expect(mean(valid(involve)).toFixed(1)).toBe("3.2");
    const weighted = wide
      .filter((row) => /^[1-5]$/u.test(row[involve] ?? ""))
      .map(
        (row) => [Number(row[involve]), Number(row["Painokerroin"]?.replace(",", "."))] as const,
      );
    const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
    const sum = weighted.reduce((all, [value, weight]) => all + value * weight, 0);
    expect((sum / total).toFixed(1)).toBe("3.2");
  });

  it("has the best means in Pohjois-Pohjanmaa and Pohjois-Karjala and the weakest in Kainuu", () => {
    const ranked = counties
      .map(({ official: name, short }) => ({ short, mean: mean(valid(involve, name)) }))
      .toSorted((a, b) => b.mean - a.mean)
      .map(({ short }) => short);
    expect(ranked.slice(0, 2).toSorted()).toEqual(["Pohjois-Karjala", "Pohjois-Pohjanmaa"]);
    expect(ranked.at(-1)).toBe("Kainuu");
  });

  it("lets a few counties, and not most, reach the strong band (3.5) with the mean of the three items", () => {
    const strong = counties.filter(({ official: name }) => {
      return mean(questions.map((question) => mean(valid(question, name)))) >= 3.5;
    });
    expect(strong.length).toBeGreaterThanOrEqual(2);
    expect(strong.length).toBeLessThanOrEqual(6);
  });

  it("has one county with four valid answers to everything, and one with five to the first item", () => {
    const counts = counties.map(({ official: name, short }) => {
      return [short, ...questions.map((question) => valid(question, name).length)];
    });
    expect(counts.filter((row) => row.includes(4))).toEqual([["Keski-Pohjanmaa", 4, 4, 4]]);
    expect(counts.filter((row) => row[1] === 5).map(([short]) => short)).toEqual(["Itä-Uusimaa"]);
  });

  it("has don't-knows and blanks in every item, weights with a decimal comma, and unruly free text", () => {
    expect(questions).toHaveLength(3);
    for (const question of questions) {
      const answers = wide.map((row) => row[question] ?? "");
      expect(answers.filter((answer) => answer === "En osaa sanoa").length).toBeGreaterThan(10);
      expect(answers.filter((answer) => answer === "").length).toBeGreaterThan(2);
      expect(new Set(answers).size).toBe(7);
    }
    for (const row of wide) expect(row["Painokerroin"]).toMatch(/^[01],\d\d$/u);
    const words = wide.map((row) => row["Vapaa sana; mitä muuta haluatte sanoa?"] ?? "");
    expect(words.some((text) => text.includes("\n"))).toBe(true);
    expect(words.some((text) => text.includes(";"))).toBe(true);
  });
});

describe("other forms of the survey of 2021 say the same", () => {
  const given = wide.flatMap((row) =>
    questions.flatMap((question, place) => {
      const answer = row[question] ?? "";
      const item = ["involve", "bring-together", "coverage"][place];
      const said = answer === "En osaa sanoa" ? "Don't know" : answer;
      return said === "" ? [] : [`${row["Vastaajatunnus"]} ${item} ${said}`];
    }),
  );

  it("in long form, a row for each answer that was given", () => {
    const rows = long.map(({ respondent, item, answer }) => `${respondent} ${item} ${answer}`);
    expect(rows.toSorted()).toEqual(given.toSorted());
    const names = new Map(counties.map(({ english, official: name }) => [english, name]));
    for (const row of long) {
      const same = wide.find((one) => one["Vastaajatunnus"] === row["respondent"]);
      expect(names.get(row["area"] ?? "")).toBe(same && countyOf(same));
      expect(row["group"]).toBe(same?.["Vastaajaryhmä"]);
      expect(row["weight"]).toBe(same?.["Painokerroin"]?.replace(",", "."));
    }
  });

  it("in a workbook of one sheet with a header of two rows", () => {
    const book = read(readFileSync(url("survey-2021-synthetic.xlsx")));
    expect(book.SheetNames).toEqual(["Vastaukset"]);
    const sheet = book.Sheets["Vastaukset"];
    const [top = [], below = [], ...rows] = utils.sheet_to_json<unknown[]>(sheet ?? {}, {
      header: 1,
      defval: "",
    });
    expect(top.slice(6)).toEqual(["", ""]);
    expect(below.slice(0, 5)).toEqual(["", "", "", "", ""]);
    expect(rows).toEqual(
      wide.map((row) => [
        row["Vastaajatunnus"],
        "2021",
        row["Hyvinvointialue"],
        row["Vastaajaryhmä"],
        Number(row["Painokerroin"]?.replace(",", ".")),
        ...questions.map((question) => {
          const answer = row[question] ?? "";
          return /^\d$/u.test(answer) ? Number(answer) : answer;
        }),
      ]),
    );
  });
});

describe("what goes with it", () => {
  it("is a second wave in which some answer again, some have left and some have joined", () => {
    const ids = new Set(wide.map((row) => row["Vastaajatunnus"]));
    const again = second.filter((row) => ids.has(row["Vastaajatunnus"] ?? ""));
    expect(again.length).toBeGreaterThan(100);
    expect(again.length).toBeLessThan(wide.length);
    expect(second.length - again.length).toBeGreaterThan(40);
    expect(new Set(second.map((row) => row["Kyselykierros"]))).toEqual(new Set(["2022"]));
    expect(new Set(second.map((row) => row["Vastaajatunnus"])).size).toBe(second.length);
    expect(second.map((row) => row[involve])).toEqual(
      expect.arrayContaining(["1 heikko", "5 vahva"]),
    );
  });

  it("is a frame in which no group of a county has fewer invited than answered", () => {
    const frame = rowsOf("survey-frame-synthetic.csv");
    expect(frame).toHaveLength(66);
    for (const { Hyvinvointialue: county, Vastaajaryhmä: group, Kutsuttuja: invited } of frame) {
      const answered = wide.filter(
        (row) => countyOf(row) === county && row["Vastaajaryhmä"] === group,
      );
      expect(Number(invited)).toBeGreaterThanOrEqual(answered.length);
    }
  });

  it("is a survey on structures whose every answer is a label or a missing text of its codebook", () => {
    const text = readFileSync(bundledUrl("codebooks/hyvinvointialue-rakenteet.yaml"), "utf8");
    const codebook = decodeCodebook(text, "hyvinvointialue-rakenteet.yaml");
    const seen = new Set<string>();
    for (const { text: question, scale, missing } of codebook.items) {
      const labels = [...scale.labels.values()].flatMap((label) => Object.values(label));
      const known = ["", ...labels, ...missing.flatMap(({ values }) => values)];
      const accepted = new Set(known.map((word) => word.toLowerCase()));
      for (const row of structures) {
        const answer = row[question.fi];
        expect(accepted.has((answer ?? "no such column").toLowerCase())).toBe(true);
        seen.add(answer ?? "");
      }
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(["Täysin samaa mieltä", "Helt av samma åsikt", "Kan inte säga"]),
    );
    expect([...seen]).toEqual(expect.arrayContaining(["En halua vastata", "Ei kysytty", ""]));
  });
});

describe("codebooks among the fixtures", () => {
  const decode = (name: string) => decodeCodebook(readFileSync(url(name), "utf8"), name);

  it("are sound, but for the one with an id twice, which is refused at the second", () => {
    expect(decode("codebook-two-row-header.yaml").headerRows).toBe(2);
    expect(decode("codebook-missing-column.yaml").items[1]?.columns).toEqual([
      "Luottamus yhteistyöhön",
    ]);
    expect(() => decode("codebook-two-items-one-id.yaml")).toThrow(UserError);
    expect(() => decode("codebook-two-items-one-id.yaml")).toThrow(
      /"line":14,"path":"items.1.id"/u,
    );
  });
});
