import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { program, shell } from "../../support/shell.ts";

const hasScript = shell("command -v script").status === 0;
const escapeByte = "\u001b";

/** Runs a command line with a pseudo-terminal as its standard streams. */
function onTerminal(line: string, env: Readonly<Record<string, string>> = {}) {
  return shell(`script -qec 'stty cols 90 rows 40; ${line}' /dev/null < /dev/null`, env);
}

test.skipIf(!hasScript)("a terminal gets colours", () => {
  const { status, stdout } = onTerminal(`${program} region --name Pirkanmaa`);
  expect(status, stdout).toBe(0);
  expect(stdout).toContain("Pirkanmaa");
  expect(stdout).toContain(escapeByte);
});

test.skipIf(!hasScript)("NO_COLOR on a terminal: not one escape byte, on either stream", () => {
  const { stdout } = onTerminal(
    `${program} region --name Pirkanmaa; ${program} region --name Pirkanma`,
    { NO_COLOR: "1" },
  );
  expect(stdout).toContain("tarkoititko");
  expect(stdout).toContain("Pirkanmaa");
  expect(stdout).not.toContain(escapeByte);
});

test.skipIf(!hasScript)("--no-color and TERM=dumb do the same", () => {
  expect(onTerminal(`${program} region --name Pirkanmaa --no-color`).stdout).not.toContain(
    escapeByte,
  );
  const dumb = onTerminal(`${program} region --name Pirkanmaa`, { TERM: "dumb" });
  expect(dumb.stdout).not.toContain(escapeByte);
});

test.skipIf(!hasScript)("the table fits the width of the terminal", () => {
  const { stdout } = onTerminal(`${program} region --name Pirkanmaa 2> /dev/null`, {
    NO_COLOR: "1",
  });
  const widths = stdout.split(/\r?\n/).map((line) => [...line].length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(90);
});

test.skipIf(!hasScript)("Ctrl-C typed on a terminal ends the program with 130", () => {
  const { status } = shell(
    `(sleep 2; printf '\\003'; sleep 1) | script -qec '${program} check -' /dev/null`,
  );
  expect(status).toBe(130);
});

test.skipIf(!hasScript)("Ctrl-C takes the line that tells of progress off the terminal", () => {
  const folder = mkdtempSync(join(tmpdir(), "soste-stats-terminal-"));
  const pipe = join(folder, "register.csv");
  const header = "Rekisterinumero;Nimi;Kotipaikka;Luokka;Rekisteröintipäivä";
  const rows =
    "for i in $(seq 80); do yes '1;Apu ry;Akaa;1;1.1.2000' | head -c 300000; sleep 0.1; done";
  try {
    const { stdout } = shell(
      `mkfifo "${pipe}"; (echo '${header}'; ${rows}) > "${pipe}" 2> /dev/null &
      (sleep 3; printf '\\003'; sleep 1) | script -qec '${program} check "${pipe}"' /dev/null`,
    );
    const [, afterwards] = stdout.split("^C");
    expect(stdout).toContain("luetaan");
    // A line may still be told between the key and the signal; the last word is that it is gone.
    expect(afterwards?.endsWith(`\r${escapeByte}[K`)).toBe(true);
    expect(afterwards).not.toContain("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
