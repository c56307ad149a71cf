import { Chalk } from "chalk";

/** Colours by meaning. At level 0 every function returns its text untouched. */
export interface Paint {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
}

/** The colours of a stream; the level is decided by the caller and never by the library. */
export function paint(level: 0 | 1 | 2 | 3): Paint {
  const chalk = new Chalk({ level });
  return {
    title: (text) => chalk.bold(text),
    heading: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    error: (text) => chalk.red(text),
    warning: (text) => chalk.yellow(text),
  };
}
