import type { Cell } from "./cell.ts";
import type { LevelBenchmarkId } from "./profile-figure.ts";

type Of<Kind extends Cell["kind"]> = Extract<Cell, { readonly kind: Kind }>;
type Figure = Of<"figure">;

/**
 * What the area's figure is held against, as far as it was asked for, and where it stands against that; a verdict only
 * where an interval allows one.
 */
export type BenchmarkFacts = {
  readonly country?: Figure | undefined;
  readonly verdict?: Of<"verdict"> | undefined;
} & { readonly [id in LevelBenchmarkId as `against-${id}`]?: Figure | undefined } & {
  readonly [id in LevelBenchmarkId as `against-${id}-verdict`]?: Of<"verdict"> | undefined;
};

/** A number of associations and their rate per resident, which is what is held against benchmarks. */
interface CountAndRate extends BenchmarkFacts {
  readonly area: Of<"name">;
  readonly count: Figure;
  readonly rate?: Figure | undefined;
}

/** One figure of an area under its own label. */
interface Measured {
  readonly area: Of<"name">;
  readonly indicator: Of<"indicator">;
  readonly figure: Figure;
}

/** What was registered and what left the register in a period, and the difference per thousand. */
interface Balance {
  readonly area: Of<"name">;
  readonly founded: Figure;
  readonly ended: Figure;
  readonly net: Figure;
}

/** The two purpose classes with most associations. */
interface TwoClasses {
  readonly area: Of<"name">;
  readonly first: Of<"indicator">;
  readonly "first-count": Figure;
  readonly second: Of<"indicator">;
  readonly "second-count": Figure;
}

/** The median age of associations, with the quartiles that are known. */
interface Age {
  readonly area: Of<"name">;
  readonly median: Figure;
  readonly lower?: Figure | undefined;
  readonly upper?: Figure | undefined;
}

/** What part of the structures is in place, and of what part that is known. */
interface InPlace {
  readonly area: Of<"name">;
  readonly share: Figure;
  readonly known: Figure;
}

/** How many figures of an area stand how against a benchmark. */
interface Standings {
  readonly area: Of<"name">;
  readonly figures: Of<"count">;
  readonly above: Of<"verdict">;
  readonly "above-count": Of<"count">;
  readonly below: Of<"verdict">;
  readonly "below-count": Of<"count">;
  readonly alike: Of<"verdict">;
  readonly "alike-count": Of<"count">;
}

/** A sum of grants with what follows from it. */
interface Grants extends Measured {
  readonly "per-resident"?: Figure | undefined;
  readonly coverage?: Figure | undefined;
}

/** A band of readiness, how surely it is kept, and the range of places that draws allow. */
interface Band {
  readonly area: Of<"name">;
  readonly band: Of<"localised">;
  readonly kept?: Figure | undefined;
  readonly rank?: Of<"rank"> | undefined;
}

/** Any number of indicators that one sentence lists. */
type Listed = { readonly [item: `item-${number}`]: Of<"indicator"> };

/** Names of any number of events that one sentence lists. */
type Events = { readonly [event: `event-${number}`]: Of<"localised"> };

/** What a picture shows of one more area; absent where it shows none. */
type FurtherSeries<Nth extends string> = {
  readonly [place in `${Nth}-area`]?: Of<"name"> | undefined;
} & { readonly [place in `${Nth}-${"first" | "last"}`]?: Figure | undefined };

/** The first and the last figure of a segment of a series, with their ratio. */
interface SeriesChange extends Omit<Measured, "figure"> {
  readonly first: Figure;
  readonly last: Figure;
  readonly ratio: Figure;
}

/** Facts that each sentence of a finding needs; a key is the id of a sentence, a fact the name of a place in it. */
export interface SentenceFacts {
  readonly measured: Measured & BenchmarkFacts;
  /** A benchmark is known too, but without an interval nothing is said of their difference. */
  readonly "measured-unjudged": Measured & BenchmarkFacts;
  /** The area's figure is missing, the country's is known. */
  readonly "country-only": Measured & { readonly country: Figure };
  readonly "not-known": {
    readonly area: Of<"name">;
    readonly section: Of<"term">;
    /** One of the missing figures, for its reason. */
    readonly figure: Figure;
  } & Listed;
  readonly associations: CountAndRate & { readonly rank?: Of<"rank"> | undefined };
  readonly "share-of-country": { readonly area: Of<"name">; readonly share: Figure };
  readonly "sote-associations": CountAndRate;
  readonly "sote-share": BenchmarkFacts & {
    readonly area: Of<"name">;
    readonly share: Figure;
    readonly unclassified?: Figure | undefined;
  };
  readonly "largest-class": TwoClasses & { readonly verdict: Of<"verdict"> };
  readonly "classes-alike": TwoClasses;
  readonly "stock-grew": Balance & { readonly verdict: Of<"verdict"> };
  readonly "stock-shrank": Balance & { readonly verdict: Of<"verdict"> };
  readonly "stock-within-chance": Balance;
  readonly "stock-unjudged": Balance;
  readonly "series-grew": SeriesChange & { readonly verdict: Of<"verdict"> };
  readonly "series-shrank": SeriesChange & { readonly verdict: Of<"verdict"> };
  readonly "series-within-chance": SeriesChange;
  /** The figures before and after events across which they do not compare. */
  readonly "series-cut": Omit<Measured, "figure"> & {
    readonly before: Figure;
    readonly after: Figure;
  } & Events;
  readonly "association-age": Age;
  readonly "association-age-unjudged": Age & BenchmarkFacts;
  readonly concentration: Measured & {
    readonly "effective-label"?: Of<"indicator"> | undefined;
    readonly effective?: Figure | undefined;
    readonly "largest-label"?: Of<"indicator"> | undefined;
    readonly largest?: Figure | undefined;
  };
  readonly grants: Grants;
  readonly "grants-not-comparable": Grants;
  readonly structures: InPlace;
  readonly "structures-unjudged": InPlace & BenchmarkFacts;
  readonly "structures-too-little-known": { readonly area: Of<"name">; readonly known: Figure };
  readonly "survey-mean": Measured & BenchmarkFacts;
  readonly "survey-mean-unjudged": Measured & BenchmarkFacts;
  readonly "response-rate": { readonly area: Of<"name">; readonly rate: Figure };
  readonly "readiness-band": Band & { readonly stability: Of<"term"> };
  readonly "readiness-band-unsure": Band;
  readonly rows: {
    readonly area: Of<"name">;
    readonly read: Of<"count">;
    readonly used: Of<"count">;
    readonly excluded: Of<"count">;
    readonly rejected: Of<"count">;
  };
  readonly problems: { readonly errors: Of<"count">; readonly warnings: Of<"count"> };
  readonly "no-problems": { readonly area: Of<"name"> };
  readonly "country-coverage": { readonly section: Of<"term">; readonly figure: Figure };
  readonly "area-coverage": {
    readonly area: Of<"name">;
    readonly section: Of<"term">;
    readonly figure: Figure;
  };
  readonly marks: {
    readonly area: Of<"name">;
    readonly all: Of<"count">;
    readonly missing: Of<"count">;
    readonly unreliable: Of<"count">;
    readonly estimated: Of<"count">;
    readonly conflicts: Of<"count">;
  };
  readonly "picture-profile": Standings;
  readonly "picture-profile-neighbours": Standings;
  readonly "picture-profile-median": Standings;
  readonly "picture-answers": {
    readonly area: Of<"name">;
    readonly items: Of<"count">;
    readonly item: Of<"localised">;
    readonly share: Figure;
    readonly answer: Of<"count">;
  };
  readonly "picture-areas": {
    readonly label: Of<"localised">;
    readonly areas: Of<"count">;
    readonly low: Figure;
    readonly "low-area": Of<"name">;
    readonly high: Figure;
    readonly "high-area": Of<"name">;
  };
  readonly "picture-series": {
    readonly label: Of<"localised">;
    readonly area: Of<"name">;
    readonly figures: Of<"count">;
    readonly first: Figure;
    readonly last: Figure;
  } & FurtherSeries<"second"> &
    FurtherSeries<"third"> &
    FurtherSeries<"fourth"> &
    Events;
  readonly "picture-structures": {
    readonly areas: Of<"count">;
    readonly items: Of<"count">;
    readonly known: Of<"count">;
    readonly "in-place": Of<"count">;
  };
}

/** Id of a sentence; every language has it. */
export type SentenceId = keyof SentenceFacts;
