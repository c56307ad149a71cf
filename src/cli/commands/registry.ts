import { batch } from "./batch.ts";
import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { compare } from "./compare.ts";
import { config } from "./config.ts";
import { explain } from "./explain.ts";
import { init } from "./init.ts";
import { list } from "./list.ts";
import { readiness } from "./readiness.ts";
import { region } from "./region.ts";
import { report } from "./report.ts";
import { survey } from "./survey.ts";
import { trend } from "./trend.ts";

/** Every command, in the order of help. */
export const commands: readonly Command[] = [
  region,
  compare,
  trend,
  survey,
  readiness,
  report,
  batch,
  explain,
  list,
  check,
  config,
  init,
];
