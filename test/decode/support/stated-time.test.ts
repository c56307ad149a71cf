import { describe, expect, test } from "vitest";
import { toStatedTime } from "../../../src/decode/support/stated-time.ts";

const span = (from: string, to: string) => ({ kind: "span", from, to });

describe("toStatedTime", () => {
  test.each([
    ["2.1.2025", { kind: "day", on: "2025-01-02" }],
    ["2025-01-02", { kind: "day", on: "2025-01-02" }],
    ["2023", span("2023-01-01", "2023-12-31")],
    ["2024-02", span("2024-02-01", "2024-02-29")],
    ["2/2023", span("2023-02-01", "2023-02-28")],
    ["2023/2024", span("2023-01-01", "2024-12-31")],
    ["2023–2024", span("2023-01-01", "2024-12-31")],
    ["2023-2024", span("2023-01-01", "2024-12-31")],
  ])("%s is as exact as it is written", (text, value) => {
    expect(toStatedTime(text)).toMatchObject({ kind: "value", value });
  });
  test.each([
    ["2024/2023", "cell/not-a-date"],
    ["13/2023", "cell/not-a-date"],
    ["2023-13", "cell/not-a-date"],
    ["1/2/2025", "cell/ambiguous-date"],
    ["31.2.2025", "cell/impossible-date"],
    ["46000", "cell/not-a-date"],
    ["keväällä 2023", "cell/not-a-date"],
  ])("%s is refused as %s", (text, code) => {
    expect(toStatedTime(text)).toMatchObject({ kind: "fault", fault: { code } });
  });
  test.each(["", "-", ".."])("%j is no time", (text) => {
    expect(toStatedTime(text).kind).toBe("missing");
  });
});
