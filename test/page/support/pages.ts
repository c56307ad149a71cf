import { type ListedArea, listReports } from "../../../src/app/list-reports.ts";
import { note } from "../../../src/domain/note-id.ts";
import type { Cell, Report } from "../../../src/domain/report.ts";
import type { LocaleTag } from "../../../src/locales/locale.ts";
import { renderHtml } from "../../../src/render/html.ts";
import { localeFor } from "../../support/locales.ts";
import { runProgram } from "../../support/run-program.ts";
import { sampleDocument } from "../../support/sample-document.ts";
import { area, figure, known, sampleFrame, view } from "../../support/sample-report.ts";

const survey = "fixtures/survey-2021-synthetic.csv";

/** The report that is looked at: all its sections, answers from the synthetic survey. */
export const reportLine = `report --name Pirkanmaa --level maakunta --survey ${survey} --lang fi`;

/** Command lines whose results are tried as pages, each in one language or more. */
export const commandLines: readonly string[] = [
  reportLine,
  "report --name Pirkanmaa --level maakunta --lang en",
  "region --name Pirkanmaa --level maakunta --findings --lang sv",
  "region --name Helsinki --level hyvinvointialue --lang en",
  "compare --lang fi",
  "compare --level erva --indicator registered-associations,unclassified-share --lang en",
  `survey --survey ${survey} --level erva --lang sv`,
  `readiness --survey ${survey} --level erva --lang fi`,
  "check fixtures/oddities.csv --extract-date 2025-01-02 --lang en",
  "explain associations-per-10000 --name Pirkanmaa --lang sv",
  "list sources --lang fi",
  "list areas --level yta --lang sv",
];

const pages = new Map<string, Promise<string>>();

/** The page that a command line gives, made once for the tests of a file. */
export async function pageOf(line: string): Promise<string> {
  const known = pages.get(line) ?? made(line);
  pages.set(line, known);
  return await known;
}

/** The list of the reports of a batch, with charts, one that failed and one that does not keep a limit. */
export function indexPage(tag: LocaleTag): string {
  const areas: readonly ListedArea[] = [
    { area: area("wellbeing-county", "06", "Pirkanmaa"), files: filesOf("pirkanmaa"), remarks: [] },
    {
      area: area("wellbeing-county", "16", "Kainuu"),
      files: [],
      remarks: [inAll("<b>levy</b> täynnä")],
    },
    {
      area: area("wellbeing-county", "17", "<script>Lappi</script>"),
      files: filesOf("lappi"),
      remarks: [inAll("--fail-on missing"), inAll("--max-age 400d")],
      frame: {
        referenceDate: "2025-01-02",
        divisionYear: 2025,
        accounts: [],
        provenance: sampleFrame.provenance,
      },
    },
  ];
  return renderHtml(listReports(areas, { version: "0" }), view({ locale: localeFor(tag) }));
}

const inAll = (text: string) => ({ fi: text, sv: text, en: text });

function filesOf(name: string): ListedArea["files"] {
  return (["fi", "sv", "en"] as const).flatMap((language) => [
    ...["html", "xlsx"].map((kind) => ({
      kind,
      href: `${name}.${language}.${kind}`,
      text: localeFor(language).endonym,
      language,
    })),
    ...["area-profile", "answers", "wave-changes"].map((picture) => ({
      kind: "charts",
      href: `../charts/${name}.${language}.${picture}.svg`,
      text: `${language}.${picture}.svg`,
      language,
    })),
  ]);
}

async function made(line: string): Promise<string> {
  const { stdout, stderr } = await runProgram([...line.split(" "), "--format", "html"]);
  if (!stdout.startsWith("<!doctype html>")) throw new Error(stderr);
  return stdout;
}

/** A page with sections, findings and a picture of every chart. */
export function documentPage(tag: LocaleTag): string {
  return renderHtml(sampleDocument, view({ locale: localeFor(tag) }));
}

/** Texts that try to be more than text, or to break the page by their length or direction. */
export const hostileTexts: readonly string[] = [
  "<script>document.title = 'run'</script>",
  '"><img src=x onerror="document.title = 1">',
  "</td></tr></table></main><h1>",
  "'onmouseover='document.title = 1",
  "<style>*{display:none}</style>",
  "&lt;b&gt; &amp; &#60;i&#62;",
  '=HYPERLINK("http://evil.example";"x")',
  "\u202egnihsihp\u202c \u2066x\u2069",
  "\u05d0\u05d2\u05d5\u05d3\u05d4 (ry) 12",
  "\u0000\u0007\u001b[31mred\u001b[0m",
  "👩‍👩‍👧 perhe ry 👍🏽👍🏽",
  "e\u0301te\u0301 漢字会",
  "x".repeat(4000),
  "👍🏽".repeat(1000),
  "sana ".repeat(800),
  "javascript:alert(1)",
];

/** A page in which every place that holds a text from outside holds a hostile one. */
export function hostilePage(): string {
  const text = (content: string): Cell => ({ kind: "text", text: content });
  const at = (index: number) => hostileTexts[index % hostileTexts.length] ?? "";
  const share = figure("x", "share", known(0.5, { n: 8, flags: ["unreliable"] }));
  const [source] = sampleFrame.provenance.inputs;
  const heading = { fi: at(0), sv: at(0), en: at(0) };
  const report: Report = {
    ...sampleFrame,
    schema: "soste-stats/list@1",
    area: area("municipality", "837", at(1)),
    tables: [
      {
        id: "areas",
        columns: [
          { id: "name", kind: "text" },
          { id: "description", kind: "text", heading },
          { id: "figure", kind: "figure", heading },
          { id: "url", kind: "text" },
          { id: "links", kind: "text", heading },
        ],
        rows: hostileTexts.map((first, index) => ({
          indent: index % 3,
          cells: {
            name: text(first),
            description: text(at(index + 1)),
            figure: { kind: "figure", figure: share },
            url: text(at(index + 2)),
            links: { kind: "links", links: [{ text: first, href: first }] },
          },
        })),
      },
    ],
    notes: hostileTexts.map((definition) => note("definition-unmeasured", { definition })),
    accounts: hostileTexts.map((name) => ({
      source: name,
      read: 1,
      used: 1,
      excluded: [],
      rejected: 0,
    })),
    provenance: {
      ...sampleFrame.provenance,
      inputs: hostileTexts.flatMap((name) => (source === undefined ? [] : [{ ...source, name }])),
    },
  };
  return renderHtml(report, view({ locale: localeFor("en") }));
}
