/** Id of an indicator: kebab-case, the same in files, options, locales and documents; never renamed. */
export type IndicatorId = string;
