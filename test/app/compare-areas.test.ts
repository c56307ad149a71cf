import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { publishedRows2025 } from "../support/published-2025.ts";
import { runProgram } from "../support/run-program.ts";

const extract = "fixtures/synthetic-register-extract.csv";

/** Rows of a CSV that `compare` wrote, by area code. */
async function compared(...words: readonly string[]) {
  const { stdout, exitCode } = await runProgram(["compare", "--format", "csv", ...words]);
  expect(exitCode).toBe(0);
  const rows: Record<string, string>[] = parse(stdout, { columns: true });
  return new Map(rows.map((row) => [row["area_code"] ?? "", row]));
}

const columns = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((purposeClass) => `associations-class-${purposeClass}`),
  "associations-unclassified",
  "registered-associations",
];

describe("compare", () => {
  it("reproduces PRH's table of 2 January 2025 cell by cell, with a mark where a cell is missing", async () => {
    const areas = await compared();
    expect([...areas.keys()]).toEqual(publishedRows2025.map(([code]) => code));
    for (const [code = "", ...cells] of publishedRows2025) {
      const row = areas.get(code) ?? {};
      expect(columns.map((id) => row[id])).toEqual(cells.map((cell) => (cell === "-" ? "" : cell)));
      expect(columns.map((id) => row[`${id}_mark`])).toEqual(
        cells.map((cell) => (cell === "-" ? "x" : "")),
      );
    }
  });

  it("differs between the divisions of 2015 and 2026 only where the six municipalities moved", async () => {
    const only = ["--associations", extract, "--indicator", "registered-associations"];
    const before = await compared(...only, "--division", "2015");
    const after = await compared(...only, "--division", "2026");
    const changed = [...after.keys()].filter(
      (code) =>
        before.get(code)?.["registered-associations"] !==
        after.get(code)?.["registered-associations"],
    );
    // Vaala 18→17; Heinävesi 10→12, Iitti 08→07, Isokyrö 15→14, Joroinen 10→11, Kuhmoinen 13→06.
    expect(changed).toEqual(["06", "07", "08", "10", "11", "12", "13", "14", "15", "17", "18"]);

    const ofMunicipality = await compared(...only, "--level", "municipality", "--division", "2026");
    const count = (codes: readonly string[]) =>
      codes.reduce(
        (sum, code) => sum + Number(ofMunicipality.get(code)?.["registered-associations"]),
        0,
      );
    const change = (region: string) =>
      Number(after.get(region)?.["registered-associations"]) -
      Number(before.get(region)?.["registered-associations"]);
    const moves = {
      "06": count(["291"]),
      "07": count(["142"]),
      "08": -count(["142"]),
      "10": -count(["090", "171"]),
      "11": count(["171"]),
      "12": count(["090"]),
      "13": -count(["291"]),
      "14": count(["152"]),
      "15": -count(["152"]),
      "17": count(["785"]),
      "18": -count(["785"]),
    };
    for (const [region, moved] of Object.entries(moves)) expect(change(region)).toBe(moved);
  });

  it.each(["municipality", "region", "wellbeing-county", "erva", "yta"])(
    "counts every association of an extract once at level %s",
    async (level) => {
      const only = ["--associations", extract, "--indicator", "registered-associations"];
      const areas = await compared(...only, "--level", level);
      const country = await compared(...only, "--level", "country");
      const sum = [...areas.values()].reduce(
        (total, row) => total + Number(row["registered-associations"]),
        0,
      );
      expect(String(sum)).toBe(country.get("SSS")?.["registered-associations"]);
    },
  );

  it("orders areas by the unrounded values, with those that have none at the end", async () => {
    const areas = await compared(
      ...[
        "--indicator",
        "associations-per-10000",
        "--sort",
        "associations-per-10000",
        "--descending",
      ],
    );
    const values = [...areas.values()].map((row) => row["associations-per-10000"]);
    expect(values.at(-1)).toBe("");
    const numbers = values.slice(0, -1).map(Number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect([...areas.keys()][0]).toBe("18"); // Kainuu: 2,027 of 69,193
  });

  it("shows an indicator that is asked for twice once, and names the option of an unknown one", async () => {
    const id = "registered-associations";
    const twice = await runProgram(["compare", "--indicator", `${id},${id}`, "--format", "csv"]);
    const once = await runProgram(["compare", "--indicator", id, "--format", "csv"]);
    expect(twice.stdout).toBe(once.stdout);
    const { stderr, exitCode } = await runProgram([
      "compare",
      "--sort",
      "median-agee",
      "--lang",
      "en",
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/--sort.*"median-agee".*did you mean median-age/);
  });
});
