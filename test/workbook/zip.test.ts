import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32 } from "../../src/workbook/crc32.ts";
import { storedZip } from "../../src/workbook/stored-zip.ts";
import { unpackEntry } from "../../src/workbook/unpack-entry.ts";
import { zipDirectory } from "../../src/workbook/zip-directory.ts";
import { zipOf } from "../support/zip.ts";

test("the checksum is that of the standard's check value", () => {
  // CRC-32/ISO-HDLC, check value of "123456789"
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

const contents = fc.array(fc.uint8Array({ maxLength: 500 }), { maxLength: 5 });

test.each([
  ["deflated", zipOf],
  ["stored", undefined],
] as const)("a %s zip file gives back what went in", async (_, deflated) => {
  await fc.assert(
    fc.asyncProperty(contents, async (parts) => {
      const named = parts.map((bytes, at) => ({ name: `ä${at}.xml`, bytes, content: bytes }));
      const zip = deflated === undefined ? storedZip(named) : deflated(named);
      const entries = zipDirectory(zip) ?? [];
      expect(entries.map(({ name }) => name)).toEqual(named.map(({ name }) => name));
      for (const [at, entry] of entries.entries()) {
        expect(await unpackEntry(zip, entry)).toEqual(Uint8Array.from(parts[at] ?? []));
      }
    }),
    { seed: 20210831, numRuns: 50 },
  );
});

test("a part that unpacks to more than its directory says is not unpacked", async () => {
  const zip = zipOf([{ name: "a.xml", content: "x".repeat(1_000_000), claimedSize: 10 }]);
  const [entry] = zipDirectory(zip) ?? [];
  expect(entry?.size).toBe(10);
  expect(entry && (await unpackEntry(zip, entry))).toBeUndefined();
});

test.each([0, 3, 22, 40])("the first %d bytes of nothing are no zip file", (length) => {
  expect(zipDirectory(new Uint8Array(length))).toBeUndefined();
});
