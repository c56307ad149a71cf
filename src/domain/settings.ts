/**
 * What one key of a settings file holds: words; a file; an id or a file (one with a slash or the ending of YAML is a
 * file); a place in the output folder; true or false; or names with a word each.
 */
export type SettingContent = "text" | "path" | "id-or-path" | "output" | "switch" | "pairs";

/** One key that a settings file may have. */
export interface SettingKey {
  readonly id: string;
  readonly content: SettingContent;
  /** Whether it may hold a list. */
  readonly isRepeatable: boolean;
}

/** The keys that a settings file may have, and those of each command of which it may declare products. */
export interface SettingKeys {
  readonly settings: readonly SettingKey[];
  readonly products: ReadonlyMap<string, readonly SettingKey[]>;
}

/** What a settings file says of one key. */
export interface Setting {
  /** As they would stand after the option on a command line; paths as seen from the working directory. */
  readonly texts: readonly string[];
  /** Physical line (from 1) of the value. */
  readonly line: number;
}

/** One thing that a settings file declares to be made: a command with its options. */
export interface DeclaredProduct {
  readonly command: string;
  readonly settings: ReadonlyMap<string, Setting>;
}

/** A settings file that was read. */
export interface Settings {
  /** Path as seen from the working directory. */
  readonly file: string;
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly settings: ReadonlyMap<string, Setting>;
  /** In the order in which they are to be made. */
  readonly products: readonly DeclaredProduct[];
}

/** Where the value of a setting comes from. */
export type Origin =
  | { readonly kind: "flag" }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "file"; readonly file: string; readonly line: number }
  | { readonly kind: "default" };
