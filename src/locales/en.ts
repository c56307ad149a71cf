import { charts } from "./en/charts.ts";
import { errors } from "./en/errors.ts";
import { findings } from "./en/findings.ts";
import { help } from "./en/help.ts";
import { notes } from "./en/notes.ts";
import { phrases } from "./en/phrases.ts";
import { problems } from "./en/problems.ts";
import { words } from "./en/words.ts";
import { composeLocale, type Locale } from "./locale.ts";

const two = (part: number) => String(part).padStart(2, "0");

/** English: numbers as in Britain, dates as ISO text. */
export const en: Locale = composeLocale({
  tag: "en",
  endonym: "English",
  style: {
    intl: "en-GB",
    signs: { minus: "-", group: ",", point: ".", percent: "%" },
    date: (year, month, day) => `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`,
    month: (year, month) => `${String(year).padStart(4, "0")}-${two(month)}`,
    unitSuffixes: {
      associations: "",
      "per-10000-residents": "",
      "per-1000-associations": "‰",
      share: "",
      years: "\u00a0y",
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
      persons: "\u00a0persons",
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
