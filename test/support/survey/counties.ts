/** A wellbeing services county as far as the generator of surveys needs it. */
export interface County {
  readonly code: string;
  /** Official name, as exports of Finnish questionnaires have it. */
  readonly official: string;
  readonly short: string;
  readonly english: string;
  /** How many answer the survey of 2021. */
  readonly respondents: number;
  /** Where opinions lie, invented. Unit: tenths of a scale point, 10–50. */
  readonly level: number;
}

const rows: readonly (readonly [string, string, string, string, number, number])[] = [
  ["01", "Itä-Uudenmaan hyvinvointialue", "Itä-Uusimaa", "East Uusimaa", 6, 30],
  ["02", "Keski-Uudenmaan hyvinvointialue", "Keski-Uusimaa", "Central Uusimaa", 9, 31],
  ["03", "Länsi-Uudenmaan hyvinvointialue", "Länsi-Uusimaa", "West Uusimaa", 12, 30],
  ["04", "Vantaan ja Keravan hyvinvointialue", "Vantaa ja Kerava", "Vantaa and Kerava", 9, 29],
  ["05", "Varsinais-Suomen hyvinvointialue", "Varsinais-Suomi", "Southwest Finland", 15, 32],
  ["06", "Satakunnan hyvinvointialue", "Satakunta", "Satakunta", 13, 33],
  ["07", "Kanta-Hämeen hyvinvointialue", "Kanta-Häme", "Kanta-Häme", 11, 32],
  ["08", "Pirkanmaan hyvinvointialue", "Pirkanmaa", "Pirkanmaa", 18, 33],
  ["09", "Päijät-Hämeen hyvinvointialue", "Päijät-Häme", "Päijät-Häme", 11, 31],
  ["10", "Kymenlaakson hyvinvointialue", "Kymenlaakso", "Kymenlaakso", 10, 29],
  ["11", "Etelä-Karjalan hyvinvointialue", "Etelä-Karjala", "South Karelia", 10, 31],
  ["12", "Etelä-Savon hyvinvointialue", "Etelä-Savo", "South Savo", 11, 32],
  ["13", "Pohjois-Savon hyvinvointialue", "Pohjois-Savo", "North Savo", 15, 31],
  ["14", "Pohjois-Karjalan hyvinvointialue", "Pohjois-Karjala", "North Karelia", 14, 41],
  ["15", "Keski-Suomen hyvinvointialue", "Keski-Suomi", "Central Finland", 15, 35],
  ["16", "Etelä-Pohjanmaan hyvinvointialue", "Etelä-Pohjanmaa", "South Ostrobothnia", 13, 31],
  ["17", "Pohjanmaan hyvinvointialue", "Pohjanmaa", "Ostrobothnia", 11, 29],
  ["18", "Keski-Pohjanmaan hyvinvointialue", "Keski-Pohjanmaa", "Central Ostrobothnia", 4, 30],
  ["19", "Pohjois-Pohjanmaan hyvinvointialue", "Pohjois-Pohjanmaa", "North Ostrobothnia", 18, 41],
  ["20", "Kainuun hyvinvointialue", "Kainuu", "Kainuu", 16, 19],
  ["21", "Lapin hyvinvointialue", "Lappi", "Lapland", 9, 30],
  ["90", "Helsingin kaupunki", "Helsinki", "Helsinki", 15, 31],
];

/** The 21 counties and Helsinki, which has their tasks; names by Statistics Finland's classification of 2025 (CC BY 4.0). */
export const counties: readonly County[] = rows.map(
  ([code, official, short, english, respondents, level]) => {
    return { code, official, short, english, respondents, level };
  },
);

/** The county of which exactly four answer, so that its figures have to be hidden. */
export const countyOfFour = "18";

/** The county with exactly five valid answers on the first item, the fewest that may be shown. */
export const countyOfFive = "01";
