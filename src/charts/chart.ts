import type { Finding } from "../domain/finding.ts";
import type { Picture } from "../domain/picture.ts";
import type { InputRecord } from "../domain/provenance.ts";
import type { Locale } from "../locales/locale.ts";
import type { Block } from "./support/block.ts";

/** How a picture is wanted. */
export interface PictureView {
  readonly locale: Locale;
  /** Inputs of the report, whose order numbers the sources. */
  readonly inputs: readonly InputRecord[];
  /** The sentence of a finding in the same language. */
  readonly describe: (finding: Finding) => string;
  /** Width in units of which a line of text takes 13: 640 unless given; 320 and up stays legible. */
  readonly width?: number;
}

/** Where a chart may draw. Unit: units of the picture. */
export interface Canvas {
  readonly locale: Locale;
  readonly left: number;
  readonly right: number;
  /** Too narrow for columns of words beside the plot: words go above what they name. */
  readonly isNarrow: boolean;
}

/** What a chart draws between the title and the sources. */
export interface Drawing {
  /** What the title leaves open: area, period, unit. */
  readonly subtitle: string;
  /** Legend and plot, from top to bottom. */
  readonly blocks: readonly Block[];
  /** Sentences on how to read it, and what its marks mean. */
  readonly notes: readonly string[];
}

/** A chart turns the data of its picture into a drawing; title, description and sources are the same for all. */
export type Draw<Drawn extends Picture> = (picture: Drawn, canvas: Canvas) => Drawing;
