import { extractHeader } from "../generate-register-extract.ts";

/** The ten rows that every encoding and dialect variant holds: clean, in Windows-1252, with one hard cell of each sort. */
const rows: readonly (readonly string[])[] = [
  [
    "600.001",
    "9000005-4",
    "Kuuran ja Usvan sydänyhdistys ry",
    "Tampere",
    "3",
    "suomi",
    "88999",
    "15.3.1994",
    "",
    "",
    "3.4.2023",
  ],
  [
    "600.042",
    "",
    "Dimmans och Frostens byaförening rf",
    "Närpiö",
    "4",
    "ruotsi",
    "94999",
    "2.11.1987",
    "",
    "",
    "14.9.2011",
  ],
  [
    "600.077",
    "",
    "Hallan; Poudan ja Pyryn kyläyhdistys ry",
    "Hyvinkää",
    "4",
    "suomi",
    "",
    "8.6.1999",
    "",
    "",
    "1.2.2020",
  ],
  [
    "600.103",
    "9000021-4",
    'Usvan "Hattara" soittokunta ry',
    "Jyväskylä",
    "4",
    "suomi",
    "90010",
    "21.1.2005",
    "",
    "",
    "5.5.2024",
  ],
  [
    "600.140",
    "",
    "Tuiskun, Rännän ja Räntäsateen eläkkeensaajat ry",
    "Äänekoski",
    "",
    "suomi",
    "",
    "30.9.1968",
    "",
    "24.2.2017",
    "1.12.1991",
  ],
  [
    "600.188",
    "",
    "Månskenets och Åskans idrottsförening rf",
    "Raasepori",
    "6",
    "ruotsi",
    "93120",
    "17.4.2010",
    "31.12.2022",
    "",
    "31.12.2022",
  ],
  [
    "600.209",
    "9000034-5",
    "Sumun ja Kasteen mielenterveysyhdistys ry",
    "Pyhäjärvi",
    "3",
    "suomi",
    "88999",
    "12.12.2012",
    "",
    "",
    "12.12.2012",
  ],
  [
    "600.251",
    "",
    "Otavan ja Komeetan metsästysseura ry",
    "Pöytyä",
    "",
    "suomi",
    "",
    "6.5.1951",
    "",
    "",
    "",
  ],
  [
    "600.277",
    "",
    "Myrskyn ja Tyvenen urheiluseura ry",
    "Hämeenlinna",
    "6",
    "suomi",
    "93120",
    "29.2.2024",
    "",
    "",
    "29.2.2024",
  ],
  [
    "600.300",
    "",
    "Ukkosen ja Salaman\nkeskustelukerho ry",
    "Helsinki",
    "1",
    "suomi",
    "94920",
    "2.1.2025",
    "",
    "",
    "2.1.2025",
  ],
];

/** How the rows are written. */
interface Dialect {
  readonly delimiter: ";" | "," | "\t";
  /** Line ends, taken in turn; a single one is used throughout. */
  readonly lineEnds: readonly string[];
}

function written(cell: string, delimiter: string): string {
  const needsQuotes = [delimiter, '"', "\n", "\r"].some((mark) => cell.includes(mark));
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The ten-row extract as text in a dialect; the line break inside the last name is always a single LF. */
export function smallExtract({ delimiter, lineEnds }: Dialect): string {
  return [extractHeader, ...rows]
    .map((cells, place) => {
      const line = cells.map((cell) => written(cell, delimiter)).join(delimiter);
      return line + (lineEnds[place % lineEnds.length] ?? "\n");
    })
    .join("");
}
