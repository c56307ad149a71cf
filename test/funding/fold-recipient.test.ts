import { expect, test } from "vitest";
import { foldRecipient } from "../../src/funding/fold-recipient.ts";

test("the two spellings of Keski-Pohjanmaa's list of 2023 are one", () => {
  // soite.fi, 27 April 2023: both names stand in the list of recipients.
  const full = foldRecipient("Mannerheimin Lastensuojeluliiton Pohjanmaan piiri ry");
  expect(foldRecipient("MLL Pohjanmaan piiri")).toBe(full);
});

test.each([
  ["Tuulen yhdistys ry", "Tuulen yhdistys r.y."],
  ["Tuulen yhdistys, ry", "TUULEN  YHDISTYS"],
  ["Vindens förening rf", "Vindens förening r.f."],
  ["Suomen Punaisen Ristin Usvan osasto", "SPR:n Usvan osasto".replace(":n", "")],
  ["Kuura & Usva ry", "Kuura ja Usva"],
  ["Tuuli-yhdistys ry", "Tuuli yhdistys"],
])("%s and %s are one name", (one, other) => {
  expect(foldRecipient(one)).toBe(foldRecipient(other));
});

test.each([
  ["Tuulen yhdistys ry", "Tuulten yhdistys ry"],
  ["Ryhmä", "Hmä"],
  ["Kerho 12 ry", "Kerho 13 ry"],
])("%s and %s are two", (one, other) => {
  expect(foldRecipient(one)).not.toBe(foldRecipient(other));
});
