import { expect, test } from "vitest";
import {
  toBusinessId,
  toIndustryCode,
  toRegisterNumber,
} from "../../../src/decode/support/identifier.ts";

test.each([
  ["194.820", "194820"],
  ["194820", "194820"],
  ["194 820", "194820"],
  ["1.234", "1234"],
  ["000.123", "123"],
  ["'194820'", "194820"],
])("the register number %s is %s: digits without punctuation or zeros in front", (text, value) => {
  expect(toRegisterNumber(text)).toMatchObject({ kind: "value", value });
});

test.each(["194.82", "194,820", "1234560-4", "ei", "12345678901", "0"])(
  "%s is no register number",
  (text) => {
    expect(toRegisterNumber(text)).toMatchObject({ fault: { code: "cell/not-a-register-number" } });
  },
);

// 0244683-1 is the register office's own id; 1572860-0 is the published example of a remainder of 0. By hand:
// 0·7+2·9+4·10+4·5+6·8+8·4+3·2 = 164 = 14·11 + 10, 11 − 10 = 1; 1·7+5·9+7·10+2·5+8·8+6·4+0·2 = 220 = 20·11.
test.each([
  ["0244683-1", "0244683-1"],
  ["244683-1", "0244683-1"],
  ["FI02446831", "0244683-1"],
  ["1572860-0", "1572860-0"],
])("the check digit of the business id %s is right", (text, value) => {
  expect(toBusinessId(text)).toMatchObject({ kind: "value", value });
});

test.each(["0244683-2", "FI02446832", "0244683", "12345-6", "ry"])(
  "the business id %s is wrong",
  (text) => {
    expect(toBusinessId(text)).toMatchObject({ fault: { code: "cell/business-id" } });
  },
);

// By hand: 0000008 gives 2·8 = 16, 16 mod 11 = 5; 0000006 gives 12 mod 11 = 1, a remainder that is not used.
test("a business id whose remainder is 1 does not exist", () => {
  expect(toBusinessId("0000008-6").kind).toBe("value");
  for (const digit of "0123456789") expect(toBusinessId(`0000006-${digit}`).kind).toBe("fault");
});

test.each([
  ["88990", "88990"],
  ["88.990", "88990"],
  ["88.99", "8899"],
  ["94", "94"],
  ["88990 Muu avohuolto", "88990"],
  ["'01110'", "01110"],
  ["järjestötoiminta", undefined],
  ["", undefined],
])("the industry %j has the code %s", (text, code) => {
  expect(toIndustryCode(text)).toBe(code);
});
