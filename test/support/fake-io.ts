import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { Files, OpenedFile } from "../../src/app/files.ts";
import type { Io, Terminal } from "../../src/cli/io.ts";
import type { IsoDate } from "../../src/domain/calendar.ts";
import { UserError } from "../../src/domain/user-error.ts";
import { decodedData } from "./decoded-data.ts";
import { kernelBytes } from "./kernel.ts";

/** What a fake world holds. */
export interface FakeWorld {
  /** Files by path; `-` is standard input. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly outTerminal?: Terminal;
  readonly errTerminal?: Terminal;
  readonly interrupted?: Promise<void>;
  /** By default 22 November 2026. */
  readonly today?: IsoDate;
  /** By default time stands still. */
  readonly clock?: () => number;
}

/** A fake world, and what was written into it. */
export interface FakeIo extends Io {
  readonly stdout: () => string;
  /** Standard output as bytes. */
  readonly stdoutBytes: () => Uint8Array;
  readonly stderr: () => string;
  /** Texts of the files that were written. */
  readonly saved: ReadonlyMap<string, string>;
  readonly savedBytes: ReadonlyMap<string, Uint8Array>;
}

const dataFolder = new URL("../../data/", import.meta.url);

function fakeFile(name: string, kind: OpenedFile["kind"], content: Uint8Array): OpenedFile {
  return {
    name,
    kind,
    reopenable: kind !== "stdin",
    async *bytes() {
      yield content;
    },
    position: () => ({ read: content.length, of: content.length }),
    sha256: async () => createHash("sha256").update(content).digest("hex"),
  };
}

/** Files from memory; bundled data are those of the repository, decoded once for all fake worlds. */
export function fakeFiles(files: FakeWorld["files"] = {}): Files {
  const world = undecodedFiles(files);
  return { ...world, compiled: decodedData(world) };
}

/** The same where every run reads and decodes `data/` itself. */
export function undecodedFiles(files: FakeWorld["files"] = {}): Files {
  return {
    findUpwards: (name) =>
      [name, `../${name}`, `../../${name}`].find((path) => files[path] !== undefined),
    async open(path) {
      const content = files[path];
      if (content === undefined) {
        throw new UserError("unreadable", "file/not-found", { facts: { name: path } });
      }
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      return fakeFile(path, path === "-" ? "stdin" : "file", bytes);
    },
    async bundled(path) {
      return fakeFile(path, "bundled", await readFile(new URL(path, dataFolder)));
    },
    async listBundled(folder) {
      const names = await readdir(new URL(`${folder}/`, dataFolder));
      return names.toSorted((a, b) => (a < b ? -1 : 1)).map((name) => `${folder}/${name}`);
    },
    compiled: async () => undefined,
    kernel: () => kernelBytes(),
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** A world in memory, in which commands run in process. */
export function fakeIo(world: FakeWorld = {}): FakeIo {
  const stdout: Uint8Array[] = [];
  let stderr = "";
  const saved = new Map<string, string>();
  const savedBytes = new Map<string, Uint8Array>();
  return {
    out: {
      terminal: world.outTerminal,
      async write(content) {
        stdout.push(bytesOf(content));
      },
    },
    err: {
      terminal: world.errTerminal,
      async write(content) {
        stderr += Buffer.from(bytesOf(content)).toString();
      },
    },
    files: fakeFiles(world.files),
    version: "0.0.0-test",
    clock: world.clock ?? (() => 0),
    today: () => world.today ?? "2026-11-22",
    env: (name) => world.env?.[name],
    async save(path, content) {
      const bytes = bytesOf(content);
      savedBytes.set(path, bytes);
      saved.set(path, Buffer.from(bytes).toString());
    },
    checksum: async (content) => createHash("sha256").update(content).digest("hex"),
    makeFolder: async () => {},
    async create(texts) {
      for (const { path, text } of texts) saved.set(path, text);
    },
    sourceStack: async (stack) => stack,
    printer: async () => async (html) => bytesOf(`%PDF of ${html}`),
    interrupted: world.interrupted ?? new Promise(() => {}),
    stdout: () => Buffer.concat(stdout).toString(),
    stdoutBytes: () => Buffer.concat(stdout),
    stderr: () => stderr,
    saved,
    savedBytes,
  };
}
