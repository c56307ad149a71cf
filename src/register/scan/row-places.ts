import { fingerprintFactors } from "../../domain/row-fingerprint.ts";
import type { ScanPlan } from "../../domain/scan-plan.ts";

/** Fields read as text for the fingerprint alone. */
const textFields = ["former_name", "address", "postcode", "post_office"] as const;

/** Fields with a reading of their own. */
const ownFields = [
  ...([
    "register_number",
    "business_id",
    "name",
    "home_municipality",
    "municipality_code",
  ] as const),
  ...(["class", "registered_on", "dissolved_on", "removed_on", "rules_changed_on"] as const),
  ...(["last_notice_on", "language", "industry", "industry_edition"] as const),
];

/** Where the fields stand in a row: places of columns from 0, -1 where there is no such column. */
export interface RowPlaces {
  readonly of: Readonly<Record<(typeof ownFields)[number], number>>;
  /** Columns that only the fingerprint asks for. */
  readonly texts: readonly { readonly place: number; readonly factor: number }[];
  /** Columns that nothing asks for. */
  readonly unread: readonly number[];
}

/** The places of a plan. */
export function rowPlaces({ places, width }: ScanPlan): RowPlaces {
  const placeOf = (field: string) => places.get(field) ?? -1;
  const hasIndustry = placeOf("industry") >= 0;
  const isRead = (field: string) => field !== "industry_edition" || hasIndustry;
  const of = Object.fromEntries(
    ownFields.map((field) => [field, isRead(field) ? placeOf(field) : -1]),
  ) as RowPlaces["of"]; // its keys are the fields'
  const texts = textFields.flatMap((field) => {
    const place = placeOf(field);
    return place < 0 ? [] : [{ place, factor: fingerprintFactors[field] }];
  });
  const read = new Set([...Object.values(of), ...texts.map(({ place }) => place)]);
  const unread = Array.from({ length: width }, (_, at) => at).filter((at) => !read.has(at));
  return { of, texts, unread };
}
