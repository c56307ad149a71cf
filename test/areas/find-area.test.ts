import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type FoundArea,
  findArea,
  findAreaOfLevel,
  findMunicipality,
} from "../../src/areas/find-area.ts";
import type { Level } from "../../src/domain/area.ts";
import { bundledAreas } from "../support/bundled-tables.ts";

const index = bundledAreas();

/** What was found as `level code year`. */
function place(found: FoundArea): string {
  if (found.kind !== "found") return found.kind;
  const { level, code, year } = found.area.key;
  return `${level} ${code} ${year}`;
}

const find = (text: string, level?: Level, year = 2025) =>
  findArea(index, text, level === undefined ? { year } : { level, year });

/** A name with each letter left out once, and with each two neighbours swapped once. */
function slipsIn(name: string): readonly string[] {
  return [...name].flatMap((letter, at) => {
    const [before, next, after] = [name.slice(0, at), name.charAt(at + 1), name.slice(at + 2)];
    return [before + next + after, before + next + letter + after];
  });
}

describe("findArea", () => {
  it.each([
    ["Pirkanmaa"],
    ["Birkaland"],
    ["06"],
    ["6"],
    ["MK06"],
    ["mk6"],
    ["pirkanmaan"],
    ["Pirkanmaalla"],
    ["PIRKANMAA"],
    ["  Pirkanmaa   "],
    ["Pirkanmaa\u00a0"],
    ["Pirkanmaan maakunta"],
    ["Pirkanmaan maakunnassa"],
    ["i Birkaland"],
    ["Pirkanmaa region"],
  ])("finds the region Pirkanmaa by %j", (text) => {
    expect(place(find(text))).toBe("region 06 2025");
  });

  it.each([
    ["Pirha"],
    ["HVA08"],
    ["hva 8"],
    ["Pirkanmaan hyvinvointialue"],
    ["pirkanmaan hyvinvointialueella"],
    ["Birkalands välfärdsområde"],
    ["Pirkanmaa wellbeing services county"],
  ])("finds the county Pirkanmaa by %j without being told the level", (text) => {
    expect(place(find(text))).toBe("wellbeing-county 08 2025");
  });

  it.each([
    ["Tays-erva", "erva 3 2022"],
    ["TAYS", "erva 3 2022"],
    ["Hyks-ervan", "erva 1 2022"],
    ["Sisä-Suomen yhteistyöalue", "yta 03 2025"],
    ["koko maa", "country SSS 2025"],
    ["Suomi", "country SSS 2025"],
    ["Finland", "country SSS 2025"],
    ["Tampere", "municipality 837 2025"],
    ["Tammerfors", "municipality 837 2025"],
    ["KU837", "municipality 837 2025"],
    ["837", "municipality 837 2025"],
    ["South Savo", "region 10 2025"],
    ["Itä-Uusimaa", "wellbeing-county 01 2025"],
  ])("finds %s as %s", (text, expected) => {
    expect(place(find(text))).toBe(expected);
  });

  it("takes hyphen, dash and space for the same, and NFD for NFC", () => {
    const spellings = ["Päijät-Häme", "päijät häme", "Päijät–Häme", "Päijät-Häme".normalize("NFD")];
    for (const text of spellings) expect(place(find(text))).toBe("region 07 2025");
  });

  it("does without diacritics where only one area is left to mean", () => {
    expect(place(find("Etela-Savo"))).toBe("region 10 2025");
    expect(place(find("Jyvaskyla"))).toBe("municipality 179 2025");
    expect(place(find("Paijat-Hameessa"))).toBe("region 07 2025");
  });

  it("says on which other levels the text names an area", () => {
    const alsoAt = (text: string) => {
      const found = find(text);
      return found.kind === "found" ? found.alsoAt : undefined;
    };
    expect(alsoAt("Pirkanmaa")).toEqual(["wellbeing-county"]);
    expect(alsoAt("Ahvenanmaa")).toEqual(["wellbeing-county", "erva", "yta"]);
    expect(alsoAt("MK06")).toEqual([]);
    expect(alsoAt("06")).toEqual(["wellbeing-county", "yta"]);
    expect(alsoAt("Uusimaa")).toEqual([]);
  });

  it("means the municipality by Helsinki, since its row among the counties is no county", () => {
    expect(find("Helsinki")).toMatchObject({
      area: { key: { level: "municipality", code: "091" } },
      alsoAt: ["wellbeing-county"],
    });
    expect(place(find("Helsingin"))).toBe("municipality 091 2025");
    expect(place(find("Helsinki", "wellbeing-county"))).toBe("wellbeing-county 90 2025");
  });

  it("keeps to the level that is asked for", () => {
    expect(place(find("Pirkanmaa", "wellbeing-county"))).toBe("wellbeing-county 08 2025");
    expect(place(find("06", "wellbeing-county"))).toBe("wellbeing-county 06 2025");
    expect(place(find("3", "erva"))).toBe("erva 3 2022");
    expect(place(find("49", "municipality"))).toBe("municipality 049 2025");
  });

  it("says at which levels a text names an area that is not at the level asked for", () => {
    expect(find("Uusimaa", "wellbeing-county")).toEqual({
      kind: "not-at-level",
      levels: ["region"],
    });
    expect(find("Helsinki", "region")).toEqual({
      kind: "not-at-level",
      levels: ["municipality", "wellbeing-county"],
    });
    expect(find("MK06", "yta")).toEqual({ kind: "not-at-level", levels: ["region"] });
  });

  it.each([
    ["Pirkanma", "Pirkanmaa"],
    ["Brikaland", "Birkaland"],
    ["Tampre", "Tampere"],
    ["Pirhaa", "Pirha"],
    ["Pohjanma", "Pohjanmaa"],
  ])("does not guess %s and suggests %s first", (text, suggestion) => {
    const found = find(text);
    expect(found).toMatchObject({ kind: "unknown" });
    expect(found.kind === "unknown" && found.suggestions[0]).toBe(suggestion);
  });

  it.each([
    ["Koski", "Koski Tl"],
    ["Helsinki (091)", "Helsinki"],
    ["Etelä", "Etelä-Karjala"],
    ["Pirkanmaa 06", "Pirkanmaa"],
  ])("suggests for %s, which begins or goes on at a whole word, first %s", (text, suggestion) => {
    const found = find(text);
    expect(found.kind === "unknown" && found.suggestions[0]).toBe(suggestion);
  });

  it("suggests a region first for its name with a letter left out or two letters swapped", () => {
    const regions = index.areasOf("region", 2025);
    expect(regions).toHaveLength(19);
    for (const { key, name } of regions) {
      for (const typo of [name.fi, name.sv].flatMap(slipsIn)) {
        const found = find(typo);
        const isRight =
          found.kind === "found"
            ? found.area.key.code === key.code
            : found.kind === "unknown" && [name.fi, name.sv].includes(found.suggestions[0] ?? "");
        expect({ typo, isRight }).toEqual({ typo, isRight: true });
      }
    }
  });

  it("suggests only areas of the level that is asked for", () => {
    expect(find("Tampre", "region")).toEqual({ kind: "unknown", suggestions: [] });
  });

  it("suggests nothing for what resembles nothing", () => {
    expect(find("Atlantis-on-Sea")).toEqual({ kind: "unknown", suggestions: [] });
    expect(find("")).toEqual({ kind: "unknown", suggestions: [] });
  });

  it("does not take a number of another numbering for granted", () => {
    expect(find("90")).toEqual({ kind: "unknown", suggestions: ["KU090", "HVA90"] });
    // What a spreadsheet makes of Helsinki's 091.
    expect(find("91")).toEqual({ kind: "unknown", suggestions: ["KU091", "HVA91"] });
    expect(find("999")).toEqual({ kind: "unknown", suggestions: [] });
  });

  it("knows a merged municipality no more and suggests its successor", () => {
    expect(place(find("Valtimo", undefined, 2019))).toBe("municipality 911 2019");
    expect(find("Valtimo")).toEqual({ kind: "unknown", suggestions: ["Nurmes"] });
    expect(find("911")).toEqual({ kind: "unknown", suggestions: ["Nurmes"] });
    expect(find("Lappi", "municipality")).toEqual({ kind: "unknown", suggestions: ["Rauma"] });
  });

  it("names the successors of a divided municipality", () => {
    const divided = { kind: "divided", successors: ["Jämsä", "Orivesi"] };
    expect(find("Längelmäki")).toEqual(divided);
    expect(find("443")).toEqual(divided);
  });

  it("finds every area of every level by its names in three languages and by its code", () => {
    const sought = [
      "region",
      "wellbeing-county",
      "erva",
      "yta",
      "country",
      "municipality",
    ] as const;
    for (const level of sought) {
      for (const { key, name, shortName } of index.areasOf(level, 2025)) {
        const texts = [...Object.values(name), ...Object.values(shortName), key.code];
        for (const text of texts) {
          const found = find(text, level);
          expect(found.kind === "found" && found.area.key).toEqual(key);
        }
      }
    }
  });

  it("is not misled by case, blanks or the form of composition", () => {
    const areas = index.areasOf("region", 2025);
    fc.assert(
      fc.property(
        fc.constantFrom(...areas),
        fc.constantFrom("fi", "sv", "en" as const),
        fc.constantFrom("NFC", "NFD"),
        fc.boolean(),
        fc.stringMatching(/^[ \t\u00a0]{0,3}$/u),
        (area, language, form, upper, blanks) => {
          const name = area.name[language as "fi"].normalize(form);
          const text = `${blanks}${upper ? name.toUpperCase() : name.toLowerCase()}${blanks}`;
          expect(place(find(text))).toBe(`region ${area.key.code} 2025`);
        },
      ),
      { seed: 20210831 },
    );
  });

  it("ends in a result for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(["found", "unknown", "not-at-level", "divided"]).toContain(find(text).kind);
        expect(find(text)).toEqual(find(text));
      }),
      { seed: 20210831 },
    );
  });
});

describe("findMunicipality", () => {
  it.each([
    ["Helsinki", "091"],
    ["HELSINKI", "091"],
    ["HELSINGFORS", "091"],
    ["Maarianhamina - Mariehamn", "478"],
    ["Maarianhamina", "478"],
    ["Koski TL", "284"],
    ["Koski Tl", "284"],
    ["Pedersören kunta", "599"],
    ["Gustaf Adolfs", "081"],
    ["Gustav Adolfs", "081"],
    ["S:t Mårtens", "480"],
    ["Helsingfors stad", "091"],
    ["Vöyri", "946"],
    ["Hyvinkää".normalize("NFD"), "106"],
    ["Pedersöre", "599"],
    ["Mänttä–Vilppula", "508"],
    ["049", "049"],
    ["49", "049"],
    ["KU049", "049"],
    ["'049'", "049"],
    ["KU049 Espoo", "049"],
    ["049 Esbo", "049"],
  ])("reads %j as %s", (text, code) => {
    expect(findMunicipality(index, text)).toEqual({ kind: "found", code });
  });

  it("knows municipalities that merged under their old codes", () => {
    expect(findMunicipality(index, "Valtimo")).toEqual({ kind: "found", code: "911" });
    expect(findMunicipality(index, "Nilsiä")).toEqual({ kind: "found", code: "534" });
    expect(findMunicipality(index, "Karis")).toEqual({ kind: "found", code: "220" });
  });

  it("takes a name that two have borne for the one that exists today", () => {
    // Parainen (573) became part of Länsi-Turunmaa (445) in 2009, which took the name in 2012.
    expect(findMunicipality(index, "Pargas")).toEqual({ kind: "found", code: "445" });
  });

  it("tells when it had to ignore diacritics", () => {
    expect(findMunicipality(index, "Jyvaskyla")).toEqual({
      kind: "found",
      code: "179",
      withoutDiacritics: true,
    });
  });

  it("takes neither inflected forms nor brands nor regions for a municipality", () => {
    for (const text of ["Helsingin", "Pirha", "Satakunta", "Pirkanmaa"]) {
      expect(findMunicipality(index, text).kind).toBe("unknown");
    }
  });

  it("does not believe a label whose code and name disagree", () => {
    expect(findMunicipality(index, "091 Espoo").kind).toBe("unknown");
  });

  it("refuses the divided municipality by name and by code, and an unknown code", () => {
    const divided = { kind: "divided", successors: ["Jämsä", "Orivesi"] };
    expect(findMunicipality(index, "Längelmäki")).toEqual(divided);
    expect(findMunicipality(index, "443")).toEqual(divided);
    expect(findMunicipality(index, "999")).toEqual({ kind: "unknown", suggestions: [] });
    expect(findMunicipality(index, "")).toEqual({ kind: "unknown", suggestions: [] });
  });

  it("suggests the nearest names, in their proper spelling", () => {
    expect(findMunicipality(index, "tampree")).toEqual({
      kind: "unknown",
      suggestions: ["Tampere"],
    });
  });

  it("finds every municipality of any year by its own name or one that lives on in its successor", () => {
    for (const code of index.municipalityCodes.filter((each) => each !== "443")) {
      expect(findMunicipality(index, code)).toEqual({ kind: "found", code });
    }
    for (const { key, name } of index.areasOf("municipality", 2010)) {
      for (const text of Object.values(name)) {
        expect(findMunicipality(index, text)).toEqual({ kind: "found", code: key.code });
      }
    }
  });
});

describe("findAreaOfLevel", () => {
  const placeAt = (text: string, level: Level, year = 2025) => {
    const found = findAreaOfLevel(index, text, level, year);
    return found.kind === "found" ? found.area.key.code : found.kind;
  };

  it.each([
    ["Satakunda", "04"],
    ["Norra Kerelen", "12"],
    ["Päijänne Tavastland", "07"],
    ["Ahvenanmaa - Åland", "21"],
    ["MK01 Uusimaa", "01"],
    ["'04'", "04"],
    ["6", "06"],
    ["Kainuu maakunta", "18"],
  ])("reads the region %j of a published table as %s", (text, code) => {
    expect(placeAt(text, "region")).toBe(code);
  });

  it("takes neither inflected forms nor brands nor a code of another level", () => {
    for (const text of ["Pirkanmaalla", "HVA08", "Itä-Uusimaa", "MK01 Satakunta"]) {
      expect(placeAt(text, "region")).toBe("unknown");
    }
    expect(placeAt("Pirha", "wellbeing-county")).toBe("unknown");
  });

  it("understands names by the division of the year", () => {
    expect(placeAt("Itä-Uusimaa", "region", 2010)).toBe("20");
    expect(placeAt("Tays-erva", "erva", 2025)).toBe("3");
  });

  it("gives the successor of a municipality that had merged by the year", () => {
    expect(placeAt("Valtimo", "municipality", 2019)).toBe("911");
    expect(placeAt("Valtimo", "municipality", 2025)).toBe("541");
    expect(placeAt("Längelmäki", "municipality", 2025)).toBe("divided");
  });

  it("suggests the proper name for a brand, which is none in data", () => {
    expect(findAreaOfLevel(index, "Pirha", "wellbeing-county", 2025)).toEqual({
      kind: "unknown",
      suggestions: ["Pirkanmaan hyvinvointialue"],
    });
  });

  it("suggests the nearest names of the level", () => {
    expect(findAreaOfLevel(index, "Kainu", "region", 2025)).toEqual({
      kind: "unknown",
      suggestions: ["Kainuu"],
    });
  });
});
