import fc from "fast-check";
import { expect, test } from "vitest";
import { plainNumber, toTextRow } from "../../../src/read/support/sheet-text.ts";

test.each([
  [0, "0"],
  [837, "837"],
  [12.5, "12,5"],
  [-0.25, "-0,25"],
  [1e-7, "0,0000001"],
  [-1.5e-7, "-0,00000015"],
  [1e21, "1000000000000000000000"],
  [1.25e22, "12500000000000000000000"],
])("%d is written %s", (value, text) => {
  expect(plainNumber(value, ",")).toBe(text);
});

test("a number is read back as itself and never has an exponent", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = plainNumber(value, ".");
      expect(text).toMatch(/^-?\d+(?:[.]\d+)?$/);
      expect(Number(text) + 0).toBe(value + 0);
    }),
    { seed: 20210831, numRuns: 500 },
  );
});

test("dates are ISO text, flawed cells are told by place and are no blanks", () => {
  const row = toTextRow(
    {
      line: 5,
      cells: [
        { kind: "date", moment: { date: { year: 2021, month: 8, day: 31 }, time: undefined } },
        { kind: "date", moment: { date: { year: 2021, month: 8, day: 31 }, time: "14:30:00" } },
        { kind: "error", text: "#N/A" },
        undefined,
        { kind: "formula", formula: "A1+1" },
        { kind: "boolean", value: false },
        undefined,
        { kind: "text", text: " " },
      ],
    },
    ",",
  );
  expect(row).toEqual({
    line: 5,
    cells: ["2021-08-31", "2021-08-31T14:30:00", "#N/A", "", "=A1+1", "FALSE"],
    flaws: new Map([
      [2, "cell/spreadsheet-error"],
      [4, "cell/formula-without-value"],
    ]),
  });
});
