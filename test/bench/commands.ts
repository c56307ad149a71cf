import { existsSync, readFileSync } from "node:fs";
import { checkedYear } from "./answers.ts";
import type { BenchFile } from "./bench-file.ts";
import type { Shape } from "./generate-register.ts";
import { type Command, replyOf } from "./run-command.ts";

/** A program that does the same job, or the reason why it cannot be asked here. */
export interface Peer {
  readonly id: "duckdb" | "csv-parse" | "papaparse" | "polars" | "mawk" | "r";
  readonly label: string;
  readonly shapes: readonly Shape[];
  readonly missing: string | undefined;
  readonly command: (file: BenchFile, map: string) => Command;
}

const node = process.execPath;
const program = "bin/soste-stats.cjs";
const extractDate = "2025-01-02";
/** Where `npm run bench` puts the bundled peers, beside this bundle: inside node_modules, so that they find their packages. */
const bundles = "node_modules/.cache/soste-stats-bench/peers";

/** Node without a program: the least that anything written for it can take. */
export const bareNode: Command = { label: "`node -e 0`", file: node, args: ["-e", "0"] };

/** Our program with some arguments. */
export function ours(...args: readonly string[]): Command {
  return {
    label: `\`${["soste-stats", ...args].join(" ")}\``,
    file: node,
    args: [program, ...args],
  };
}

/** The profile of one region from an extract: the job that is timed. */
export function ourProfile({ path }: BenchFile): Command {
  const input = ["--associations", path, "--extract-date", extractDate];
  return ours("region", "--name", "Pirkanmaa", ...input);
}

/** Every region in a document, whose figures are compared with the peers'. */
export function ourComparison({ path }: BenchFile): Command {
  const input = ["--associations", path, "--extract-date", extractDate, "--period", checkedYear];
  return ours("compare", "--level", "region", "--format", "json", ...input);
}

/** Version of an installed package. */
function versionOf(name: string): string {
  const text = readFileSync(`node_modules/${name}/package.json`, "utf8");
  // Every package.json of an installed package has its version.
  return (JSON.parse(text) as { readonly version: string }).version;
}

function nodePeer(id: Peer["id"], name: string): Peer {
  const isInstalled = existsSync(`node_modules/${name}/package.json`);
  const label = isInstalled ? `${name} ${versionOf(name)}` : name;
  return {
    id,
    label,
    shapes: ["register", "wide"],
    missing: isInstalled ? undefined : "not installed",
    command: ({ path }, map) => ({ label, file: node, args: [`${bundles}/${id}.cjs`, path, map] }),
  };
}

/** polars ships no binary for older versions of Node, so it is no dependency of the project; who has it may measure it. */
function polars(): Peer {
  const name = "nodejs-polars";
  const found = nodePeer("polars", name);
  if (found.missing !== undefined) {
    return {
      ...found,
      missing: "not installed (`npm install --no-save nodejs-polars`, Node 22 or newer)",
    };
  }
  const loads = replyOf(node, ["-e", `require("${name}")`]) !== undefined;
  return { ...found, missing: loads ? undefined : `has no binary for Node ${process.version}` };
}

function mawk(): Peer {
  return {
    id: "mawk",
    label: "mawk (no CSV: counts fields from the right)",
    // With quotes around every field a separator inside one would be taken for a border.
    shapes: ["register"],
    missing: replyOf("mawk", ["-W", "version"]) === undefined ? "not on the PATH" : undefined,
    command: ({ path }, map) => ({
      label: "mawk",
      file: "mawk",
      args: ["-F", ";", "-f", "test/bench/peers/register.awk", map, path],
    }),
  };
}

const rVersion = `cat(as.character(getRversion()), if (requireNamespace("data.table", quietly = TRUE))
  paste("with data.table", packageVersion("data.table")) else "without data.table")`;

function r(): Peer {
  const version = replyOf("Rscript", ["-e", rVersion]);
  return {
    id: "r",
    label: `R ${version ?? ""}`.trim(),
    shapes: ["register", "wide"],
    missing: version === undefined ? "not on the PATH" : undefined,
    command: ({ path }, map) => ({
      label: "R",
      file: "Rscript",
      args: ["test/bench/peers/register.R", path, map],
    }),
  };
}

/** All peers in the order of the tables. */
export function findPeers(): readonly Peer[] {
  return [
    nodePeer("duckdb", "@duckdb/node-api"),
    nodePeer("csv-parse", "csv-parse"),
    nodePeer("papaparse", "papaparse"),
    polars(),
    r(),
    mawk(),
  ];
}
