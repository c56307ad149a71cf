import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderers } from "../../../src/render/registry.ts";
import { program, shell } from "../../support/shell.ts";

const formats = renderers.map(({ id }) => id);

/** Machines far apart in time zone, language and colour of the terminal. */
const machines = [
  { TZ: "UTC", LANG: "C", LC_ALL: "C" },
  { TZ: "Pacific/Kiritimati", LANG: "sv_SE.UTF-8", LC_ALL: "sv_SE.UTF-8" },
  { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", FORCE_COLOR: "0" },
];

test.each(formats)("the same bytes come out in another time zone and locale: %s", (format) => {
  const line = `${program} region --name Pirkanmaa --level maakunta --format ${format}`;
  const [first, ...others] = machines.map((machine) => shell(line, machine));
  expect(first?.status, first?.stderr).toBe(0);
  expect(first?.stdout).not.toBe("");
  // bash itself complains on stderr where the machine lacks a locale
  for (const { stdout } of others) expect(stdout).toBe(first?.stdout);
});

const inputs = [
  ...["--associations synthetic-register-extract", "--production production-producers-synthetic"],
  ...["--structures structures-wide-synthetic", "--outcomes outcomes-synthetic"],
  ...["--survey survey-2021-synthetic", "--events events-synthetic"],
].map((input) => `${input.replace(" ", " fixtures/")}.csv`);

/** The checksums of the files that a machine writes of a report, by name. */
function reportOf(machine: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "soste-stats-same-"));
  try {
    const where = `-o "${folder}" --charts "${folder}" --format ${formats.join(",")}`;
    const line = `${program} report --name Pirha --lang fi,sv,en ${where} ${inputs.join(" ")}`;
    const { status, stderr } = shell(line, machine);
    // The synthetic inputs have rows that are rejected.
    expect(status, stderr).toBe(1);
    const checksum = (name: string) =>
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex");
    return new Map(readdirSync(folder).map((name) => [name, checksum(name)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a report is the same bytes again and on another machine: in every format and language, with its pictures", () => {
  const [again = {}] = machines;
  const [first = new Map<string, string>(), ...others] = [...machines, again].map(reportOf);
  const names = [...first.keys()];
  for (const format of formats.filter((id) => id !== "table")) {
    expect(names.filter((name) => name.endsWith(`.${format}`)).length, format).toBeGreaterThan(0);
  }
  expect(names.filter((name) => name.endsWith(".svg")).length).toBeGreaterThan(3);
  for (const other of others) expect(other).toEqual(first);
}, 120_000);
