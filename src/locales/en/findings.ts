import type { FindingSentences } from "../support/finding-sentence.ts";

/** Every benchmark that was asked for and has a figure, and the verdict where the interval allows one. */
const benchmarks = [
  "[. The figure for the whole country is {country}{country(flags)}[; the area’s figure compared with it: {verdict}]]",
  "[. The figure for the neighbours is {against-neighbours}{against-neighbours(flags)}[; the area’s figure compared with it: {against-neighbours-verdict}]]",
  "[. The median of the areas is {against-median}{against-median(flags)}[; the area’s figure compared with it: {against-median-verdict}]]",
].join("");
const unjudged = `${benchmarks}. Without an interval, nothing is said of the difference.`;
const measured = "{indicator}, {area}, {figure:period}: {figure}{figure(counts interval flags)}";
const mean = "{indicator}, {area}, {figure:period}: mean {figure}{figure(interval n flags)}";
const rate = "[, {rate} per 10,000 residents{rate(interval flags)}]";
const age =
  "{area}, {median:period}: the median age of associations is {median}{median(flags)}[, the lower quartile {lower}{lower(flags)}][, the upper quartile {upper}{upper(flags)}]";
const inPlace =
  "{area}, {share:period}: the state is known of {known} of the structures of cooperation{known(parts flags)}; of these, {share} are in place{share(parts flags)}";
const balance =
  "Net growth is {net} of the number at the start{net(flags)}[: {founded:numerator} registered, {ended:numerator} dissolved or removed].";
const grants =
  "{indicator}, {area}: {figure}{figure(flags)}[, {per-resident} per resident{per-resident(flags)}][, {coverage} of what was applied for{coverage(parts flags)}].";
const drawn =
  "[; {kept}{kept(flags)} of the samples drawn again keep the band][. Rank range (90%): {rank:range}].";

const further = (nth: "second" | "third" | "fourth") =>
  `[. {${nth}-area}: the first {${nth}-first} ({${nth}-first:period}){${nth}-first(flags)}, the last {${nth}-last} ({${nth}-last:period}){${nth}-last(flags)}]`;

/** English sentences of the findings. */
export const findings: FindingSentences = {
  measured: `${measured}${benchmarks}.`,
  "measured-unjudged": `${measured}${unjudged}`,
  "country-only":
    "{indicator}, {area}: no figure ({figure:reason}). The figure for the whole country ({country:period}) is {country}{country(interval flags)}.",
  "not-known": "{section}, {area}, not known: {item*}. Reason: {figure:reason}.",
  associations: `{area}: the register holds {count|association|associations}{count(period flags)}${rate}${benchmarks}[. Rank from largest to smallest: {rank}].`,
  "share-of-country":
    "{area}: the share of the country’s associations is {share}{share(parts period flags)}.",
  "sote-associations": `{area}: associations in the social and health field number {count}{count(period flags)}${rate}${benchmarks}.`,
  "sote-share": `{area}: the social and health field’s share of classified associations is {share}{share(counts interval flags)}${benchmarks}[. Of all associations, {unclassified} are unclassified{unclassified(counts interval flags)}].`,
  "largest-class":
    "{area}, {first-count:period}: the largest purpose class is {first}, {first-count}{first-count(interval flags)}. Next comes {second}, {second-count}{second-count(interval flags)}.",
  "classes-alike":
    "{area}, {first-count:period}: the order of the purpose classes is not given, since intervals are lacking or do not tell apart {first}, {first-count}{first-count(interval flags)}, and {second}, {second-count}{second-count(interval flags)}.",
  "stock-grew": `{area}, {net:period}: the number of associations grew. ${balance}`,
  "stock-shrank": `{area}, {net:period}: the number of associations fell. ${balance}`,
  "stock-within-chance": `{area}, {net:period}: the intervals of associations registered and of those dissolved or removed overlap, so no change in the number of associations is stated. ${balance}`,
  "stock-unjudged": `{area}, {net:period}: without an interval, nothing is said of the change in the number of associations. ${balance}`,
  "series-grew":
    "{indicator}, {area}: the figure grew from {first} ({first:period}){first(flags)} to {last} ({last:period}){last(flags)}. Ratio: {ratio}{ratio(interval flags)}.",
  "series-shrank":
    "{indicator}, {area}: the figure fell from {first} ({first:period}){first(flags)} to {last} ({last:period}){last(flags)}. Ratio: {ratio}{ratio(interval flags)}.",
  "series-within-chance":
    "{indicator}, {area}: {first} ({first:period}){first(flags)} and {last} ({last:period}){last(flags)}. The interval of their ratio holds 1, so no change is stated. Ratio: {ratio}{ratio(interval flags)}.",
  "series-cut":
    "{indicator}, {area}: the figures {before} ({before:period}){before(flags)} and {after} ({after:period}){after(flags)} are not comparable: {event*}.",
  "association-age": `${age}.`,
  "association-age-unjudged": `${age}${unjudged}`,
  concentration:
    "{indicator}, {area}, {figure:period}: {figure}{figure(flags)}[; {effective-label}: {effective}{effective(flags)}][; {largest-label}: {largest}{largest(flags)}].",
  grants,
  "grants-not-comparable": `${grants} The sum is not directly comparable with those of other areas.`,
  structures: `${inPlace}.`,
  "structures-unjudged": `${inPlace}${unjudged}`,
  "structures-too-little-known":
    "{area}: the state is known of {known} of the structures of cooperation{known(parts flags)}, so no share in place is given.",
  "survey-mean": `${mean}${benchmarks}.`,
  "survey-mean-unjudged": `${mean}${unjudged}`,
  "response-rate": "Response rate, {area}, {rate:period}: {rate}{rate(parts interval flags)}.",
  "readiness-band": `Readiness band, {area}: {band}. Stability: {stability}${drawn}`,
  "readiness-band-unsure": `Readiness band, {area}: there are too few answers to name the band. By its score it would be {band}${drawn}`,
  rows: "{area}, rows of the inputs: {read} read = {used} used + {excluded} excluded by a named rule + {rejected} rejected.",
  problems: "Problems in the inputs: errors {errors}, warnings {warnings}.",
  "no-problems": "{area}: the inputs have neither errors nor warnings.",
  "country-coverage":
    "{section}, the figure for the whole country covers part of the areas: {figure:coverage}.",
  "area-coverage": "{section}, {area}: the figure covers part of the areas: {figure:coverage}.",
  marks:
    "{area}, figures of the profile: {all} in all, {missing} missing, {unreliable} unreliable, {estimated} estimated, {conflicts} contradicted by another source.",
  "picture-profile":
    "{area}: {figures|figure|figures} compared with Finland: {above} {above-count}, {below} {below-count}, {alike} {alike-count}.",
  "picture-profile-neighbours":
    "{area}: {figures|figure|figures} compared with the neighbours: {above} {above-count}, {below} {below-count}, {alike} {alike-count}.",
  "picture-profile-median":
    "{area}: {figures|figure|figures} compared with the median of the areas: {above} {above-count}, {below} {below-count}, {alike} {alike-count}.",
  "picture-answers":
    "{area}: answers to {items|item|items}. {item}: {share} answered {answer}{share(n flags)}.",
  "picture-areas":
    "{label}, {low:period}: {areas|area|areas}, with figures from {low} ({low-area}{low(flags)}) to {high} ({high-area}{high(flags)}).",
  "picture-series": `{label}, {area}: {figures|figure|figures}; the first {first} ({first:period}){first(flags)}, the last {last} ({last:period}){last(flags)}${further("second")}${further("third")}${further("fourth")}[. The line is cut where figures do not compare: {event*}].`,
  "picture-structures":
    "{areas|area|areas}, {items|structure|structures}: the state is known in {known} cases, of which {in-place} are in place.",
};
