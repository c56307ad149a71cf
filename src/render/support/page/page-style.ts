/**
 * Each row of a table as a block: what names it, then its values, each behind the heading of its column. The roles in
 * the mark-up keep the table a table for screen readers; the headings are repeated for the eye alone.
 */
function inBlocks(medium: string, table: string): string {
  const of = (...parts: readonly string[]) => parts.map((part) => `${table} ${part}`).join();
  return `@media ${medium}{
${table},${of("caption", "tbody", "tr", "th", "td")}{display:block;min-width:0}
${of("thead")}{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
${of("tr")}{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));column-gap:2rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
${of("tr.part")}{padding-bottom:.25rem}
${of("th", "td", "tr.part th")}{padding:.125rem 0;border:0}
${of("tbody th")}{grid-column:1/-1;position:static;font-weight:600}
${of(".in1", ".in2", ".in3")}{padding-left:0}
${of(".above")}{position:static;width:auto;height:auto;clip-path:none;white-space:normal;font-weight:400}
${of("td.n .star")}{margin-right:0}
${of("td")}{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem}
${of("td:empty")}{display:none}
${of("td::before")}{content:attr(data-label);content:attr(data-label) / "";flex:1 1 40%;min-width:0;color:var(--soft);text-align:left;white-space:normal}
${of("tbody th", "td>span")}{min-width:0;overflow-wrap:anywhere}
}`;
}

/**
 * How a page looks: on a wide screen, on a narrow one, where rows become blocks so that nothing need be scrolled sideways,
 * and on A4. Colours have a contrast of at least 4.5 to 1 on their ground, and nothing is said by colour alone.
 */
export const pageStyle = `
:root{--ink:#1b232b;--soft:#4a5763;--line:#d2dae1;--tint:#edf2f6;--accent:#0a4f73;--paper:#fff}
*{box-sizing:border-box}
html{font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;border-top:.375rem solid var(--accent);overflow-wrap:break-word}
header,nav,main,footer{max-width:76rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
header{padding-block:2rem 1.25rem}
h1{margin:0;font-size:clamp(1.625rem,1.2rem + 2vw,2.25rem);line-height:1.2;font-weight:650;overflow-wrap:anywhere}
header p{margin:.375rem 0 0;color:var(--soft)}
h2{margin:0;font-size:1.25rem;line-height:1.3;font-weight:650}
h3{margin:0;font-size:1.0625rem;line-height:1.35;font-weight:650}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.15em;overflow-wrap:anywhere}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
main:focus{outline:none}
.skip{position:absolute;left:1rem;top:-4rem;padding:.5rem .875rem;background:var(--accent);color:var(--paper)}
.skip:focus{top:.75rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
nav ul{margin:.5rem 0 0;padding:0;list-style:none;columns:16rem 4;column-gap:2rem}
nav{padding-block:0 .5rem}
nav h2{font-size:1rem}
nav li{break-inside:avoid;margin:0 0 .25rem}
nav ul ul{columns:auto;margin:.25rem 0 0;padding-left:1rem;font-size:.9375rem}
main{padding-block:.5rem 1rem}
section{margin:2rem 0 0;scroll-margin-top:1rem}
.remarks{max-width:76rem;font-size:.9375rem}
.remarks ul,.remarks ol{margin:.5rem 0 0;padding-left:1.25rem}
.remarks li{margin:.25rem 0;max-width:68rem;overflow-wrap:anywhere}
.remarks li p{margin:0}
.remarks .sources{padding-left:2rem}
.sources ::marker{content:"[" counter(list-item) "] "}
.remarks li:target,tr:target{background:var(--tint)}
footer{margin-top:2rem;padding-block:1rem 2.5rem;color:var(--soft);font-size:.875rem}
footer::before{content:"";display:block;border-top:1px solid var(--line);margin-bottom:1rem}
footer p{margin:.25rem 0}
figure{margin:.75rem 0 1.25rem;max-width:46rem;break-inside:avoid}
figure svg{display:block;width:100%;height:auto}
figcaption{margin-top:.375rem;color:var(--soft);font-size:.9375rem}
.close{display:none}
.findings{margin:.75rem 0 1rem;padding-left:1.25rem;max-width:60rem}
.findings li{margin:.375rem 0}
.remarks h3{margin-top:1rem}
.chapter{margin-top:3rem}
.chapter>h2{font-size:1.5rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
.chapter section{margin-top:1.5rem}
.frame{overflow-x:auto;margin-inline:-.25rem;padding-inline:.25rem}
table{min-width:min(100%,44rem);border-collapse:collapse;font-size:.9375rem;line-height:1.4}
caption{text-align:left}
section>h2,section>h3{margin-bottom:.5rem}
th,td{padding:.375rem .625rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th:first-child,td:first-child{padding-left:.25rem}
thead th{vertical-align:bottom;font-weight:600;color:var(--soft);border-bottom:2px solid var(--accent);hyphens:manual}
tbody th{font-weight:400;min-width:11rem}
td:not(.n){min-width:4.5rem}
.n{text-align:right;font-variant-numeric:tabular-nums lining-nums}
td.n,td.verdict{white-space:nowrap}
td.n .star{margin-right:-.5em}
tr.part th{padding-top:1.25rem;font-weight:650;color:var(--accent);scroll-margin-top:1rem}
tbody .in1{padding-left:1.5rem}
tbody .in2{padding-left:2.75rem}
tbody .in3{padding-left:4rem}
abbr{text-decoration:none;cursor:help;color:var(--soft)}
.wide{font-size:.875rem}
.wide th,.wide td{padding-inline:.5rem}
.bar{display:block;max-width:none}
.tone0{fill:#c9dce7}.tone1{fill:#adcadb}.tone2{fill:#91b8ce}.tone3{fill:#75a5c1}.tone4{fill:#5a92b3}.tone5{fill:#417fa3}.tone6{fill:#2b6b91}.tone7{fill:#19577d}.tone8{fill:#0a3f5c}.apart{fill:#8d979f}
.wide tbody th:first-child{position:sticky;left:0;background:var(--paper)}
${[
  inBlocks("screen and (max-width:30em)", ".narrow"),
  inBlocks("screen and (max-width:60em)", ":is(.medium,.wide)"),
  inBlocks("print", ".blocks"),
].join("\n")}
@media screen and (max-width:40em){
.roomy{display:none}
.close{display:block;max-width:26rem}
}
@page{size:A4;margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,"Liberation Sans",Arial,sans-serif;color:#4a5763}}
@page across{size:A4 landscape}
@media print{
html{font-size:9.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.skip,nav{display:none}
footer{margin-top:5mm;padding-block:0}
footer::before{margin-bottom:2mm}
header,main,footer{max-width:none;padding-inline:0}
header{padding-block:6mm 2mm}
section{margin-top:7mm}
.across{page:across}
.frame{overflow:visible;margin:0;padding:0}
table{width:100%}
table,.remarks{font-size:8.5pt}
.wide{font-size:7.5pt}
th,td{padding:.9mm 1.6mm}
td.n .star{margin-right:-.4em}
.wide th,.wide td{padding-inline:1mm}
.wide tbody th:first-child{position:static}
.blocks tr{grid-template-columns:repeat(3,1fr);column-gap:5mm}
tbody th{min-width:30mm}
td:not(.n){min-width:14mm}
figure svg{width:150mm;max-height:235mm}
thead{display:table-header-group}
tr,li,.remarks li p{break-inside:avoid}
h1,h2,h3,caption,thead,tr.part{break-after:avoid}
tbody:first-of-type tr:first-child,footer{break-before:avoid}
a{color:inherit;text-decoration:none}
}
`;

/** Checksum of the style, by which the page's policy knows it. */
export const pageStyleHash = "sha256-/axs/FlDknfjOUe1pqdkbQ/cXnfKbjxENSNrl/zl+a0=";
