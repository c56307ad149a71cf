import { describe, expect, it } from "vitest";
import {
  isSmallOrMedium,
  producerSize,
  smallAndMediumShare,
} from "../../src/production/producer-size.ts";
import { productionIndex } from "../../src/production/production-index.ts";
import { bought, county } from "./builders.ts";

const million = 1_000_000;

describe("producerSize", () => {
  // Commission Recommendation 2003/361/EC, Annex, Article 2: fewer than 250, 50, 10 persons; turnover up to 50, 10, 2 M€ or
  // balance sheet total up to 43, 10, 2 M€.
  it.each([
    [{ employees: 249, turnover: 50 * million, balance: 44 * million }, "medium"],
    [{ employees: 249, turnover: 51 * million, balance: 43 * million }, "medium"],
    [{ employees: 250, turnover: million, balance: million }, "large"],
    [{ employees: 249, turnover: 51 * million, balance: 44 * million }, "large"],
    [{ employees: 49, turnover: 10 * million, balance: 50 * million }, "small"],
    [{ employees: 49, turnover: 11 * million, balance: 11 * million }, "medium"],
    [{ employees: 9, turnover: 2 * million, balance: 90 * million }, "micro"],
    [{ employees: 10, turnover: million, balance: million }, "small"],
    // One of the two sums is enough to be under, not to be over.
    [{ employees: 9, turnover: million }, "micro"],
    [{ employees: 9, turnover: 3 * million }, "unknown"],
    [{ employees: 300 }, "large"],
    [{ turnover: 60 * million, balance: 60 * million }, "large"],
    [{ turnover: million, balance: million }, "unknown"],
    [{}, "unknown"],
  ])("of %j is %s", (producer, size) => {
    expect(producerSize(producer)).toBe(size);
  });

  it("may leave open which of the small classes a producer is in, and yet tell that it is in one", () => {
    const producer = {
      id: "a",
      name: "a",
      sectorBy: "name",
      employees: 9,
      turnover: 3 * million,
    } as const;
    expect(producerSize(producer)).toBe("unknown");
    expect(isSmallOrMedium(producer)).toBe(true);
  });
});

describe("smallAndMediumShare", () => {
  const sized = (id: string, value: number, employees?: number) => {
    const size = employees === undefined ? {} : { employees, turnover: million };
    return bought(id, value, { producer: { id, name: id, sectorBy: "name", ...size } });
  };
  const shareOf = (records: Parameters<typeof productionIndex>[0]) =>
    smallAndMediumShare(
      productionIndex(records).cell({
        areas: [county("08")],
        year: 2024,
        service: undefined,
        measure: "purchases",
      }),
    );

  it("is taken of the value whose producers' size is known, and says so", () => {
    // By hand: 30 of 30 + 50; the 20 of an unknown size are left out.
    expect(shareOf([sized("a", 30, 10), sized("b", 50, 400), sized("c", 20)])).toMatchObject({
      value: 0.375,
      n: 2,
      flags: ["estimated"],
    });
  });

  it("is not given where less than half of the value has a producer of known size, or no size is known", () => {
    expect(shareOf([sized("a", 49, 10), sized("b", 51)])).toMatchObject({ reason: "incomplete" });
    expect(shareOf([sized("a", 50, 10), sized("b", 50)])).toMatchObject({ value: 1 });
    expect(shareOf([sized("b", 50)])).toMatchObject({ reason: "needs-column" });
  });
});
