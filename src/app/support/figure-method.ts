import type { LocalisedText } from "../../domain/area.ts";
import { surveyMethodOf } from "./explain-methods.ts";
import { profileMethodOf } from "./explain-profile-methods.ts";

/** How a figure beside the register is made, by its id; undefined for one that nothing is said of. */
export function figureMethodOf(id: string): LocalisedText | undefined {
  return profileMethodOf(id) ?? surveyMethodOf(id);
}
