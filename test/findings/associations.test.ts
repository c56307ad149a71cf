import { describe, expect, it } from "vitest";
import { associations } from "../../src/findings/associations.ts";
import { localeFor } from "../support/locales.ts";
import { interval, profiled, profileFacts } from "../support/profile-facts.ts";
import { areaKey, figure, known } from "../support/sample-report.ts";

// PRH, associations by region, 2 January 2025, and Statistics Finland's population of 31 December 2025.
const count = profiled("registered-associations", known(9306), { unit: "associations" });
const rate = known(169.535_989_506_476_48, interval(166.109, 173.016));

describe("the finding on associations", () => {
  it("gives number, rate with its interval, the country's rate, the verdict and the rank", () => {
    const facts = profileFacts([
      count,
      profiled("associations-per-10000", rate, {
        unit: "per-10000-residents",
        country: known(191.835_888_898_078_88),
        verdict: "lower",
        rank: { from: 16, to: 17, of: 18 },
      }),
    ]);
    const [found, ...others] = associations.find(facts);
    if (found === undefined) throw new Error("nothing found");
    expect(others).toEqual([]);
    expect(localeFor("fi").finding(found).replaceAll("\u00a0", " ")).toBe(
      "Pirkanmaa: rekisterissä on 9 306 yhdistystä (2.1.2025), 169,5 yhdistystä 10 000 asukasta kohti (95 %:n luottamusväli 166,1–173,0). Koko maan luku on 191,8; alueen luku siihen verrattuna: pienempi. Sija suurimmasta pienimpään on 16–17/18.",
    );
    expect(localeFor("sv").finding(found).replaceAll("\u00a0", " ")).toBe(
      "Birkaland: i registret finns 9 306 föreningar (2.1.2025), 169,5 per 10 000 invånare (95 % konfidensintervall 166,1–173,0). Talet för hela landet är 191,8; områdets tal jämfört med det: lägre. Rang från störst till minst: 16–17/18.",
    );
    expect(localeFor("en").finding(found)).toBe(
      "Pirkanmaa: the register holds 9,306 associations (2025-01-02), 169.5 per 10,000 residents (95% CI 166.1–173.0). The figure for the whole country is 191.8; the area’s figure compared with it: lower. Rank from largest to smallest: 16–17/18.",
    );
  });

  it("names each benchmark that was asked for, and no other", () => {
    // The median of the 18 regions that have the rate; the verdict is the interval's against it.
    const unit = "per-10000-residents";
    const median = figure("associations-per-10000", unit, known(203.8), areaKey("country", "SSS"));
    const facts = profileFacts([
      count,
      profiled("associations-per-10000", rate, {
        unit,
        against: { median: { figure: median, verdict: "lower" } },
      }),
    ]);
    const written = associations.find(facts).map((found) => localeFor("en").finding(found));
    expect(written).toEqual([
      "Pirkanmaa: the register holds 9,306 associations (2025-01-02), 169.5 per 10,000 residents (95% CI 166.1–173.0). The median of the areas is 203.8; the area’s figure compared with it: lower.",
    ]);
  });

  it("stops where knowledge does: no rate, no country, no verdict", () => {
    const write = (...rows: readonly ReturnType<typeof profiled>[]) =>
      associations.find(profileFacts(rows)).map((found) => localeFor("en").finding(found));
    const unit = "per-10000-residents";
    expect(write(count)).toEqual([
      "Pirkanmaa: the register holds 9,306 associations (2025-01-02).",
    ]);
    expect(
      write(
        count,
        profiled("associations-per-10000", known(169.5), { unit, country: known(191.8) }),
      ),
    ).toEqual([
      "Pirkanmaa: the register holds 9,306 associations (2025-01-02), 169.5 per 10,000 residents. The figure for the whole country is 191.8.",
    ]);
    expect(
      write(
        count,
        profiled("associations-per-10000", "no-source", { unit, country: known(191.8) }),
      ),
    ).toEqual(["Pirkanmaa: the register holds 9,306 associations (2025-01-02)."]);
    expect(write(profiled("registered-associations", "not-published"))).toEqual([]);
  });

  it("counts one association as one", () => {
    const one = profiled("registered-associations", known(1), { unit: "associations" });
    const texts = associations
      .find(profileFacts([one]))
      .flatMap((found) =>
        (["fi", "sv", "en"] as const).map((tag) => localeFor(tag).finding(found)),
      );
    expect(texts).toEqual([
      "Pirkanmaa: rekisterissä on 1 yhdistys (2.1.2025).",
      "Birkaland: i registret finns 1 förening (2.1.2025).",
      "Pirkanmaa: the register holds 1 association (2025-01-02).",
    ]);
  });
});
