import { describe, expect, it } from "vitest";
import { countryOnly } from "../../src/findings/country-only.ts";
import { notKnown } from "../../src/findings/not-known.ts";
import { localeFor } from "../support/locales.ts";
import { profiled, profileFacts } from "../support/profile-facts.ts";
import { known } from "../support/sample-report.ts";

const label = (text: string) => ({ fi: text, sv: text, en: text });
const survey = { section: "survey", unit: "scale-points" } as const;

describe("the finding on what is not known", () => {
  it("lists the figures of a part that are missing for one reason, each label once", () => {
    const facts = profileFacts([
      profiled("swedish-share", "needs-rows", { label: label("Swedish") }),
      profiled("village-associations", "needs-rows", { label: label("Villages") }),
      profiled("a.mean", "below-threshold", { ...survey, label: label("Question") }),
      profiled("b.mean", "below-threshold", { ...survey, label: label("Question") }),
      profiled("c.mean", "too-few-answers", { ...survey, label: label("Other question") }),
    ]);
    expect(notKnown.find(facts).map((found) => localeFor("en").finding(found))).toEqual([
      "Register, Pirkanmaa, not known: Swedish; Villages. Reason: needs an extract with one association a row; the source has counts only.",
      "Situation survey, Pirkanmaa, not known: Question. Reason: hidden, because fewer stand behind it than the threshold asks.",
      "Situation survey, Pirkanmaa, not known: Other question. Reason: too few answers.",
    ]);
  });

  it("names a row that stands below another after it", () => {
    const facts = profileFacts([
      profiled("purchases", known(1), { label: label("Purchases") }),
      profiled("purchases-share", "dominated", {
        indent: 1,
        label: label("by voucher"),
        shortLabel: label("by voucher"),
      }),
    ]);
    const [found] = notKnown.find(facts);
    expect(found?.facts["item-1"]).toMatchObject({ label: label("Purchases, by voucher") });
  });

  it("leaves to the finding on the country what was published of the country alone", () => {
    const published = profiled("published-involve-2021", "not-published", {
      ...survey,
      label: label("Ability to involve"),
      country: known(3.2, { n: "not-published", flags: ["conflicts"] }),
    });
    const facts = profileFacts([published]);
    expect(notKnown.find(facts)).toEqual([]);
    expect(countryOnly.find(facts).map((found) => localeFor("en").finding(found))).toEqual([
      "Ability to involve, Pirkanmaa: no figure (the source does not publish this figure). The figure for the whole country (2025-01-02) is 3.2 (another source gives a different figure).",
    ]);
  });
});
