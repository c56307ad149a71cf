import type { Measurement } from "./measurement.ts";

declare const madeInDisclosure: unique symbol;

/** A measurement that passed disclosure control: it may be shown as it stands. Made in `disclosure/release.ts` only. */
export type Released = Measurement & { readonly [madeInDisclosure]: true };
