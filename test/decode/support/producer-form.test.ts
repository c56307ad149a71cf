import { describe, expect, it } from "vitest";
import { toldSector } from "../../../src/decode/support/producer-form.ts";

describe("toldSector", () => {
  it.each([
    ["Esimerkki ry", "association"],
    ["Esimerkki r.y.", "association"],
    ["Exempelföreningen rf", "association"],
    ["Kyläyhdistys Esimerkki", "association"],
    ["Esimerkkien Liitto", "association"],
    ["Exempelförbundet", "association"],
    ["Esimerkin Seura", "association"],
    ["Esimerkkisäätiö sr", "foundation"],
    ["Esimerkin säätiö", "foundation"],
    ["Exempelstiftelsen", "foundation"],
    ["Esimerkki Oy", "company"],
    ["Exempel Ab", "company"],
    // Its own form is that of the last abbreviation: a company of an association is a company.
    ["Yhdistyksen Palvelut Oy", "company"],
    ["Esimerkkiliiton Ky:n kannattajat ry", "association"],
    // Regional councils and parishes are no associations though their names hold the words.
    ["Pirkanmaan liitto", "public"],
    ["Österbottens förbund", "public"],
    ["Esimerkin seurakunta", "public"],
    ["Tampereen kaupunki", "public"],
    ["Esimerkin koulutuskuntayhtymä", "public"],
    ["Matti Meikäläinen", "unknown"],
    ["Ryhdikäs Hoiva", "unknown"],
  ])("takes %s for %s by its name", (name, sector) => {
    const sectorBy = sector === "unknown" ? "none" : "name";
    expect(toldSector(name, "")).toEqual({ sector, sectorBy });
  });

  it.each([
    ["Aatteellinen yhdistys", "association"],
    ["Ideell förening", "association"],
    ["Osakeyhtiö", "company"],
    ["OY", "company"],
    ["Säätiö", "foundation"],
    ["Kunta", "public"],
  ])("lets the company form %s decide before the name", (form, sector) => {
    const told = toldSector(sector === "association" ? "Hoiva Oy" : "Esimerkki ry", form);
    expect(told).toEqual({ sector, sectorBy: "company-form" });
  });

  it("goes by the name where the company form is not known", () => {
    expect(toldSector("Esimerkki ry", "Muu")).toEqual({ sector: "association", sectorBy: "name" });
  });
});
