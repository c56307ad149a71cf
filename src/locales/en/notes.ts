import type { Level } from "../../domain/area.ts";
import type { Formatters } from "../support/formatters.ts";
import { levelsOf } from "../support/levels-of.ts";
import type { NoteSentences } from "../support/sentences.ts";
import { words } from "./words.ts";

const level = (id: Level) => words.levels[id];

/** What sums are with regard to value added tax. */
const vatWords: ReadonlyMap<string, string> = new Map([
  ["net", "are without value added tax"],
  ["gross", "are with value added tax"],
]);

/** English sentences of the notes. */
export function notes(format: Formatters): NoteSentences {
  return {
    "name-on-several-levels": ({ name, level: taken, others }) =>
      `${name} is the name of several areas; the ${level(taken)} was taken (also: ${levelsOf(others, level).join(", ")}; choose with --level).`,
    "division-of-level": ({ level: wantedLevel, year, wanted }) =>
      `The level "${level(wantedLevel)}" does not exist in the division of ${wanted}; that of ${year} is used.`,
    "restated-division": ({ year }) => `Figures are expressed in the area division of ${year}.`,
    "extract-may-be-older": ({ date }) =>
      `The newest date in the extract is ${format.date(date)}, well before the reference date: later changes may be missing. Counts are therefore estimates, and changes of a year that ends later are not told. If the extract is newer, state its day with --extract-date.`,
    "reference-date-inferred": ({ date }) =>
      `The reference date ${format.date(date)} is the newest date in the extract; state another with --as-of.`,
    "published-only": () =>
      "Figures are made from published counts; those that need an extract with one association a row are marked [x].",
    "classified-only": ({ date }) =>
      `The totals of ${format.date(date)} count only associations with a purpose class; they must not be compared with totals of all associations.`,
    "country-coverage": ({ areas, of, level: counted }) =>
      `The figure for the whole country covers ${format.count(areas)} of ${format.count(of)} ${words.levelsCounted[counted]}: those whose row is complete in the source.`,
    "population-date": ({ date }) => `Residents: population on ${format.date(date)}.`,
    "dynamics-period": ({ period }) =>
      `Changes in the register are those of ${format.period(period)}.`,
    "opening-stock-incomplete": () =>
      "The extract holds no associations that have left the register, so the numbers of earlier days are too small.",
    "dormancy-years": ({ years }) =>
      `Long without a notice (dormant): the last notice to the register is more than ${format.count(years)} ${years === 1 ? "year" : "years"} old.`,
    "definition-interval": ({ en, lower, upper, counted, definitions }) =>
      `${en}: ${lower === upper ? `${format.count(lower)} by every definition` : `${format.count(lower)}–${format.count(upper)} depending on the definition`} (${counted === definitions ? `${definitions} definitions` : `${counted} of ${definitions} definitions can be counted`}).`,
    "definition-interval-missing": ({ en, counted, definitions }) =>
      `${en}: there are ${definitions} definitions, but ${counted === 0 ? "none of them" : "only one of them"} can be counted from this source, so there is no interval between definitions.`,
    judgements: () =>
      "Named as strengths and weaknesses are figures that have a direction and whose whole interval lies on the better or the worse side of the benchmark, the limit of a band or one half, states of structures, and services with a single provider. Numbers of associations have no direction, and grants are not compared between areas.",
    "judgements-none": () =>
      "Nothing is named as a strength or a weakness: no figure that has a direction has an interval wholly on one side of its benchmark or limit, and no state of a structure of the area itself, nor a service with a single provider, is known.",
    "sectors-overlap": ({ sum, any, several }) =>
      `An association is counted in every sector it belongs to: the sectors' figures sum to ${format.count(sum)}, but there are ${format.count(any)} associations in them, of which ${format.count(several)} in several sectors.`,
    "sectors-apart": () => "No association of the area belongs to several sectors.",
    "sectors-overlap-unknown": () =>
      "An association may belong to several sectors and is then counted in each; how they overlap cannot be counted from this source, so their figures should not be summed.",
    "definition-unmeasured": ({ definition }) =>
      `The definition "${definition}" rests on names; how well it finds its associations has not been measured.`,
    "unplaced-associations": ({ count, level: placed, year }) =>
      `The domicile of ${format.count(count)} ${count === 1 ? "association" : "associations"} lies in no single area of the level "${level(placed)}" in the division of ${year}; no area's figures include them.`,
    "survey-wave": ({ wave }) =>
      `The data has several survey waves; the figures are of ${wave}. Choose another with --wave.`,
    "group-unknown": ({ count }) =>
      `The group of ${format.count(count)} ${count === 1 ? "respondent" : "respondents"} is not known; they count in no group.`,
    "survey-bases": () =>
      "Respondents are those who answered at least one item. Shares of the distribution are of the answers, that of don’t know of those who answered or did not know.",
    "survey-fieldwork": ({ period }) => `Answers were collected: ${format.period(period)}.`,
    "survey-published": () =>
      "No responses were given: the figures of the survey are published ones. The number of respondents has not been published.",
    "survey-conflicting": () =>
      "Two different means have been published for the same question; both are shown with their sources.",
    "survey-place": ({ area, place }) =>
      `In the situation survey of summer 2021 ${area.shortName.en} was ${words.places[place] ?? place} according to the publication; its figure has not been published.`,
    "answers-grouped": ({ area, target, share }) =>
      `Answers about ${area.shortName.en} count in ${target.shortName.en}, where most of its residents live (${format.figure(share, "share")}).`,
    "answers-ungrouped": ({ count, level: grouped }) =>
      `The area of ${format.count(count)} ${count === 1 ? "respondent" : "respondents"} lies in no single area of the level "${level(grouped)}"; they count in the country's figures only.`,
    "survey-threshold": ({ minimum }) =>
      `No result is shown for fewer than ${format.count(minimum)} answers; figures from which a hidden one could be worked out are hidden too.`,
    "finite-population": () =>
      "The finite population correction takes those who did not answer for a random part of those invited.",
    "finite-population-unweighted": () =>
      "Weighted means have no finite population correction, which would need the sampling design behind the weights; with --unweighted the numbers invited give one.",
    "weights-applied": () =>
      "Means, scores and distributions are weighted with the weights of the data; n, SD, median, differences between groups, the comparison of waves and reliability are not.",
    "negative-item-rest": ({ items }) =>
      `The item goes against the others (${items}): see whether its scale runs the other way (reverse: true in the codebook).`,
    "unanimous-answers": ({ cells }) =>
      `All answers are the same, so the mean tells everybody's answer: ${cells}.`,
    "more-respondents-than-invited": ({ areas }) =>
      `More people answered than were invited, so there is no response rate: ${areas}.`,
    "respondents-unknown": () =>
      "The data has no respondent id: every row is a respondent of its own.",
    "respondents-partly-unknown": ({ count }) =>
      `No respondent id in ${format.count(count)} ${count === 1 ? "row" : "rows"}: each is a respondent of its own, matched with none of another wave.`,
    "waves-matched": ({ first, second, matched, joiners, leavers }) =>
      `Waves ${first} and ${second} are compared over the same respondents of the whole country: the means and the difference are of those who answered the item in both. ${format.count(matched)} respondents are in both waves, ${format.count(joiners)} joined and ${format.count(leavers)} left.`,
    "waves-independent": ({ first, second }) =>
      `Waves ${first} and ${second} are compared as independent, because the same respondents cannot be told.`,
    "two-national-means": () =>
      "The country's figure has two bases: the mean over all respondents and the mean over the scores of the areas.",
    "score-changes": ({ told, of }) =>
      [
        told === of
          ? ""
          : `Changed scores are told of ${format.count(told)} of the ${format.count(of)} areas that have a score, and the ranks beside them are among these alone: in the others a few left a question out, and their other answers would follow. `,
        "Who has answered less than two thirds of the weight that is left has no changed score, so that a change may also come from who is counted; n before and n tell how many are.",
      ].join(""),
    bands: ({ en }) => `Bands: ${en}.`,
    "series-residents": () =>
      "Figures per residents are per the population at the year end nearest to each of the times.",
    "series-of-rows": () =>
      "Earlier figures are counted from the rows of the extract: domicile, class and name are in all of them those that the extract has now.",
    "series-begins": ({ date }) =>
      `The extract knows of associations that left the register only from ${format.date(date)} on, so there are no earlier figures: counted from those that remain they would be too small.`,
    "series-change": () =>
      "The change is the last figure of a segment divided by the first; growth or decrease is said only where the whole confidence interval lies on one side of 1. No change is reckoned across a break. A change of rates is reckoned only between figures whose denominators lie equally far away in time, within half a year. None is reckoned of figures for which the source counts another set of associations than the label says, nor of figures that another source gives differently, nor from or to zero, nor of rates and shares without a confidence interval of their own.",
    bootstrap: ({ seed, draws }) =>
      `Stability of bands and rank ranges: ${format.count(draws)} bootstrap draws, seed ${seed}.`,
    "index-made": ({ aggregation, minimum, spread, draws, seed }) =>
      `The index is the weighted ${words.aggregations[aggregation]} of the pillars (0–100). It is made when at least ${format.count(minimum)}% of the weight is known. The rank range holds 90% of the results when each weight is changed at random by at most ±${format.count(spread)}% (${format.count(draws)} draws, seed ${seed}); the sampling error of the survey is not in it.`,
    "index-own-data": () =>
      "Only figures from your own files go into the index. Published grants are not used, since according to SOSTE the counties' grants are not comparable: check that your table covers the same grants in every area.",
    "index-lacks": ({ en, areas, of }) =>
      of === 1
        ? `The pillar “${en}” of the index is not known; the others carry its weight.`
        : `The pillar “${en}” of the index is not known in ${format.count(areas)} of ${format.count(of)} areas; the others carry its weight.`,
    "index-country-lacks": ({ en }) =>
      `Not in the country’s index, though in the area’s: ${en}. The two rest on different pillars and must not be compared.`,
    "index-beyond": ({ en }) => `Beyond the goalposts and so scored 0 or 100: ${en}.`,
    "structures-published": () =>
      "States of structures are from published statements; of what was not published nothing is said.",
    "structures-pooled": ({ areas, of }) =>
      `The figures take the wellbeing services counties of the area together (${format.count(areas)} of ${format.count(of)}).`,
    "structures-coverage-too-low": ({ minimum }) =>
      `No share is given where under ${format.count(minimum)}% of the structures are known.`,
    "structures-not-sampled": () =>
      "A checklist is no sample, so its shares have no confidence interval.",
    "structures-contradictory": ({ items }) =>
      `The newest statements contradict each other, so the state is unknown: ${items}.`,
    "published-shares-without-n": () =>
      "The number of answers behind the shares of 2017 has not been published, so they have no interval.",
    "outcomes-not-summed": ({ count }) =>
      `Outcome examples: ${format.count(count)}; their cost effects are not summed.`,
    "events-from": ({ date }) =>
      `Events from ${format.date(date)} on: the area’s own, those of areas in it or around it, and those of the whole country.`,
    "grants-published": () =>
      "The figures on grants are single published statements with their scopes; an area with the same municipalities as a wellbeing services county shows the county's. According to SOSTE the counties' sums are not directly comparable with each other, so they are not ranked.",
    "grants-not-comparable": () =>
      "Grants are not compared between areas: according to SOSTE the counties' sums are not directly comparable. Budget, applied, granted and paid are different things and are never added up.",
    "neighbours-of-municipality": ({ count, en }) =>
      `The neighbours are the ${count} municipalities that lie nearest by standardised variables (logarithms of the residents and of the residents of the region, Euclidean distance): ${en}.`,
    "neighbours-of-area": ({ count, en }) =>
      `The neighbours are the ${count} areas of the level that lie nearest by standardised variables (logarithms of the residents and of the residents per municipality, share of residents in the largest municipality, Euclidean distance): ${en}.`,
    "neighbours-pooled": () =>
      "Rates and shares of the neighbours are worked out from their numerators and denominators added up; of other figures, and of shares of one whole such as the country, it is the mean of those neighbours that have them. Where fewer than half have the figure, nothing is said of the difference.",
    "neighbours-unknown": () =>
      "Neighbours cannot be chosen, since the residents of the area are not known.",
    "benchmark-median": ({ areas }) =>
      `The median (quantile type 7) is that of those of the ${areas} areas of the level that have the figure of the same time; the area itself is among them. Where fewer than half have the figure, nothing is said of the difference.`,
    "section-without-content": ({ section }) =>
      `The section “${words.sections[section]}” is left out: its input was not given, or has nothing on the area.`,
    "benchmark-of-country": () =>
      "The whole country is held against no areas, so neither a median nor neighbours are shown beside it.",
    "own-grants-not-listed": () =>
      "Figures on grants of your own tables are called by funder, scope and year; compare --grants FILE --format csv shows them.",
    "figure-called": ({ en }) => `The figure is published as “${en}”.`,
    "order-of-incomparable": () =>
      "The areas are ordered by grants, as was asked; grants of different areas are not comparable, so the order says nothing of which is better.",
    "grants-flagged": ({ en }) => `Note: ${en}.`,
    "grants-older-years": ({ years }) =>
      `The two newest years of grants are shown; the input also has ${years}.`,
    "grants-spellings": ({ certain, possible, example }) =>
      `Recipients stand under two spellings: ${format.count(certain)} certain and ${format.count(possible)} possible pairs (such as ${example}). They were not merged; see soste-stats check.`,
    "grants-modelled": ({ count }) =>
      `STEA grants for several areas, divided equally over the areas named as in STEA's own figures by area: ${format.count(count)}; the sum is an estimate.`,
    "grants-shared": ({ count }) =>
      `Grants for several areas that count for none of them, since nobody says how much is for which: ${format.count(count)}.`,
    "grants-wider": ({ count }) =>
      `Grants for a wider area (such as the whole country), which are not included: ${format.count(count)}.`,
    "grants-unplaced": ({ count }) =>
      `Grants that do not say for which area they are given, and are not included: ${format.count(count)}.`,
    "grants-corrections": ({ count }) =>
      `Negative sums taken off as corrections of earlier ones: ${format.count(count)}.`,
    "grants-unpaired": ({ count }) =>
      `The share "granted of applied" rests on rows that state both sums; rows left out: ${format.count(count)}.`,
    "production-published": () =>
      "Figures of service production are as published; no table was given.",
    "production-approximate": () =>
      "Marked figures of service production were published as approximate.",
    "production-year": ({ year }) => `Figures of service production are of ${year}.`,
    "production-vat": ({ source, vat, header }) =>
      `Sums of service production ${vatWords.get(vat) ?? "may be with or without value added tax"} (${source}: ${header}).`,
    "production-sector-rules": ({ column, form, name, none }) =>
      `A provider’s sector was told by the column (${format.count(column)}), the company form (${format.count(form)}) or the name (${format.count(name)}); not known ${format.count(none)}.`,
    "production-negative": ({ count }) =>
      `Credit notes exceed purchases for ${format.count(count)} ${count === 1 ? "provider" : "providers"}, which have no share in the concentration.`,
    "production-disclosure": ({ producers, dominance, percent }) =>
      `A sum is hidden below ${format.count(producers)} providers, above ${format.count(dominance)}% of the two largest, or where the largest can be estimated within ${format.count(percent)}%.`,
    "production-coarse": () => "The share of the largest provider is given to the nearest quarter.",
    "production-sizes": () =>
      "Size classes follow the recommendation 2003/361/EC, ownership not considered.",
  };
}
