import { charts } from "./fi/charts.ts";
import { errors } from "./fi/errors.ts";
import { findings } from "./fi/findings.ts";
import { help } from "./fi/help.ts";
import { notes } from "./fi/notes.ts";
import { phrases } from "./fi/phrases.ts";
import { problems } from "./fi/problems.ts";
import { words } from "./fi/words.ts";
import { composeLocale, type Locale } from "./locale.ts";

/** Finnish, the default: numbers and dates as official statistics print them. */
export const fi: Locale = composeLocale({
  tag: "fi",
  endonym: "suomi",
  style: {
    intl: "fi-FI",
    signs: { minus: "\u2212", group: "\u00a0", point: ",", percent: "\u00a0%" },
    date: (year, month, day) => `${day}.${month}.${year}`,
    month: (year, month) => `${month}/${year}`,
    unitSuffixes: {
      associations: "",
      "per-10000-residents": "",
      "per-1000-associations": "\u00a0‰",
      share: "",
      years: "\u00a0v",
      classes: "",
      index: "",
      "scale-points": "",
      "scale-distance": "",
      respondents: "",
      answers: "",
      euros: " €",
      "euros-per-resident": " €",
      producers: "",
      "effective-producers": "",
      persons: "\u00a0hlö",
      "person-years": "",
      clients: "",
      outputs: "",
      structures: "",
      municipalities: "",
      organisations: "",
      "service-units": "",
      services: "",
      ratio: "",
      villages: "",
      cases: "",
      "index-points": "",
    },
  },
  words,
  phrases,
  notes,
  findings,
  problems,
  charts,
  help,
  errors,
});
