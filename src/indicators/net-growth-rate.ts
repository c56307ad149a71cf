import type { AreaKey } from "../domain/area.ts";
import type { Dataset } from "./dataset.ts";
import { openingStock, rateOf } from "./support/flow.ts";
import { joinFlags, type Outcome, toIndicator, unreliableBelowTen } from "./support/measured.ts";

/** New less ended associations of a period, per thousand at its start. */
export const netGrowthRate = toIndicator({
  id: "net-growth-rate",
  label: {
    fi: "Nettokasvu 1 000 yhdistystä kohti",
    sv: "Nettoökning per 1 000 föreningar",
    en: "Net growth per 1,000 associations",
  },
  section: "register-dynamics",
  unit: "per-1000-associations",
  ranked: true,
  flows: ["new_associations", "dissolutions"],
  method: {
    fi: "(Jaksolla rekisteröidyt − rekisteristä poistuneet yhdistykset) ÷ jakson alussa rekisterissä olleet × 1 000; ei luottamusväliä.",
    sv: "(Registrerade − upphörda föreningar under perioden) ÷ föreningar i registret vid periodens början × 1 000; utan konfidensintervall.",
    en: "(Associations registered − dissolved or removed in the period) ÷ associations in the register at its start × 1,000; no interval.",
  },
  authority: "Balance of a register: opening stock + registered − ended = closing stock",
  outcome: netGrowth,
});

function netGrowth(dataset: Dataset, area: AreaKey): Outcome {
  const { from, to } = dataset.dynamicsPeriod;
  const founded = dataset.register.foundedIn(area, from, to);
  const ended = dataset.register.endedIn(area, from, to);
  if (founded.kind === "missing") return founded;
  if (ended.kind === "missing") return ended;
  const opening = openingStock(dataset, area);
  if (opening.kind === "missing") return opening;
  const events = founded.value + ended.value;
  const rate = rateOf(founded.value - ended.value, events, opening);
  const few = unreliableBelowTen(opening.stock.value);
  return { ...rate, flags: joinFlags(rate.flags, founded.flags, ended.flags, few) };
}
