import type { LocalisedText } from "../../domain/area.ts";
import type { Files } from "../files.ts";
import { loadIndexInstrument, shippedIndex } from "./load-index-instrument.ts";

/** Whether a figure is an index or stands behind one. */
export function isOfIndex(indicator: string): boolean {
  return /^readiness-index(?:$|[.-])/u.test(indicator);
}

/** What an index, or a pillar of one, means: a pillar is explained by the reason for its goalposts. */
export async function indexMeaning(
  indicator: string,
  files: Files,
  idOrPath: string = shippedIndex,
): Promise<{ readonly definition: LocalisedText; readonly authority: string }> {
  const { instrument } = await loadIndexInstrument(files, idOrPath);
  const [, id] = indicator.split(".");
  const pillar = instrument.pillars.find((one) => one.id === id);
  return {
    definition: pillar?.reason ?? instrument.description,
    authority: "OECD/JRC (2008), Handbook on Constructing Composite Indicators; R COINr",
  };
}

/** What an index is called. */
export async function indexName(
  files: Files,
  idOrPath: string = shippedIndex,
): Promise<LocalisedText> {
  return (await loadIndexInstrument(files, idOrPath)).instrument.label;
}
