import { gzipSync } from "node:zlib";
import { toUtf8, toUtf16Le, toWindows1252 } from "./extract/encode.ts";
import { toMunicipalities } from "./extract/municipality.ts";
import { smallExtract } from "./extract/small-extract.ts";
import { generateRegisterExtract } from "./generate-register-extract.ts";
import { surveyFixtures } from "./generate-survey.ts";

const lf = { delimiter: ";", lineEnds: ["\n"] } as const;

/** Every generated fixture by file name. What is not here was written by hand. */
export function generatedFixtures(municipalitiesCsv: string): ReadonlyMap<string, Uint8Array> {
  const plain = smallExtract(lf);
  const municipalities = toMunicipalities(municipalitiesCsv);
  return new Map([
    ["synthetic-register-extract.csv", toUtf8(generateRegisterExtract(municipalities))],
    ["extract-utf-8.csv", toUtf8(plain)],
    ["extract-utf-8-bom.csv", toUtf8(`\uFEFF${plain}`)],
    ["extract-windows-1252.csv", toWindows1252(plain)],
    ["extract-nfd.csv", toUtf8(plain.normalize("NFD"))],
    ["extract-utf-16le.csv", toUtf16Le(smallExtract({ delimiter: "\t", lineEnds: ["\r\n"] }))],
    ["extract-comma.csv", toUtf8(smallExtract({ ...lf, delimiter: "," }))],
    ["tab-separated.csv", toUtf8(smallExtract({ ...lf, delimiter: "\t" }))],
    ["extract-sep-line.csv", toUtf8(`sep=;\n${plain}`)],
    ["extract-title-rows.csv", toUtf8(`${titleRows}${plain}`)],
    ["extract-crlf.csv", toUtf8(smallExtract({ ...lf, lineEnds: ["\r\n"] }))],
    ["extract-cr.csv", toUtf8(smallExtract({ ...lf, lineEnds: ["\r"] }))],
    [
      "extract-mixed-line-ends.csv",
      toUtf8(smallExtract({ ...lf, lineEnds: ["\n", "\r\n", "\r"] })),
    ],
    ["extract-no-last-line-end.csv", toUtf8(plain.slice(0, -1))],
    ["extract.csv.gz", gzipSync(toUtf8(plain))],
    ...surveyFixtures(),
  ]);
}

const titleRows =
  "Yhdistysrekisteri, keksitty ote (synthetic register extract)\nTilanne 2.1.2025;;;;;;;;;;\n\n";
