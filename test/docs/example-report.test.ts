import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/main.ts";
import { fakeIo } from "../support/fake-io.ts";
import { repositoryText } from "../support/run-program.ts";

const folder = "fixtures/example-report";
const inputs = {
  associations: "synthetic-register-extract.csv",
  production: "production-producers-synthetic.csv",
  structures: "structures-wide-synthetic.csv",
  outcomes: "outcomes-synthetic.csv",
  survey: "survey-2021-synthetic.csv",
  events: "events-synthetic.csv",
};

/**
 * The example as the program writes it now; to make it anew, run from the repository's root
 * `npx soste-stats report --name Pirha --lang en -o fixtures/example-report --charts fixtures/example-report` with these
 * inputs, and read what has changed.
 */
async function written(): Promise<ReadonlyMap<string, string>> {
  const paths = Object.values(inputs).map((name) => `fixtures/${name}`);
  const contents = await Promise.all(
    paths.map(async (path) => new Uint8Array(await readFile(path))),
  );
  const io = fakeIo({
    files: Object.fromEntries(paths.map((path, at) => [path, contents[at] ?? ""])),
  });
  const options = Object.entries(inputs).flatMap(([id, name]) => [`--${id}`, `fixtures/${name}`]);
  const argv = ["report", "--name", "Pirha", "--lang", "en", "-o", folder, "--charts", folder];
  // The examples of outcomes and the events hold rows with planted errors, which the report tells of.
  const { version } = JSON.parse(await repositoryText("package.json"));
  expect(await run([...argv, ...options], { ...io, version })).toBe(1);
  return io.saved;
}

describe("the example report", () => {
  it("is what the program writes, and the README links it", async () => {
    const files = await written();
    expect([...files.keys()]).toContain(`${folder}/pirkanmaa.en.html`);
    for (const [path, content] of files) {
      expect(await repositoryText(path), `${path} is out of date`).toBe(content);
    }
    const readme = await repositoryText("README.md");
    expect(readme).toContain(`(${folder}/pirkanmaa.en.area-profile.svg)`);
    expect(readme).toContain(`${folder}/`);
  }, 60_000);

  it("names each of its inputs, whose names say that they are synthetic", async () => {
    const page = (await repositoryText(`${folder}/pirkanmaa.en.html`)).replaceAll("<wbr>", "");
    for (const name of Object.values(inputs)) expect(page).toContain(name);
  });
});
