import { expect, test } from "vitest";
import { renderers } from "../../../src/render/registry.ts";
import { program, shell } from "../../support/shell.ts";

/** Machines far apart in time zone, language and colour of the terminal. */
const machines = [
  { TZ: "UTC", LANG: "C", LC_ALL: "C" },
  { TZ: "Pacific/Kiritimati", LANG: "fi_FI.UTF-8", LC_ALL: "fi_FI.UTF-8" },
  { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", FORCE_COLOR: "0" },
];

test.each(renderers.map(({ id }) => id))(
  "the same bytes come out in another time zone and locale: %s",
  (format) => {
    const line = `${program} region --name Pirkanmaa --level maakunta --format ${format}`;
    const [first, ...others] = machines.map((machine) => shell(line, machine));
    expect(first?.status, first?.stderr).toBe(0);
    expect(first?.stdout).not.toBe("");
    // bash itself complains on stderr where the machine lacks a locale
    for (const { stdout } of others) expect(stdout).toBe(first?.stdout);
  },
);
