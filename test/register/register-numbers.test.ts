import fc from "fast-check";
import { expect, test } from "vitest";
import { createRegisterNumbers } from "../../src/register/register-numbers.ts";

const seed = 20210831;

test("a number of digits stands for itself", () => {
  expect(createRegisterNumbers().idOf("194820")).toBe(194_820);
});

test("texts that are no plain numbers get ids that no number has", () => {
  const texts = fc.uniqueArray(
    fc.oneof(
      fc.nat().map(String),
      fc.bigInt({ min: 0n, max: 10n ** 14n }).map(String),
      fc.string({ minLength: 1, maxLength: 6 }),
      fc.constantFrom("012", "12", "4026531840", "4026531839", "4294967295", "4294967296", "HRB 7"),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(texts, (registerNumbers) => {
      const numbers = createRegisterNumbers();
      const ids = registerNumbers.map(numbers.idOf);
      expect(new Set(ids).size).toBe(registerNumbers.length);
      expect(ids.every((id) => id >= 0 && id <= 0xffff_ffff)).toBe(true);
      expect(ids.map(numbers.registerNumberOf)).toEqual(registerNumbers);
      expect(registerNumbers.map(numbers.idOf)).toEqual(ids);
    }),
    { seed },
  );
});
