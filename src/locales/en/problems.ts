import type { ProblemSentences } from "../support/sentences.ts";

/** English sentences of the problems: what was expected. */
export const problems: ProblemSentences = {
  "file/not-utf-8": () => "not UTF-8, read as Windows-1252; state another with --encoding",
  "file/undecodable": ({ has, fact }) =>
    `holds bytes that are no text in ${has("expected") ? fact("expected") : "the encoding it was read in"}`,
  "file/binary": () => "holds binary data, expected a table as text",
  "file/empty": () => "holds nothing, expected a header and rows",
  "file/no-rows": () => "holds no row that counts, expected rows below the header",
  "file/no-header": () =>
    "has no header row, expected at least two known column headings near the top; name them with --map",
  "file/ambiguous-delimiter": () =>
    "has no clear delimiter, expected semicolons, commas or tabs; state it with --delimiter",
  "file/unclosed-quote": () =>
    "a quotation mark opens here and is never closed; the rows after it were not read",
  "header/duplicate": ({ fact }) => `expected every heading once, found it ${fact("count")} times`,
  "header/two-for-one-field": ({ field, fact }) =>
    `expected one column for ${field("field")}, found also ${fact("other")}; choose with --map ${fact("field")}=HEADER`,
  "header/unknown": () => "column is not known and is not used",
  "header/missing-field": ({ field, fact, has }) =>
    `expected a column for ${field("field")}${has("expected") ? `, such as ${fact("expected")}` : ""}; name it with --map ${fact("field")}=HEADER${has("other") ? ` or give it with ${fact("other")}` : ""}`,
  "header/mapped-header-absent": ({ field, fact }) =>
    `expected the column "${fact("expected")}" for ${field("field")} because of --map, found no such column`,
  "header/area-level": () => "expected areas of one level that can be told by name or code",
  "row/wrong-field-count": ({ fact }) =>
    `expected ${fact("expected")} fields, found ${fact("found")}`,
  "row/conflicting-duplicate": ({ fact, has }) =>
    `expected this once, found it with other content${has("line") ? ` on line ${fact("line")}` : ""}`,
  "row/sum-mismatch": ({ fact }) =>
    `expected classes that sum to the total ${fact("expected")}, found ${fact("found")}`,
  "row/area-name-and-code-disagree": ({ fact }) =>
    `expected a name and a code of the same area, found ${fact("found")} for ${fact("expected")}`,
  "cell/missing": ({ has, field }) =>
    has("field")
      ? `expected a value for ${field("field")}, found none`
      : "expected a value, found none",
  "cell/not-a-register-number": () => "expected a register number such as 194.820",
  "cell/business-id": () => "expected a Business ID whose check digit agrees",
  "cell/not-a-date": () => "expected a date such as 2.1.2025 or 2025-01-02",
  "cell/ambiguous-date": () =>
    "expected a date whose day and month can be told apart, such as 2.1.2025 or 2025-01-02",
  "cell/impossible-date": () => "expected a day that the calendar has",
  "cell/not-a-time": () => "expected a time of day, such as 13:00, 13.00 or 13–15",
  "cell/date-after-extract": ({ fact }) =>
    `expected a date not later than the extract's ${fact("expected")}`,
  "cell/before-registration": ({ fact }) =>
    `expected a date not earlier than the registration on ${fact("expected")}`,
  "cell/unknown-area": ({ has, fact }) =>
    `expected ${has("expected") ? `an area of the level ${fact("expected")}` : "a municipality"}`,
  "cell/ambiguous-area": () => "expected the name or code of one area, found one of several",
  "cell/divided-municipality": () =>
    "expected a municipality with one successor, but this one was divided",
  "cell/not-a-class": () => "expected a purpose class 1–9, its name, or an empty cell",
  "cell/not-a-language": () => "expected a language: suomi, ruotsi, fi or sv",
  "cell/unknown-word": ({ fact }) => `expected one of ${fact("expected")}`,
  "cell/not-an-integer": () => "expected a whole number",
  "cell/negative": () => "expected zero or more",
  "cell/not-a-number": ({ has, fact }) =>
    `expected a number${has("expected") ? ` such as ${fact("expected")}` : ""}`,
  "cell/approximate": () => "expected an exact number, found an approximate one",
  "cell/run-together": () => "expected one number, found several run together",
  "cell/not-a-year": ({ has, fact }) =>
    has("expected") ? `expected the year ${fact("expected")}` : "expected a year of four digits",
  "file/not-a-workbook": () => "is no Excel workbook (.xlsx); save it again as .xlsx or .csv",
  "file/encrypted-workbook": () =>
    "is protected by a password; remove the protection and save the workbook again",
  "file/workbook-too-large": ({ fact }) =>
    `unpacks to more than ${fact("expected")}; save it as .csv`,
  "file/several-sheets": ({ fact }) =>
    `several sheets have a header row (${fact("found")}); choose one with --sheet`,
  "file/no-such-sheet": ({ fact }) =>
    `expected the sheet ${fact("expected")}, the workbook has ${fact("found")}`,
  "header/codebook-column": ({ fact }) =>
    `expected the column "${fact("expected")}" that the codebook names (${fact("field")}); mend the codebook or name the column with --map ${fact("field")}=HEADER`,
  "cell/outside-scale": ({ fact }) =>
    `expected a value of the scale ${fact("expected")}, its label or a code for a missing answer`,
  "cell/not-a-weight": () => "expected a weight above zero",
  "cell/unknown-item": () => "expected the id or text of an item of the codebook",
  "cell/formula-without-value": () =>
    "the formula has no saved value; open the workbook, let it calculate and save it again",
  "cell/spreadsheet-error": () => "holds an error value of the spreadsheet, expected data",
  "row/recipient-spelt-otherwise": ({ fact }) =>
    fact("basis") === "near-name"
      ? `possibly the same recipient as "${fact("other")}" on line ${fact("line")}`
      : `the same recipient is spelt "${fact("other")}" on line ${fact("line")}`,
};
