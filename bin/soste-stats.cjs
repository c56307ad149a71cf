#!/usr/bin/env node
// CommonJS, which Node starts a tenth of its own time sooner than an ES module.
const { pathToFileURL } = require("node:url");
const { start } = require("../dist/main.js");

start(process.argv.slice(2), pathToFileURL(`${__dirname}/../`)).then((exitCode) => {
  process.exitCode = exitCode;
});
