import { countOutcome } from "./support/count.ts";
import { joinFlags, toIndicator } from "./support/measured.ts";

/** Associations by how many sectors they are of: in several of them, and in none. */
export const acrossSectors = [
  toIndicator({
    id: "definition-several-sectors",
    label: {
      fi: "Useassa järjestösektorissa",
      sv: "I flera organisationssektorer",
      en: "In several association sectors",
    },
    section: "sectors",
    unit: "associations",
    ranked: false,
    method: {
      fi: "Rekisteröidyt yhdistykset, jotka kuuluvat useampaan kuin yhteen sektoriin; ne on laskettu jokaiseen niistä.",
      sv: "Registrerade föreningar som hör till fler än en sektor; de räknas i var och en av dem.",
      en: "Registered associations that belong to more than one sector; they are counted in each of them.",
    },
    authority: "Count; limits: Public Health England, phe_rate",
    outcome: (dataset, area) => countOutcome(dataset, dataset.register.inSectors(area).several),
  }),
  toIndicator({
    id: "definition-no-sector",
    label: {
      fi: "Ei missään järjestösektorissa",
      sv: "Inte i någon organisationssektor",
      en: "In no association sector",
    },
    section: "sectors",
    unit: "associations",
    ranked: false,
    method: {
      fi: "Rekisteröidyt yhdistykset − yhdistykset, jotka kuuluvat vähintään yhteen sektoriin.",
      sv: "Registrerade föreningar − föreningar som hör till minst en sektor.",
      en: "Registered associations − associations that belong to at least one sector.",
    },
    authority: "Count; limits: Public Health England, phe_rate",
    outcome: (dataset, area) => {
      const all = dataset.register.inRegister(area);
      const { any } = dataset.register.inSectors(area);
      if (all.kind === "missing") return all;
      if (any.kind === "missing") return any;
      const value = all.value - any.value;
      const flags = joinFlags(all.flags, any.flags);
      const outcome = countOutcome(dataset, { ...all, value, flags });
      if (outcome.kind === "missing") return outcome;
      const numbers = { registered: all.value, "in-sectors": any.value };
      return { ...outcome, workings: { formula: "{registered} − {in-sectors}", numbers } };
    },
  }),
];
