import { describe, expect, test } from "vitest";
import type { OpenedFile } from "../../src/app/files.ts";
import type { Io } from "../../src/cli/io.ts";
import { run } from "../../src/cli/main.ts";
import { watchReading } from "../../src/cli/progress.ts";
import type { FileParts } from "../../src/domain/scan-plan.ts";
import { fakeFiles, fakeIo } from "../support/fake-io.ts";
import { localeFor } from "../support/locales.ts";

const erased = "\r\u001b[K";
const million = 1_000_000;

/** Rows that are read from each chunk before the next is asked for. */
const rowsPerChunk = 6000;

/** Watches a file of so many chunks of a million bytes, each of which takes so long to come. */
async function watched(
  {
    chunks,
    milliseconds,
    size = chunks * million,
  }: { readonly chunks: number; readonly milliseconds: number; readonly size?: number | "unknown" },
  { tag = "en", width = 80 }: { readonly tag?: "fi" | "sv" | "en"; readonly width?: number } = {},
) {
  let now = 5000;
  let read = 0;
  const file: OpenedFile = {
    name: "register.csv",
    kind: "file",
    reopenable: true,
    position: () => ({ read, of: size === "unknown" ? undefined : size }),
    async *bytes() {
      for (let chunk = 0; chunk < chunks; chunk += 1) {
        now += milliseconds;
        read += million;
        yield new Uint8Array(1);
      }
    },
    sha256: async () => "",
  };
  const written: string[] = [];
  const err: Io["err"] = {
    terminal: { width, colourLevel: 0 },
    async write(content) {
      written.push(String(content));
    },
  };
  const files = { ...fakeFiles(), open: async () => file };
  const watching = watchReading({ files, err, clock: () => now }, localeFor(tag));
  const opened = await watching.files.open("register.csv");
  let seen = 0;
  for await (const _ of opened.bytes()) {
    seen += rowsPerChunk;
    opened.reached?.(seen);
  }
  await watching.erase();
  return written;
}

describe("a file that is read", () => {
  test("shows nothing when it is read within a second", async () => {
    expect(await watched({ chunks: 9, milliseconds: 100 })).toEqual([]);
  });

  test("shows megabytes, pace and the time left after a second, and is erased at its end", async () => {
    // 1 MB in 600 ms: after 1.2 s 2 of 100 MB are read at 1.67 MB/s, and 98 MB take 58.8 s more.
    const written = await watched({ chunks: 3, milliseconds: 600, size: 100 * million });
    expect(written).toEqual([
      `${erased}reading 2 / 100 MB, 6,000 rows, 2 MB/s, 0:59 left`,
      `${erased}reading 3 / 100 MB, 12,000 rows, 2 MB/s, 0:59 left`,
      erased,
    ]);
  });

  test("shows no time left when nobody knows how long the input is", async () => {
    const written = await watched({ chunks: 2, milliseconds: 1000, size: "unknown" });
    expect(written[0]).toBe(`${erased}reading 1 MB, 1 MB/s`);
  });

  test("is told of at most ten times a second", async () => {
    const written = await watched({ chunks: 3000, milliseconds: 1 });
    expect(written.length).toBeGreaterThan(15);
    expect(written.length).toBeLessThanOrEqual(22);
  });

  test("is told of while other threads read it, which ask for no more bytes", async () => {
    let now = 0;
    const written: string[] = [];
    const parts: FileParts = {
      ...{ size: 100 * million, partSize: million, read: () => 0, close: () => {} },
      turn: async () => {},
      help: () => [
        {
          async scan() {
            now += 600;
            return [];
          },
          end: () => {},
        },
      ],
    };
    const file: OpenedFile = {
      ...{ name: "register.csv", kind: "file", reopenable: true, sha256: async () => "" },
      position: () => ({ read: 4 * million, of: 100 * million }),
      async *bytes() {
        yield new Uint8Array(1);
      },
      parts: async () => parts,
    };
    const err: Io["err"] = {
      terminal: { width: 80, colourLevel: 0 },
      async write(content) {
        written.push(String(content));
      },
    };
    const files = { ...fakeFiles(), open: async () => file };
    const watching = watchReading({ files, err, clock: () => now }, localeFor("en"));
    const opened = await watching.files.open("register.csv");
    const [helper] = (await opened.parts?.())?.help(() => ({}) as never, 2) ?? [];
    opened.reached?.(40_000);
    for (const _ of [1, 2]) await helper?.scan({} as never);
    // 4 MB in 1.2 s are 3.3 MB/s: the other 96 MB take 28.8 s.
    expect(written).toEqual([`${erased}reading 4 / 100 MB, 40,000 rows, 3 MB/s, 0:29 left`]);
  });

  test("is told of on one line, also on a narrow terminal", async () => {
    const written = await watched({ chunks: 2, milliseconds: 1000 }, { width: 12 });
    expect(written[0]).toBe(`${erased}reading 1 /`);
  });

  test.each([
    ["fi", "luetaan 2 / 2 Mt, 6\u00a0000 riviä, 1 Mt/s, jäljellä 0:00"],
    ["sv", "läser 2 / 2 MB, 6\u00a0000 rader, 1 MB/s, återstår 0:00"],
  ] as const)("is told of in the language: %s", async (tag, line) => {
    const [, second] = await watched({ chunks: 2, milliseconds: 1000 }, { tag });
    expect(second).toBe(erased + line);
  });
});

describe("a run on a slow machine", () => {
  const files = { "register.csv": "Y-tunnus;Nimi;Kotipaikka\n1;Apu ry;Tampere\n" };
  const argv = ["check", "register.csv", "--lang", "en"];
  let now = 0;
  const clock = () => {
    now += 700;
    return now;
  };
  const terminal = { width: 80, colourLevel: 0 } as const;

  test("shows its progress on a terminal before anything else, and takes it away", async () => {
    const io = fakeIo({ files, clock, errTerminal: terminal });
    await run(argv, io);
    expect(io.stderr().startsWith(`${erased}reading `)).toBe(true);
    expect(io.stderr().split(erased).at(-1)).not.toContain("reading");
  });

  test.each([
    ["with --quiet", [...argv, "--quiet"], terminal],
    ["when standard error is no terminal", argv, undefined],
  ] as const)("shows none %s", async (_, line, errTerminal) => {
    const io = fakeIo({ files, clock, ...(errTerminal && { errTerminal }) });
    await run(line, io);
    expect(io.stderr()).not.toContain("reading");
  });
});
