import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as v from "valibot";

/** Root of the repository, with a slash at its end. */
export const repositoryRoot = fileURLToPath(new URL("../../", import.meta.url));

const cruiseSchema = v.object({
  summary: v.object({
    totalCruised: v.number(),
    violations: v.array(
      v.object({ rule: v.object({ name: v.string() }), from: v.string(), to: v.string() }),
    ),
  }),
  modules: v.array(v.object({ source: v.string() })),
});

/** What dependency-cruiser found in `src` of a folder under the rules of this repository. */
export function cruise(folder: string) {
  const command = `${repositoryRoot}node_modules/dependency-cruiser/bin/dependency-cruise.mjs`;
  const text = execFileSync(
    process.execPath,
    [command, "src", "--config", "test/architecture/rules.cjs", "--output-type", "json"],
    { cwd: folder, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  const { summary, modules } = v.parse(cruiseSchema, JSON.parse(text));
  return {
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    sources: modules.map(({ source }) => source).filter((source) => source.startsWith("src/")),
  };
}
