import type { LocalisedText } from "../../domain/area.ts";
import { verbatim } from "../../domain/localised-text.ts";

/** Whom or what a published figure counts, by the English of `data/service-production.csv`. */
const scopeLabels: Readonly<Record<string, LocalisedText>> = {
  "all suppliers": { fi: "kaikki toimittajat", sv: "alla leverantörer", en: "all suppliers" },
  "suppliers of the region only": {
    fi: "vain alueen toimittajat",
    sv: "endast områdets leverantörer",
    en: "suppliers of the region only",
  },
  "associations and foundations": {
    fi: "yhdistykset ja säätiöt",
    sv: "föreningar och stiftelser",
    en: "associations and foundations",
  },
  "associations, foundations and the Finnish Red Cross": {
    fi: "yhdistykset, säätiöt ja Suomen Punainen Risti",
    sv: "föreningar, stiftelser och Finlands Röda Kors",
    en: "associations, foundations and the Finnish Red Cross",
  },
  "directly or through a company they own": {
    fi: "suoraan tai omistamansa yhtiön kautta",
    sv: "direkt eller genom ett bolag som de äger",
    en: "directly or through a company they own",
  },
  "directly, not through a company": {
    fi: "suoraan, ei yhtiön kautta",
    sv: "direkt, inte genom ett bolag",
    en: "directly, not through a company",
  },
  "municipal employer; purchased services excluded": {
    fi: "kunnallinen työnantaja; ostopalvelut pois luettuina",
    sv: "kommunal arbetsgivare; köpta tjänster exkluderade",
    en: "municipal employer; purchased services excluded",
  },
};

/** What a figure counts, in words; as the source has it where that is not known. */
export function productionScopeLabel(scope: string): LocalisedText {
  return scopeLabels[scope] ?? verbatim(scope);
}
