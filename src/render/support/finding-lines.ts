import type { Report } from "../../domain/report.ts";
import type { Locale } from "../../locales/locale.ts";
import { toVisible } from "../../locales/support/visible-text.ts";
import type { Remark } from "./remarks.ts";

/** The findings as one group of lines, each section's moved in below its name; none where the report has none. */
export function findingRemarks({ findings = [] }: Report, locale: Locale): readonly Remark[] {
  if (findings.length === 0) return [];
  const sections = [...new Set(findings.map(({ section }) => section))];
  const lines = sections.flatMap((section) => [
    toVisible(locale.term("section", section)),
    ...findings
      .filter((finding) => finding.section === section)
      .map((finding) => `    ${locale.finding(finding)}`),
  ]);
  return [{ id: "findings", heading: locale.words.headings.findings, lines }];
}
