import type { Html } from "./markup.ts";

/** What a link inside the page leads to. */
export interface Anchored {
  readonly anchor: string;
  readonly title: string;
}

/** A part of the page that the list of contents leads to. */
export interface PagePart extends Anchored {
  /** Parts inside it that the list names too. */
  readonly inner: readonly Anchored[];
  /** Whether a table in it is printed on a page turned sideways. */
  readonly isAcross: boolean;
  readonly content: Html;
}
