import { composeLocale, type Locale } from "./locale.ts";
import { charts } from "./sv/charts.ts";
import { errors } from "./sv/errors.ts";
import { findings } from "./sv/findings.ts";
import { help } from "./sv/help.ts";
import { notes } from "./sv/notes.ts";
import { phrases } from "./sv/phrases.ts";
import { problems } from "./sv/problems.ts";
import { words } from "./sv/words.ts";

/** Swedish as written in Finland. */
export const sv: Locale = composeLocale({
  tag: "sv",
  endonym: "svenska",
  style: {
    intl: "sv-FI",
    signs: { minus: "\u2212", group: "\u00a0", point: ",", percent: "\u00a0%" },
    date: (year, month, day) => `${day}.${month}.${year}`,
    month: (year, month) => `${month}/${year}`,
    unitSuffixes: {
      associations: "",
      "per-10000-residents": "",
      "per-1000-associations": "\u00a0‰",
      share: "",
      years: "\u00a0år",
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
      persons: "\u00a0personer",
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
