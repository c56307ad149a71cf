import { describe, expect, it } from "vitest";
import { largestClass } from "../../src/findings/largest-class.ts";
import { interval, profiled, profileFacts } from "../support/profile-facts.ts";
import { known } from "../support/sample-report.ts";

const unit = "associations";
const classRow = (id: number, ...[value, lower, upper]: readonly [number, number, number]) =>
  profiled(`associations-class-${id}`, known(value, interval(lower, upper)), {
    unit,
    section: "purpose-classes",
  });

// Pirkanmaa, PRH 2 January 2025, with Byar's limits.
const political = classRow(1, 520, 476, 567);
const cultural = classRow(4, 1851, 1768, 1937);
const sports = classRow(6, 1575, 1498, 1655);

describe("the finding on the largest class", () => {
  it("names the largest and the next where their intervals lie apart", () => {
    const [found] = largestClass.find(profileFacts([political, cultural, sports]));
    expect(found).toMatchObject({
      sentence: "largest-class",
      facts: {
        first: { id: "associations-class-4" },
        second: { id: "associations-class-6" },
        verdict: { verdict: "higher" },
      },
    });
  });

  it("gives no order where their intervals touch, or where there are none", () => {
    const close = classRow(5, 1700, 1620, 1768);
    const bare = profiled("associations-class-5", known(1700), { unit });
    const sentences = [close, bare].map(
      (second) => largestClass.find(profileFacts([political, cultural, second]))[0]?.sentence,
    );
    expect(sentences).toEqual(["classes-alike", "classes-alike"]);
  });

  it("says nothing where no class has any association", () => {
    const none = [1, 4, 6].map((id) => classRow(id, 0, 0, 3.7));
    expect(largestClass.find(profileFacts(none))).toEqual([]);
  });

  it("says nothing while the number of any class is missing", () => {
    const hidden = profiled("associations-class-9", "not-published", { unit });
    expect(largestClass.find(profileFacts([cultural, sports, hidden]))).toEqual([]);
    expect(largestClass.find(profileFacts([cultural]))).toEqual([]);
  });
});
