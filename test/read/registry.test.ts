import { expect, test } from "vitest";
import { readerFor } from "../../src/read/registry.ts";

test.each(["register.csv", "REGISTER.CSV", "a.tsv", "a.txt", "a.csv.gz", "-", "register", "a.dat"])(
  "%s is read as delimited text",
  (name) => {
    expect(readerFor(name)?.id).toBe("csv");
  },
);

test.each(["register.xlsx", "REGISTER.XLSX", "makrot.xlsm", "vanha.xls", "a.xlsx.gz"])(
  "%s is read as a workbook",
  (name) => {
    expect(readerFor(name)?.id).toBe("xlsx");
  },
);

test("a reader that is asked for by id is taken whatever the name is", () => {
  expect(readerFor("register.xlsx", "csv")?.id).toBe("csv");
});

test("an unknown id has no reader", () => {
  expect(readerFor("register.csv", "pdf")).toBeUndefined();
});

test("the reading code is loaded when it is asked for", async () => {
  expect(await readerFor("register.csv")?.load()).toBeTypeOf("function");
});
