import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cruise, repositoryRoot } from "../support/cruise.ts";

/** A file that breaks one rule. */
interface Plant {
  readonly rule: string;
  readonly file: string;
  readonly code: string;
}

const rules: { readonly forbidden: readonly { readonly name: string }[] } = createRequire(
  import.meta.url,
)("./rules.cjs");
const names = rules.forbidden.map(({ name }) => name);

const layerPlants: readonly Plant[] = names
  .filter((name) => name.endsWith("-layer"))
  .map((rule) => rule.replace("-layer", ""))
  .map((folder, index) => ({
    rule: `${folder}-layer`,
    file: `src/${folder}/planted-layer.ts`,
    // In turn by value, for its type only and dynamically: all three are dependencies.
    code: [
      (target: string) => `import "${target}";`,
      (target: string) => `import type { Planted } from "${target}"; export type { Planted };`,
      (target: string) => `export const planted = () => import("${target}");`,
    ][index % 3]?.(folder === "cli" ? "../stats/finite.ts" : "../cli/exit-code.ts") as string,
  }));

const packagePlants: readonly Plant[] = names
  .filter((name) => name.startsWith("one-importer-of-"))
  .map((rule) => ({
    rule,
    file: `src/domain/planted-${rule.replaceAll("/", "-")}.ts`,
    code: `import type { Planted } from "${rule.replace("one-importer-of-", "")}"; export type { Planted };`,
  }));

/** Families as `rules.cjs` has them, with a member that exists. */
const members = {
  read: "csv",
  decode: "population",
  indicators: "registered-associations",
  charts: "spine",
  findings: "associations",
  render: "table",
  locales: "fi",
  app: "describe-region",
  "cli/commands": "region",
};
const siblingPlants: readonly Plant[] = Object.entries(members).flatMap(([family, member]) => [
  {
    rule: "siblings-are-strangers",
    file: `src/${family}/planted-sibling.ts`,
    code: `import "./${member}.ts";`,
  },
  {
    rule: "siblings-are-strangers",
    file: `src/${family}/support/planted-support.ts`,
    code: `import "../${member}.ts";`,
  },
  {
    rule: "siblings-are-strangers",
    file: `src/${family}/support/planted/planted-deeper.ts`,
    code: `import "../../${member}.ts";`,
  },
]);

const otherPlants: readonly Plant[] = [
  {
    rule: "cli-layer",
    file: "src/cli/commands/planted-reader.ts",
    code: 'import "../../read/csv.ts";',
  },
  {
    rule: "cli-layer",
    file: "src/cli/planted-renderer.ts",
    code: 'import "../render/table.ts";',
  },
  {
    rule: "charts-layer",
    file: "src/charts/support/planted-reckoning.ts",
    code: 'import "../../stats/quantile-type-7.ts";',
  },
  {
    rule: "raw-figures-stop-at-disclosure",
    file: "src/charts/planted-raw.ts",
    code: 'import type { Known } from "../domain/measurement.ts"; export type { Known };',
  },
  {
    rule: "no-dead-files",
    file: "src/charts/planted-unregistered.ts",
    code: "export const planted = 1;",
  },
  {
    rule: "folder-has-a-row",
    file: "src/helpers/planted.ts",
    code: 'import "../domain/area.ts";',
  },
  { rule: "folder-has-a-row", file: "src/planted.ts", code: 'import "./domain/area.ts";' },
  {
    rule: "package-is-listed",
    file: "src/decode/planted-package.ts",
    code: 'import "planted-package";',
  },
  {
    rule: "declared-dependency",
    file: "src/locales/planted-dev.ts",
    code: 'import "fast-check";',
  },
  {
    rule: "languages-are-strangers",
    file: "src/locales/sv/planted.ts",
    code: 'import "../fi/help.ts";',
  },
  {
    rule: "rows-stay-in-register",
    file: "src/indicators/planted-rows.ts",
    code: 'import type { Store } from "../register/store.ts"; export type { Store };',
  },
  {
    rule: "scan-is-only-a-faster-way",
    file: "src/register/scan/planted-judge.ts",
    code: 'import "../tally.ts";',
  },
  {
    rule: "scan-is-only-a-faster-way",
    file: "src/register/scan/planted-areas.ts",
    code: 'import type { AreaIndex } from "../../areas/area-index.ts"; export type { AreaIndex };',
  },
  {
    rule: "scan-can-be-removed",
    file: "src/register/planted-scan.ts",
    code: 'import "./scan/scanner.ts";',
  },
  {
    rule: "scan-can-be-removed",
    file: "src/app/planted-scan.ts",
    code: 'import "../register/scan/scanner.ts";',
  },
  {
    rule: "kernel-passes-can-be-removed",
    file: "src/register/planted-passes.ts",
    code: 'import "./kernel-passes.ts";',
  },
  {
    rule: "render-layer",
    file: "src/render/planted-workbook.ts",
    code: 'import "../workbook/read-workbook.ts";',
  },
  {
    rule: "one-writer-of-workbooks",
    file: "src/render/support/planted-workbook.ts",
    code: 'import "../../workbook/write-workbook.ts";',
  },
  {
    rule: "raw-figures-stop-at-disclosure",
    file: "src/report/planted-raw.ts",
    code: 'import type { Known } from "../domain/measurement.ts"; export type { Known };',
  },
  {
    rule: "raw-figures-stop-at-disclosure",
    file: "src/findings/planted-raw.ts",
    code: 'import type { Known } from "../domain/measurement.ts"; export type { Known };',
  },
  {
    rule: "node-only-in-host",
    file: "src/render/planted-node.ts",
    code: 'import "node:fs";',
  },
  {
    rule: "node-only-in-host",
    file: "src/cli/planted-node.ts",
    code: 'import type { CpuInfo } from "node:os"; export type { CpuInfo };',
  },
  {
    rule: "no-cycles",
    file: "src/stats/planted-one.ts",
    code: 'import "./planted-two.ts";',
  },
  {
    rule: "no-cycles",
    file: "src/stats/planted-three.ts",
    code: 'import type { Planted } from "./planted-four.ts"; export type { Planted };',
  },
  {
    rule: "no-dead-files",
    file: "src/indicators/planted-unregistered.ts",
    code: "export const planted = 1;",
  },
  {
    rule: "resolves",
    file: "src/stats/planted-nowhere.ts",
    code: 'import "./no-such-file.ts";',
  },
  {
    rule: "src-not-to-test",
    file: "src/domain/planted-test.ts",
    code: 'import "../../test/support/cruise.ts";',
  },
];

/** The other halves of the cycles, which are reported once each. */
const accomplices: Readonly<Record<string, string>> = {
  "src/stats/planted-two.ts": 'import "./planted-one.ts";',
  "src/stats/planted-four.ts":
    'import type { Planted } from "./planted-three.ts"; export type { Planted };',
};
const accompliceOf: Readonly<Record<string, string>> = {
  "src/stats/planted-one.ts": "src/stats/planted-two.ts",
  "src/stats/planted-three.ts": "src/stats/planted-four.ts",
};

const plants = [...layerPlants, ...packagePlants, ...siblingPlants, ...otherPlants];

describe("planted violations", () => {
  let folder = "";
  let violations: ReturnType<typeof cruise>["violations"] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "soste-stats-plants-"));
    for (const path of ["src", "test/architecture", "test/support", "tsconfig.json"]) {
      cpSync(join(repositoryRoot, path), join(folder, path), { recursive: true });
    }
    plantPackage();
    for (const [file, code] of Object.entries(accomplices)) {
      writeFileSync(join(folder, file), `${code}\n`);
    }
    for (const { file, code } of plants) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${code}\n`);
    }
    violations = cruise(folder).violations;
  }, 120_000);

  /** Every package of the repository, and one more that is declared but not listed in the rules. */
  function plantPackage(): void {
    const modules = join(folder, "node_modules");
    cpSync(join(repositoryRoot, "package.json"), join(folder, "package.json"));
    mkdirSync(join(modules, "planted-package"), { recursive: true });
    writeFileSync(
      join(modules, "planted-package/package.json"),
      '{ "name": "planted-package", "version": "1.0.0", "main": "index.js" }\n',
    );
    writeFileSync(join(modules, "planted-package/index.js"), "module.exports = 1;\n");
    for (const name of packagePlants.map(({ rule }) => rule.replace("one-importer-of-", ""))) {
      const link = join(modules, name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(repositoryRoot, "node_modules", name), link);
    }
    symlinkSync(join(repositoryRoot, "node_modules/fast-check"), join(modules, "fast-check"));
  }

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(plants)("$rule reports $file", ({ rule, file }) => {
    expect(
      violations
        .filter(({ from }) => from === file || from === accompliceOf[file])
        .map((found) => found.rule),
    ).toContain(rule);
  });

  test("every rule has a plant", () => {
    expect(names.filter((name) => !plants.some(({ rule }) => rule === name))).toEqual([]);
  });
});
