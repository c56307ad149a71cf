/**
 * The architecture as rules for dependency-cruiser: who may import whom.
 * Run at the repository root: npx depcruise src --config test/architecture/rules.cjs
 * Imports only; globals (process, Date, console, Buffer, Intl) are the linter's part.
 */

/** One row per folder of src: the other folders, or single files of them, that it may import. */
const mayImport = {
  domain: [],
  stats: [],
  areas: ["domain"],
  // the one adapter over the spreadsheet library: workbooks are read and written here
  workbook: [],
  read: ["domain", "workbook"],
  decode: ["domain", "areas"],
  register: ["domain", "stats", "areas"],
  indicators: ["domain", "stats", "register"],
  production: ["domain", "stats"],
  funding: ["domain", "stats"],
  structures: ["domain", "stats"],
  survey: ["domain", "stats"],
  readiness: ["domain", "stats", "survey"],
  disclosure: ["domain", "stats"],
  // sentences are chosen here and worded in locales; what is measured arrives as released figures
  // the days a figure rests on, the events between them, and what may be said inside a segment
  series: ["domain", "stats"],
  findings: ["domain", "stats"],
  report: ["domain"],
  locales: ["domain"],
  // pictures from data: words and numbers through locales, and nothing that reckons a figure
  charts: ["domain", "locales"],
  render: [
    "domain",
    "locales",
    // a page holds its pictures
    "charts/registry.ts",
    // a workbook is one of the outputs; reading one is not the renderers' part
    "workbook/write-workbook.ts",
    "workbook/written-sheet.ts",
    "workbook/runs-as-formula.ts",
  ],
  app: [
    "domain",
    "areas",
    "read",
    "decode",
    "register",
    "indicators",
    "production",
    "funding",
    "structures",
    "survey",
    "readiness",
    "disclosure",
    "series",
    "findings",
    "report",
  ],
  cli: [
    "domain",
    "app",
    // an option's value or a file's name was nearly right: the one measure of nearness
    "areas/did-you-mean.ts",
    "read/registry.ts",
    "decode/registry.ts",
    "indicators/registry.ts",
    "render/registry.ts",
    "render/renderer.ts",
    "render/support/paint.ts",
    "locales/registry.ts",
    "locales/locale.ts",
    // pictures of a report as files of their own
    "charts/registry.ts",
  ],
};

/** One library, one job, one place: the only files of src that may import each package. */
const importerOf = {
  "simple-statistics": "^src/stats/",
  "csv-parse": "^src/read/csv[.]ts$",
  "@e965/xlsx": "^src/workbook/",
  yaml: "^src/decode/support/document[.]ts$",
  valibot: "^src/decode/",
  papaparse: "^src/render/support/delimited[.]ts$",
  chalk: "^src/render/support/chalk-paint[.]ts$",
  "cli-table3": "^src/render/table[.]ts$",
  commander: "^src/cli/",
  "d3-scale": "^src/charts/",
  "d3-shape": "^src/charts/",
};

/** Folders that grow by one file per thing, and the contract files that their members share. */
const families = "read|decode|indicators|findings|charts|render|locales|app|cli/commands";
const contracts =
  "reader|decoder|indicator|dataset|finding-rule|chart|renderer|locale|files|input-options|outcome|command";

const escaped = (text) => text.replace(/[.]/g, "[.]");
const inSrc = (name) => (name.endsWith(".ts") ? `^src/${escaped(name)}$` : `^src/${name}/`);
const inModules = (name) => `(^|/)node_modules/(@types/)?${name}/`;
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const layers = Object.entries(mayImport).map(([folder, allowed]) =>
  rule(
    `${folder}-layer`,
    `src/${folder} may import ${allowed.join(", ") || "no other folder"}`,
    { path: `^src/${folder}/` },
    { path: "^src/", pathNot: [`^src/${folder}/`, ...allowed.map(inSrc)] },
  ),
);

const packages = Object.entries(importerOf).map(([name, importer]) =>
  rule(
    `one-importer-of-${name}`,
    `only ${importer} may import ${name}; ask that module for what you need`,
    { path: "^src/", pathNot: importer },
    { path: inModules(name) },
  ),
);

module.exports = {
  forbidden: [
    ...layers,
    ...packages,
    rule(
      "folder-has-a-row",
      "a new folder of src is a decision: add its row to mayImport, with the reason in the commit",
      { path: "^src/", pathNot: [`^src/(${Object.keys(mayImport).join("|")})/`] },
      {},
    ),
    rule(
      "package-is-listed",
      "a new runtime package is a decision: add it to importerOf with its one importer",
      { path: "^src/" },
      { path: "(^|/)node_modules/", pathNot: Object.keys(importerOf).map(inModules) },
    ),
    rule(
      "declared-dependency",
      "src runs on what package.json lists under dependencies",
      { path: "^src/" },
      {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
      },
    ),
    rule(
      "siblings-are-strangers",
      "members of a family do not know each other; move the shared part to support/, stats/ or domain/",
      {
        path: `^src/(${families})/(?:support/|[^/]+[.]ts$)`,
        pathNot: "/registry[.]ts$",
      },
      { path: "^src/$1/[^/]+[.]ts$", pathNot: `^src/$1/(${contracts})[.]ts$` },
    ),
    rule(
      "languages-are-strangers",
      "a language does not borrow from another; what they share is in locales/support/",
      { path: "^src/locales/(fi|sv|en)(?:/|[.]ts$)" },
      {
        path: "^src/locales/(fi|sv|en)(?:/|[.]ts$)",
        pathNot: "^src/locales/$1(?:/|[.]ts$)",
      },
    ),
    rule(
      "rows-stay-in-register",
      "only register/ walks the store and only app/ hands it over; everything else reads tallies",
      { path: "^src/", pathNot: "^src/(register|app)/" },
      { path: "^src/register/store[.]ts$" },
    ),
    rule(
      "scan-is-only-a-faster-way",
      "the scanner knows the store and its plan; what a cell means it asks the converters in the plan",
      { path: "^src/register/scan/" },
      {
        path: "^src/",
        pathNot: [
          "^src/domain/",
          "^src/register/scan/",
          "^src/register/(store|fill|definitions|name-rule|packed-date|kernel-module)[.]ts$",
        ],
      },
    ),
    rule(
      "kernel-passes-can-be-removed",
      "only app/support/load-register.ts picks the kernel's passes; without them everything works, only slower",
      { path: "^src/", pathNot: "^src/app/support/load-register[.]ts$" },
      { path: "^src/register/kernel-passes[.]ts$" },
    ),
    rule(
      "scan-can-be-removed",
      "only app/support/load-extract.ts picks the scanner, and its threads run it; without it everything works, only slower",
      {
        path: "^src/",
        pathNot: "^src/(register/scan/|app/(support/load-extract|scan-parts)[.]ts$)",
      },
      { path: "^src/register/scan/" },
    ),
    rule(
      "one-writer-of-workbooks",
      "the spreadsheet library takes longer to start than a small report to make; only xlsx.ts, loaded on demand, asks for it",
      { path: "^src/", pathNot: "^src/render/xlsx[.]ts$" },
      { path: "^src/workbook/write-workbook[.]ts$" },
    ),
    rule(
      "raw-figures-stop-at-disclosure",
      "from here on a figure is a Released; a Measurement may still have to be hidden",
      { path: "^src/(series|findings|report|locales|charts|render|cli)/" },
      { path: "^src/domain/measurement[.]ts$" },
    ),
    rule(
      "node-only-in-host",
      "the outside world enters through cli/host, as plain records of functions",
      { path: "^src/", pathNot: "^src/cli/host/" },
      { dependencyTypes: ["core"] },
    ),
    rule("no-cycles", "type-only imports count too", {}, { circular: true }),
    rule(
      "no-dead-files",
      "not reachable from cli/main.ts or the start of a thread: unused, or not yet in its registry",
      { path: "^src/cli/(main|host/scan-thread)[.]ts$" },
      { path: "^src/", pathNot: "^src/cli/(main|host/scan-thread)[.]ts$", reachable: false },
    ),
    rule("resolves", "the imported file or package does not exist", {}, { couldNotResolve: true }),
    rule(
      "src-not-to-test",
      "what ships does not lean on tests or fixtures",
      { path: "^src/" },
      { path: "^(test|fixtures)/" },
    ),
  ],
  options: {
    tsPreCompilationDeps: true, // an import type is a dependency too
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: "node_modules",
    exclude: "^src/register/kernel/", // AssemblyScript: another language in the same dress
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
};
