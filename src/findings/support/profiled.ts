import type { LocalisedText } from "../../domain/area.ts";
import type { ProfiledFigure } from "../../domain/profile-figure.ts";
import type { Released } from "../../domain/released.ts";
import type { ProfileFacts } from "../finding-rule.ts";

/** A profiled figure whose value is known. */
export type KnownFigure = ProfiledFigure & {
  readonly figure: Released & { readonly outcome: Extract<Released["outcome"], { kind: "known" }> };
};

/** Whether a figure has a value. */
export function isKnown(profiled: ProfiledFigure): profiled is KnownFigure {
  return profiled.figure.outcome.kind === "known";
}

/** The figure of an indicator where it is known. */
export function knownFigure(
  { figures }: Pick<ProfileFacts, "figures">,
  indicator: string,
): KnownFigure | undefined {
  return figures.filter(isKnown).find((profiled) => profiled.indicator === indicator);
}

/** The known figures of a section. */
export function knownIn(
  { figures }: Pick<ProfileFacts, "figures">,
  section: string,
): readonly KnownFigure[] {
  return figures.filter(isKnown).filter((profiled) => profiled.section === section);
}

/** The country's figure where it is known. */
export function knownCountry({ country }: ProfiledFigure): Released | undefined {
  return country?.outcome.kind === "known" ? country : undefined;
}

/** Whether a figure is a single published one, of the country and not of the area. */
export function isOfCountryOnly(profiled: ProfiledFigure): boolean {
  const { outcome } = profiled.figure;
  if (outcome.kind === "known" || outcome.reason !== "not-published") return false;
  return profiled.indicator.startsWith("published-") && knownCountry(profiled) !== undefined;
}

/** The label of a figure that can stand alone: a short one after that of the figure it belongs to. */
export function wholeLabel(
  { figures }: Pick<ProfileFacts, "figures">,
  profiled: ProfiledFigure,
): LocalisedText {
  const { label, shortLabel, indent } = profiled;
  const isShort = shortLabel !== undefined && shortLabel.fi === label.fi;
  if (indent === 0 || !isShort) return label;
  const above = figures.slice(0, figures.indexOf(profiled));
  const parent = above.findLast((other) => other.indent < indent)?.label;
  if (parent === undefined) return label;
  return {
    fi: `${parent.fi}, ${label.fi}`,
    sv: `${parent.sv}, ${label.sv}`,
    en: `${parent.en}, ${label.en}`,
  };
}
