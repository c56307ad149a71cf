// Builds dist/ from src/ and data/. A script of its own, since two steps with reasons do not fit a line of package.json;
// `prepare` runs it, so that an install in a checkout leaves a working program. The package does not ship it.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = new URL("../", import.meta.url);
const dist = fileURLToPath(new URL("dist/", root));

// Old chunks would stay otherwise: their names change with their content.
rmSync(dist, { recursive: true, force: true });
const { outputFiles } = await build({
  write: false,
  absWorkingDir: fileURLToPath(root),
  entryPoints: ["src/cli/main.ts"],
  outdir: dist,
  bundle: true,
  platform: "node",
  format: "esm",
  // What a command does not use stays in chunks that are not loaded.
  splitting: true,
  target: "node20.19",
  // The level of colour is always given, so chalk needs not look for one: that would open standard input and ask the
  // system, for a seventh of the time in which Node itself starts.
  alias: { "#supports-color": "./node_modules/chalk/source/vendor/supports-color/browser.js" },
  logLevel: "warning",
});

// Packages that are CommonJS require Node's own modules. esbuild's banner would stand in every chunk and be run in each.
const definesRequire =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);\n";
mkdirSync(dist);
for (const { path, text } of outputFiles) {
  writeFileSync(path, text.includes("typeof require") ? definesRequire + text : text);
}

const { compile } = await import(new URL("dist/main.js", root).href);
await compile(root);
