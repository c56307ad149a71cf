import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One program with its arguments, as it is started. */
export interface Command {
  readonly label: string;
  readonly file: string;
  readonly args: readonly string[];
  /** Of a run that did its work; 0 unless something else is said. */
  readonly exitCode?: number;
}

/** One run of a whole process. */
export interface Run {
  readonly stdout: string;
  readonly wallSeconds: number;
  /** User and system time of all threads; absent without GNU time. */
  readonly cpuSeconds: number | undefined;
  /** Largest resident set, in bytes; absent without GNU time. */
  readonly peakBytes: number | undefined;
}

const gnuTime = "/usr/bin/time";
const hasGnuTime = existsSync(gnuTime) && process.platform === "linux";
const environment = { PATH: process.env["PATH"] ?? "", LC_ALL: "C.UTF-8" };

/**
 * Runs a command to its end, measured from before its start.
 *
 * CPU time and memory are what the kernel tells GNU time of its child. Node could ask for its own children, but a
 * process keeps the peak of the one that forked it, so a small parent must stand between. Throws when the run fails.
 */
export function runCommand({ label, file, args, exitCode = 0 }: Command): Run {
  const record = join(tmpdir(), `soste-stats-bench-${process.pid}.txt`);
  const [program, words] = hasGnuTime
    ? [gnuTime, ["-q", "-f", "%U %S %M", "-o", record, file, ...args]]
    : [file, [...args]];
  const start = process.hrtime.bigint();
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    encoding: "utf8",
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 1 << 28,
  });
  const wallSeconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== exitCode) throw new Error(`${label} failed with ${status}: ${error ?? stderr}`);
  if (!hasGnuTime) return { stdout, wallSeconds, cpuSeconds: undefined, peakBytes: undefined };
  const [user = 0, system = 0, kibibytes = 0] = readFileSync(record, "utf8").split(" ").map(Number);
  rmSync(record);
  return { stdout, wallSeconds, cpuSeconds: user + system, peakBytes: kibibytes * 1024 };
}

/** What a program prints when it is asked something small, or undefined when it is not on the PATH or fails. */
export function replyOf(file: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(file, args, { env: environment, encoding: "utf8" });
  return status === 0 ? stdout : undefined;
}
