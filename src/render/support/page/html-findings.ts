import type { Finding } from "../../../domain/finding.ts";
import type { Locale } from "../../../locales/locale.ts";
import { toVisible } from "../../../locales/support/visible-text.ts";
import { type Html, html, prose } from "./markup.ts";

/** Findings as a list of sentences, each with the id of the rule that made it. */
export function htmlFindings(findings: readonly Finding[], locale: Locale): Html {
  const sentences = findings.map(
    (finding) => html`<li data-rule="${finding.rule}">${prose(locale.finding(finding))}</li>
`,
  );
  return html`<ul class="findings">
${sentences}</ul>
`;
}

/** Findings of several sections, each section's below its name. */
export function findingsBySection(findings: readonly Finding[], locale: Locale): Html {
  const sections = [...new Set(findings.map(({ section }) => section))];
  return html`${sections.map((section) => {
    const own = findings.filter((finding) => finding.section === section);
    return html`<h3>${prose(toVisible(locale.term("section", section)))}</h3>
${htmlFindings(own, locale)}`;
  })}`;
}
