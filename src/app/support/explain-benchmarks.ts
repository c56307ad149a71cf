import type { Area, LocalisedText } from "../../domain/area.ts";
import type { BenchmarkId } from "../../domain/benchmark.ts";

/** How what a figure is held against is made of the figures of other areas. */
export const benchmarkMethods: Readonly<Record<BenchmarkId, LocalisedText>> = {
  country: {
    fi: "Koko maan luku",
    sv: "Talet för hela landet",
    en: "The figure for the whole country",
  },
  neighbours: {
    fi: "Samankaltaisimmat alueet yhtenä: suhdelukujen osoittajat ja nimittäjät lasketaan yhteen, muista luvuista otetaan keskiarvo",
    sv: "De mest likartade områdena som ett: kvoternas täljare och nämnare summeras, av andra tal tas medelvärdet",
    en: "The most similar areas as one: numerators and denominators of rates and shares added up, of other figures the mean",
  },
  median: {
    fi: "Tason niiden alueiden mediaani (kvantiilin tyyppi 7), joilla on saman ajan luku",
    sv: "Medianen (kvantiltyp 7) av de områden på nivån som har talet för samma tid",
    en: "The median (quantile type 7) of the areas of the level that have the figure of the same time",
  },
};

/** What a benchmark is called at the head of its explanation; undefined for the country, which is an area itself. */
export function benchmarkSubject(id: BenchmarkId, { shortName }: Area): LocalisedText | undefined {
  switch (id) {
    case "country":
      return undefined;
    case "neighbours":
      return {
        fi: `Vertaisalueet: ${shortName.fi}`,
        sv: `Jämförelseområden: ${shortName.sv}`,
        en: `Neighbours: ${shortName.en}`,
      };
    case "median":
      return { fi: "Alueiden mediaani", sv: "Områdenas median", en: "Median of the areas" };
  }
}
