import { arch, cpus, loadavg, platform, totalmem } from "node:os";

/** The machine as far as it explains a figure; no name of it and no path on it. */
export function describeMachine(): string {
  const processors = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const model = processors[0]?.model.trim() ?? "unknown processor";
  return `${processors.length} × ${model}, ${gibibytes} GiB memory, ${platform()} ${arch()}, Node ${process.version}`;
}

/** Load average of the last minute: above 0.5 before the start, the machine was not quiet. */
export function loadNow(): number {
  return loadavg()[0] ?? 0;
}

/** Today as an ISO date. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
