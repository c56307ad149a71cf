// Builds dist/ from src/ and data/. A script of its own, since steps with reasons do not fit a line of package.json;
// `prepare` runs it, so that an install in a checkout leaves a working program. The package does not ship it.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { buildKernel } from "./build-kernel.js";

const root = new URL("../", import.meta.url);
const dist = new URL("dist/", root);

// Packages of which every run needs a little stand in the program itself. Each of the others lies in a file of its own,
// which is read when the module that uses it is.
const near = ["chalk", "simple-statistics", "valibot"];
const { dependencies } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
const far = Object.keys(dependencies).filter((name) => !near.includes(name));
const farFiles = {};

const keepFar = {
  name: "keep-far",
  setup(esbuild) {
    esbuild.onResolve({ filter: /^[@a-z]/ }, ({ path }) => {
      if (!far.some((name) => path === name || path.startsWith(`${name}/`))) return undefined;
      const file = `packages/${path.replaceAll("/", "-")}`;
      farFiles[file] = path;
      return { path: `./${file}.js`, external: true };
    });
  },
};

// The library's bundle works out a table of normal quantiles when it starts; of its single files only the used ones run.
const useSingleFiles = {
  name: "use-single-files",
  setup(esbuild) {
    const library = fileURLToPath(new URL("node_modules/simple-statistics/index.js", root));
    esbuild.onResolve({ filter: /^simple-statistics$/ }, () => ({
      path: library,
      sideEffects: false,
    }));
    esbuild.onResolve({ filter: /^[.]/ }, ({ path, importer }) =>
      importer === library
        ? { path: resolve(dirname(library), path), sideEffects: false }
        : undefined,
    );
  },
};

// The program is read byte by byte when it starts, and esbuild leaves the letters of regular expressions as they are.
const readAscii = {
  name: "read-ascii",
  setup(esbuild) {
    esbuild.onLoad({ filter: /[.][jt]s$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
      ),
      loader: path.endsWith(".ts") ? "ts" : "js",
    }));
  },
};

const common = {
  absWorkingDir: fileURLToPath(root),
  outdir: fileURLToPath(dist),
  bundle: true,
  platform: "node",
  // Node starts CommonJS sooner than ES modules, and V8 takes over kept code for scripts, which import nothing.
  format: "cjs",
  target: "node20.19",
  // As they are, regular expressions of letters are compiled when they are first used, and not made anew at every call.
  supported: { "dynamic-import": false, "regexp-unicode-property-escapes": true },
  // Text of two thirds of its length starts a look-up a twentieth sooner. The stack that is shown when something of ours
  // is wrong is translated back by the map.
  minify: true,
  // The level of colour is always given, so chalk needs not look for one: that would open standard input and ask the
  // system, for a seventh of the time in which Node itself starts.
  alias: { "#supports-color": "./node_modules/chalk/source/vendor/supports-color/browser.js" },
  logLevel: "warning",
};

// Files of an earlier build would stay otherwise.
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
writeFileSync(new URL("package.json", dist), '{ "type": "commonjs" }\n');
await build({
  ...common,
  entryPoints: { program: "src/cli/main.ts" },
  plugins: [keepFar, useSingleFiles, readAscii],
  sourcemap: "external",
  sourcesContent: false,
  // The launcher takes a function: joining it around the text at every start would copy half a megabyte.
  banner: { js: "(function(exports,require,module,__filename){" },
  footer: { js: "})" },
});
await build({ ...common, entryPoints: farFiles });
await build({ ...common, entryPoints: ["src/cli/host/scan-thread.ts"] });
await buildKernel(new URL("kernel.wasm", dist));

await createRequire(import.meta.url)("./soste-stats.cjs").compile();

// Lines whose code is kept, each kind of them from a process of its own, which has compiled nothing else.
const extract = "fixtures/synthetic-register-extract.csv";
const trials = [
  ["region --name pirkanmaa", "region --name Pirkanmaa"],
  [`region --name Pirkanmaa --associations ${extract}`, `check ${extract}`],
];
for (const lines of trials) {
  const trial = `
    const { start, keepCode } = require("./bin/soste-stats.cjs");
    const lines = ${JSON.stringify(lines.map((line) => line.split(" ")))};
    (async () => {
      for (const line of lines) if (await start(line) > 1) process.exit(1);
      keepCode(lines[0]);
    })();`;
  const ran = spawnSync(process.execPath, ["-e", trial], {
    cwd: fileURLToPath(root),
    encoding: "utf8",
  });
  if (ran.status !== 0) throw new Error(`${lines.join(", ")}\n${ran.stderr}`);
}
