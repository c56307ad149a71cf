import { readFileSync, writeFileSync } from "node:fs";
import { generatedFixtures } from "./generated-fixtures.ts";

// Run at the root of the repository; fixtures/README.md has the command. Paths are relative because this runs bundled.
const municipalities = readFileSync("test/support/municipalities-2025.csv", "utf8");
for (const [name, bytes] of generatedFixtures(municipalities)) {
  writeFileSync(`fixtures/${name}`, bytes);
}
