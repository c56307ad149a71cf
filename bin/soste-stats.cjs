#!/usr/bin/env node
"use strict";
// Starts the built program. CommonJS, which Node starts a tenth of its own time sooner than an ES module.
//
// V8 takes as long to compile what a look-up runs as Node takes to start. So the build keeps the compiled code of the
// lines that it tries out, and V8 takes it over. Where another V8 runs, nothing is kept for it, and it compiles as ever.
const { readFileSync, writeFileSync, writeSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");
const { Script } = require("node:vm");

const packageRoot = pathToFileURL(join(__dirname, "../"));
const programFile = join(__dirname, "../dist/program.js");

// Code that a run does not use would only be read: what reads files and what looks up bundled figures is kept apart.
const wordsOfInputs = ["check", "survey", "readiness", "--associations", "--population"];
const { platform, arch, versions } = process;
const codeFileFor = (argv) => {
  const kind = argv.some((word) => wordsOfInputs.includes(word)) ? "inputs" : "bundled";
  return join(__dirname, `../dist/program.${kind}.${platform}-${arch}-v8-${versions.v8}.code`);
};

let script;
let program;

function keptCode(argv) {
  try {
    return readFileSync(codeFileFor(argv));
  } catch {
    return undefined;
  }
}

/** The exports of src/cli/main.ts. */
function load(argv) {
  if (program !== undefined) return program;
  // The build writes nothing but ASCII, which is read fastest so.
  const text = readFileSync(programFile, "latin1");
  script = new Script(text, { filename: programFile, cachedData: keptCode(argv) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(programFile), module, programFile);
  program = module.exports;
  return program;
}

/** Answers a line that only asks for the version, for which the program need not be read; false for any other. */
function tellsVersion(argv) {
  if (argv.length !== 1 || (argv[0] !== "--version" && argv[0] !== "-V")) return false;
  try {
    const { version } = JSON.parse(readFileSync(new URL("package.json", packageRoot), "utf8"));
    writeSync(1, `${version}\n`);
    return true;
  } catch {
    // The program knows what to say of an output that cannot be written.
    return false;
  }
}

/** Runs one command line. Shape: a promise of the exit code. */
exports.start = async (argv) => (tellsVersion(argv) ? 0 : load(argv).start(argv, packageRoot));

/** Decodes `data/` into the built program, for the build. */
exports.compile = () => load([]).compile(packageRoot);

/** Keeps what has been compiled by now for lines like this one; the last step of the build. */
exports.keepCode = (argv) => writeFileSync(codeFileFor(argv), script.createCachedData());

if (require.main === module) {
  // Everything has been handed over by now. To take the heap apart in good order first would take a fiftieth of the time
  // of a small look-up.
  exports.start(process.argv.slice(2)).then(
    (exitCode) => process.exit(exitCode),
    (error) => {
      if (error.code !== "ENOENT" || error.path !== programFile) throw error;
      writeSync(
        2,
        "error: dist/program.js is missing: build the program first, with npm run build\n",
      );
      process.exit(70);
    },
  );
}
