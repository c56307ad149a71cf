import { describe, expect, test } from "vitest";
import { chalkPaint } from "../../src/render/support/chalk-paint.ts";
import { uncoloured } from "../../src/render/support/paint.ts";
import { renderPlainTable } from "../../src/render/support/plain-table.ts";
import { renderTable } from "../../src/render/table.ts";
import { locales } from "../support/locales.ts";
import {
  sampleCheck,
  sampleComparison,
  sampleListing,
  sampleProfile,
  view,
} from "../support/sample-report.ts";

const reports = { sampleProfile, sampleComparison, sampleListing, sampleCheck };
const widths = [undefined, 1, 20, 37, 60, 80, 100, 120, 200];

describe.each(Object.entries(reports))("%s", (_, report) => {
  test.each(widths)(
    "is drawn for a pipe as cli-table3 draws it for a terminal, at width %s",
    (width) => {
      for (const locale of locales) {
        for (const colours of [uncoloured, chalkPaint(1)]) {
          for (const vertical of [false, true]) {
            const wanted = view({ locale, colours, width, vertical });
            expect(renderPlainTable(report, wanted)).toBe(renderTable(report, wanted));
          }
        }
      }
    },
  );
});
