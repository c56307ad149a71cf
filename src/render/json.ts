import type { Render } from "./renderer.ts";
import { toDocument } from "./support/document.ts";

/** The whole report as one JSON document with its schema id first. */
export const renderJson: Render<string> = (report) =>
  `${JSON.stringify(toDocument(report), undefined, 2)}\n`;
