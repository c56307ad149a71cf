import { describe, expect, it } from "vitest";
import { drawPicture } from "../../src/charts/registry.ts";
import { localeFor } from "../support/locales.ts";
import { samplePictures } from "../support/sample-pictures.ts";
import { sampleFrame } from "../support/sample-report.ts";

describe("the sources under a picture", () => {
  it("are named in its language where they are described, not named", () => {
    const [picture] = Object.values(samplePictures);
    if (picture === undefined) throw new Error("there is no sample picture");
    const publications = [
      {
        publisher: "Statistics Finland",
        title: "Regions (press release)",
        licence: "CC BY 4.0",
      },
    ];
    const inputs = sampleFrame.provenance.inputs.map((input) => ({ ...input, publications }));
    const drawn = (tag: "fi" | "sv" | "en") =>
      drawPicture(picture, { locale: localeFor(tag), inputs, describe: () => "", width: 640 });
    expect(drawn("fi")).toContain("Tilastokeskus: Alueet (tiedote)");
    expect(drawn("sv")).toContain("Statistikcentralen: Områden (pressmeddelande)");
    expect(drawn("en")).toContain("Statistics Finland: Regions (press release)");
  });
});
