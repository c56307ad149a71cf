import { Chalk } from "chalk";

/** Colours by meaning, made by the library for so many of them. */
export function chalkPaint(level: 1 | 2 | 3) {
  const chalk = new Chalk({ level });
  return {
    title: (text: string) => chalk.bold(text),
    heading: (text: string) => chalk.bold(text),
    faint: (text: string) => chalk.dim(text),
    error: (text: string) => chalk.red(text),
    warning: (text: string) => chalk.yellow(text),
  };
}
