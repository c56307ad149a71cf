import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { compare } from "./compare.ts";
import { list } from "./list.ts";
import { region } from "./region.ts";

/** Every command, in the order of help. */
export const commands: readonly Command[] = [region, compare, list, check];
