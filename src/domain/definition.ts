import type { LocalisedText } from "./area.ts";
import type { PurposeClass } from "./association.ts";

/** What an association must be to belong to a definition: any one of the criteria that are given. */
export interface DefinitionCriteria {
  readonly all?: true;
  readonly purposeClasses?: readonly PurposeClass[];
  /** Industry code prefixes by edition of TOL. */
  readonly industries?: Readonly<Record<"tol-2008" | "tol-2025", readonly string[]>>;
  /** Name rules: folded stems, matched at the start of a word (`omais-`), its end (`-seura`) or as a whole word. */
  readonly nameStems?: readonly string[];
  /** Folded stems that overrule a match, for names that only look alike. */
  readonly nameExceptions?: readonly string[];
}

/** What several definitions are definitions of, such as social and health associations. */
export interface Concept {
  readonly id: string;
  /** Its name, where the definition's file gives one; one definition of the concept is enough. */
  readonly label?: LocalisedText;
}

/** A set of associations, as data: shipped in `data/definitions` or a user's own file. */
export interface Definition {
  readonly id: string;
  readonly label: LocalisedText;
  /** Name beside other definitions of the same concept ("PRH class 3"). */
  readonly shortLabel?: LocalisedText;
  /** Said by a definition that is one of several of the same thing. */
  readonly concept?: Concept;
  /** A sector of associations (järjestösektori): associations are counted by sector, and may be of several. */
  readonly kind?: "sector";
  readonly description: LocalisedText;
  readonly criteria: DefinitionCriteria;
  /** How well a name rule finds its associations, when it was measured on a labelled sample. */
  readonly quality?: {
    readonly precision: number;
    readonly recall: number;
    readonly sample: number;
  };
}
