import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Report, Table } from "../../src/domain/report.ts";
import { toVisible } from "../../src/locales/support/visible-text.ts";
import { renderHtml } from "../../src/render/html.ts";
import { remarksOf } from "../../src/render/support/remarks.ts";
import { localeFor, locales } from "../support/locales.ts";
import { sampleDocument } from "../support/sample-document.ts";
import {
  area,
  figure,
  known,
  sampleCheck,
  sampleComparison,
  sampleFindings,
  sampleFrame,
  sampleProfile,
  sampleReports,
  view,
} from "../support/sample-report.ts";
import { contentOf, tagsOf, textOf } from "./page/read-page.ts";

const english = localeFor("en");
const samples = [...sampleReports, sampleDocument];
const page = (report: Report, locale = english) => renderHtml(report, view({ locale }));

/** A listing with one row of two cells. */
function listing(first: Cell, second: Cell = { kind: "empty" }, more: Partial<Table> = {}): Report {
  return {
    ...sampleFrame,
    schema: "soste-stats/list@1",
    tables: [
      {
        id: "areas",
        columns: [
          { id: "name", kind: "text" },
          { id: "description", kind: "text" },
        ],
        rows: [{ indent: 0, cells: { name: first, description: second } }],
        ...more,
      },
    ],
  };
}

const text = (content: string): Cell => ({ kind: "text", text: content });

describe("links to files", () => {
  const linked = (href: string, words = "suomi"): Cell => ({
    kind: "links",
    links: [{ text: words, href, language: "fi" }],
  });

  it("lead to files beside the page and say their language", () => {
    for (const href of ["kainuu.fi.html", "../charts/a%20b.svg", "../../x/y-z_1~.xlsx"])
      expect(page(listing(linked(href)))).toContain(
        `<a href="${href}" lang="fi" hreflang="fi">suomi</a>`,
      );
  });

  it("are plain words where the address leads elsewhere or is more than an address", () => {
    for (const href of [
      ...["javascript:alert(1)", "//evil.example/a", "https://evil.example", "/etc/passwd", ""],
      ...['a" onclick="x', "a b.html", "data:text/html,x", "a/../../b", "..\\a", "x\n.html"],
    ]) {
      const drawn = page(listing(linked(href, "<b>suomi</b>")));
      expect(drawn, href).toContain("&lt;b&gt;suomi&lt;/b&gt;");
      expect(drawn.slice(drawn.indexOf("<tbody"), drawn.indexOf("</tbody>"))).not.toContain("<a");
    }
  });
});

describe("the policy of a page", () => {
  it("names the style it holds by its checksum and allows nothing else to be loaded", () => {
    const drawn = page(sampleProfile);
    const style = /<style>(.*?)<\/style>/su.exec(drawn)?.[1] ?? "";
    const checksum = createHash("sha256").update(style).digest("base64");
    expect(drawn).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${checksum}'; img-src data:; base-uri 'none'; form-action 'none'">`,
    );
    expect(drawn.match(/<style/gu)).toHaveLength(1);
  });

  it("is kept: no script, no style of an element's own, no address that is loaded", () => {
    for (const report of samples) {
      const attributes = tagsOf(page(report)).flatMap((tag) => Object.keys(tag.attributes));
      expect(attributes.filter((name) => /^(?:on.*|style|src|srcset|action)$/u.test(name))).toEqual(
        [],
      );
      expect(tagsOf(page(report)).map(({ name }) => name)).not.toContain("script");
    }
  });
});

describe("a page", () => {
  it.each(locales.map(({ tag }) => tag))("is in the language of the run: %s", (tag) => {
    const drawn = page(sampleProfile, localeFor(tag));
    expect(drawn).toContain(`<html lang="${tag}">`);
    expect(drawn).toContain(`href="#page-content">${localeFor(tag).words.page.skip}</a>`);
  });

  it("says area, level, reference date and division at its head", () => {
    const header = /<header>(.*?)<\/header>/su.exec(page(sampleProfile))?.[1] ?? "";
    expect(header).toContain("<h1>Pirkanmaa</h1>");
    expect(header).toContain("<p>region 06 · reference date 2025-01-02 · division 2025</p>");
  });

  it("is named after the tool where a report has neither area nor table", () => {
    expect(page(sampleCheck)).toContain("<title>soste-stats 0.1.0</title>");
  });

  it("has no anchor twice, and every link inside leads to one", () => {
    for (const report of samples) {
      const tags = tagsOf(page(report));
      const ids = tags.flatMap(({ attributes }) => attributes["id"] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const inside = tags.flatMap(
        ({ attributes }) => attributes["href"]?.match(/^#(.*)/u)?.[1] ?? [],
      );
      expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
      const labels = tags.flatMap(
        ({ attributes }) => attributes["aria-labelledby"]?.split(" ") ?? [],
      );
      expect(labels.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  it("says everything that the table says below its tables", () => {
    const said = textOf(page(sampleProfile));
    const lines = remarksOf(sampleProfile, english).flatMap((remark) => remark.lines);
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(said).toContain(line.trim().replace(/^\[\d+\] /u, ""));
  });

  it("links a source to its publication and numbers it", () => {
    expect(page(sampleProfile)).toContain(
      '<li id="source-1"><p>PRH: Yhdistysten lukumäärät maakunnittain, dated 2025-01-02, licence: CC BY 4.0, <a href="https://www.prh.fi/" rel="external noreferrer">https://www.prh.fi/</a></p>',
    );
  });
});

describe("findings on a page", () => {
  it("stand before the tables below the name of what they speak of, each with its rule", () => {
    const drawn = page(sampleFindings);
    const sentence = english.finding(sampleFindings.findings?.[0] ?? expect.fail("no finding"));
    expect(drawn).toContain(`<h2>Findings</h2>
<h3>Changes in the register</h3>
<ul class="findings">
<li data-rule="not-known">${sentence}</li>`);
    expect(drawn.indexOf("data-rule")).toBeLessThan(drawn.indexOf("<table"));
  });
});

describe("a document", () => {
  const drawn = page(sampleDocument);
  const chapters = drawn.split('<section id="section-').slice(1);

  it("has its sections in order, each with its findings, pictures and tables", () => {
    expect(chapters.map((chapter) => chapter.split('"')[0])).toEqual([
      "register",
      "survey",
      "structures",
    ]);
    const [register = "", survey = ""] = chapters;
    expect(contentOf(register, "h2")[0]).toBe("Register");
    expect(contentOf(register, "h3")).toEqual(["Profile", "Comparison"]);
    expect(register.match(/<li data-rule=/gu)).toHaveLength(1);
    const stands = [
      "<h3>Profile",
      'id="figure-profile"',
      "<table",
      "<h3>Comparison",
      'id="figure-map',
    ];
    const places = stands.map((what) => register.indexOf(what));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(contentOf(survey, "h2")[0]).toBe("Situation survey");
    expect(survey).not.toContain("<table");
  });

  it("loses no picture, whether or not it has its table, and draws each for wide and narrow screens", () => {
    const figures = tagsOf(drawn).filter(({ name }) => name === "figure");
    const wanted = (sampleDocument.pictures ?? []).map(({ id }) => `figure-${id}`);
    expect(figures.map(({ attributes }) => attributes["id"]).toSorted()).toEqual(wanted.toSorted());
    expect(drawn.match(/<div class="roomy"><svg /gu)).toHaveLength(wanted.length);
    expect(drawn.match(/<div class="close"><svg /gu)).toHaveLength(wanted.length);
  });

  it("says below a picture what it shows and links the table of its numbers where there is one", () => {
    const captions = [...drawn.matchAll(/<figcaption>(.*?)<\/figcaption>/gu)].map(
      ([, text]) => text,
    );
    const described = '<span data-rule="sample">sample</span>';
    expect(captions[0]).toBe(
      `${described} The figures are in the table: <a href="#profile">Profile</a>`,
    );
    expect(captions.at(-1)).toBe(described);
  });
});

describe("a table of a page", () => {
  const drawn = page(sampleProfile);

  it("has a caption, headings with their scope and rows that a heading names", () => {
    expect(drawn).toContain(
      '<caption id="profile-caption"><span class="unseen">Profile</span></caption>',
    );
    const headings = tagsOf(drawn).filter(({ name }) => name === "th");
    const scopes = headings.map(({ attributes }) => attributes["scope"]);
    // seven columns, two parts, five rows
    expect(scopes.filter((scope) => scope === "col")).toHaveLength(7);
    expect(scopes.filter((scope) => scope === "rowgroup")).toHaveLength(2);
    expect(scopes.filter((scope) => scope === "row")).toHaveLength(5);
    expect(scopes).toHaveLength(14);
  });

  it("names an indented row after the one it belongs to, for those who do not see where it stands", () => {
    expect(drawn).toContain(
      '<th role="rowheader" scope="row" class="in1"><span class="unseen above">Registered associations: </span>per 10,000 residents</th>',
    );
  });

  it("explains a mark where it stands", () => {
    expect(drawn).toContain(
      '<abbr title="[x] not available: needs an extract with one association a row; the source has counts only">[x]</abbr>',
    );
    expect(drawn).toMatch(/169\.5 <abbr title="\[e\] estimated: [^"]+">\[e\]<\/abbr><\/span>/u);
  });

  it("explains the star of a column that does not cover the whole country", () => {
    expect(drawn).toContain('Finland<abbr class="star" title="18 of 19 regions">*</abbr></th>');
  });

  it("sets numbers to the right and says their heading before each, for narrow screens", () => {
    expect(drawn).toContain('<td role="cell" class="n" data-label="Value"><span>9,306</span></td>');
    expect(drawn).toContain(
      '<td role="cell" class="verdict" data-label="vs Finland"><span>lower</span></td>',
    );
  });

  it("puts more than one name in front of figures into headings of the row", () => {
    const two = page(
      listing(text("Item"), text("Area"), {
        columns: [
          { id: "name", kind: "text" },
          { id: "description", kind: "text" },
          { id: "figure", kind: "figure" },
        ],
        rows: [
          {
            indent: 0,
            cells: {
              name: text("Item"),
              description: text("Area"),
              figure: { kind: "figure", figure: figure("x", "share", known(0.5)) },
            },
          },
        ],
      }),
    );
    expect(contentOf(two, "th")).toEqual(["Name", "Description", "Value", "Item", "Area"]);
    expect(contentOf(page(listing(text("a"), text("b"))), "th")).toEqual([
      "Name",
      "Description",
      "a",
    ]);
  });

  it("draws a distribution in proportion and leaves its numbers to the columns beside it", () => {
    const bar: Cell = {
      kind: "bar",
      segments: [
        { symbol: "1", count: 1 },
        { symbol: "2", count: 3 },
      ],
      apart: { symbol: "?", count: 1 },
    };
    const columns = [
      { id: "name", kind: "text" },
      { id: "bar", kind: "bar" },
    ] as const;
    const shown = page(
      listing(text("Item"), undefined, {
        columns,
        rows: [{ indent: 0, cells: { name: text("Item"), bar } }],
      }),
    );
    // 160 pixels for four answers, less a hair's breadth between, then a gap of 6 and a fourth for those apart
    expect(shown).toContain(
      '<svg class="bar" aria-hidden="true" width="206" height="14" viewBox="0 0 206 14"><rect class="tone0" x="0" width="39.2" height="14"/><rect class="tone8" x="40" width="119.2" height="14"/><rect class="apart" x="166" width="39.2" height="14"/></svg>',
    );
  });

  it("can be reached by keyboard where it scrolls in a frame of its own", () => {
    const columns = Array.from({ length: 12 }, (_, index) => ({
      id: `c${index}`,
      kind: "text" as const,
      heading: { fi: "Pitkähkö otsikko", sv: "Rubrik", en: "Heading of a column" },
    }));
    const cells = Object.fromEntries(columns.map(({ id }) => [id, text("maailmankatsomukseen")]));
    const wide = page(listing(text("a"), undefined, { columns, rows: [{ indent: 0, cells }] }));
    expect(wide).toContain(
      '<div class="frame" role="region" aria-labelledby="areas-caption" tabindex="0">',
    );
    expect(page(sampleComparison)).not.toContain('role="region"');
  });
});

const anyText = fc.oneof(
  fc.constantFrom(
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><script>alert(1)</script>",
    "<!-- ",
    "]]>",
    "&lt;b&gt; &amp; &#60;",
    "'onmouseover='alert(1)",
    '=HYPERLINK("http://evil.example";"x")',
    "\u202egnihsihp\u202c",
    "\u05d0\u05d2\u05d5\u05d3\u05d4 (1) \u05d1",
    "\u0000\u0008\u001b[31m\u009b",
    "\ud800",
    "👩‍👩‍👧 perhe ry",
    "👍🏽".repeat(40),
    "x".repeat(4000),
    "e\u0301".repeat(100),
    "javascript:alert(1)",
    'https://a.example/"onclick="alert(1)',
  ),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

describe("a text from outside", () => {
  it("is read back as it stands, whatever it is, and adds no element and no attribute", () => {
    const shape = (html: string) =>
      tagsOf(html)
        .filter(({ name }) => name !== "wbr" && name !== "bdi")
        .map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(" "));
    const plain = shape(page(hostile("a", "b")));
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const drawn = page(hostile(`a${first}`, `b${second}`));
        expect(shape(drawn)).toEqual(plain);
        expect(contentOf(drawn, "td")).toEqual([toVisible(`b${second}`)]);
        expect(contentOf(drawn, "th").slice(-1)).toEqual([toVisible(`a${first}`)]);
        expect(contentOf(drawn, "h1")).toEqual([toVisible(`b${second}`)]);
        expect(drawn.replaceAll("\n", "")).not.toMatch(
          /[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Cs}/u,
        );
      }),
      { seed: 20210831, numRuns: 400 },
    );
  });

  it("leaves what stands beside it in its place when it is written from the right", () => {
    const drawn = page(listing(text("Yhdistys \u05d0\u05d2\u05d5 12 \u05d3\u05d4 ry"), text("x")));
    expect(drawn).toContain("Yhdistys <bdi>\u05d0\u05d2\u05d5 12 \u05d3\u05d4</bdi> ry");
  });

  it("is a link only where it is an address of the web", () => {
    const columns = [
      { id: "name", kind: "text" },
      { id: "url", kind: "text" },
    ] as const;
    const linked = (url: string) =>
      page(
        listing(text("a"), undefined, {
          columns,
          rows: [{ indent: 0, cells: { name: text("a"), url: text(url) } }],
        }),
      );
    expect(linked("https://stat.fi/?a=1&b=2")).toContain('<a href="https://stat.fi/?a=1&amp;b=2"');
    for (const url of ["javascript:alert(1)", 'https://a.example/"x', "data:text/html,x", "//a"]) {
      const links = tagsOf(linked(url)).filter(({ attributes }) => attributes["rel"] !== undefined);
      // the one of the sample's own source
      expect(links.map(({ attributes }) => attributes["href"])).toEqual(["https://www.prh.fi/"]);
    }
  });

  it("may be broken when no column could hold it, but not inside a character", () => {
    const drawn = page(listing(text("x".repeat(4000)), text("👍🏽".repeat(60))));
    expect(drawn.match(/x<wbr>/gu)?.length).toBe(133);
    expect(drawn).not.toMatch(/<wbr>(?:\p{M}|[\u{1f3fb}-\u{1f3ff}])/u);
    expect(drawn).toMatch(/\u{1f3fd}<wbr>/u);
  });
});

/** A listing whose title, heading, cells, source and note hold the texts. */
function hostile(first: string, second: string): Report {
  const report = listing(text(first), text(second));
  const heading = { fi: second, sv: second, en: second };
  const [source] = sampleFrame.provenance.inputs;
  return {
    ...report,
    area: area("region", "06", second),
    tables: report.tables.map((table) => ({
      ...table,
      columns: [
        { id: "name", kind: "text", heading },
        { id: "description", kind: "text", heading },
      ],
    })),
    notes: [{ id: "definition-unmeasured", facts: { definition: first } }],
    accounts: [{ source: first, read: 1, used: 1, excluded: [], rejected: 0 }],
    provenance: {
      ...report.provenance,
      inputs: source === undefined ? [] : [{ ...source, name: second }],
    },
  };
}
