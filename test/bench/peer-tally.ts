import { readFileSync, writeSync } from "node:fs";

/** Counts of one municipality: in the register by class (0 = none), registered by year. */
interface HomeCounts {
  readonly stock: Uint32Array;
  readonly registered: Map<string, number>;
}

/** The job of the peers written in JavaScript, after their parser: rows in, counts out. */
export interface PeerTally {
  /** Takes the header first, then the rows. */
  readonly add: (cells: readonly string[]) => void;
  /** Prints the counts by region in the form that all peers share. */
  readonly print: () => void;
}

const wanted = ["Kotipaikka", "Luokka", "Rekisteröintipäivä", "Purkautumispäivä", "Poistettu"];

/** A tally that joins municipalities with the regions of a map file at the end, when there are only some hundreds. */
export function createPeerTally(mapPath: string): PeerTally {
  const countsByHome = new Map<string, HomeCounts>();
  let places: readonly number[] | undefined;
  const countsOf = (home: string): HomeCounts => {
    const known = countsByHome.get(home);
    if (known !== undefined) return known;
    const made = { stock: new Uint32Array(10), registered: new Map<string, number>() };
    countsByHome.set(home, made);
    return made;
  };
  return {
    add(cells) {
      if (places === undefined) {
        places = wanted.map((name) => cells.indexOf(name));
        return;
      }
      const [home = -1, purposeClass = -1, registered = -1, dissolved = -1, removed = -1] = places;
      const counts = countsOf(cells[home] ?? "");
      const year = (cells[registered] ?? "").slice(-4);
      counts.registered.set(year, (counts.registered.get(year) ?? 0) + 1);
      if (cells[dissolved] !== "" || cells[removed] !== "") return;
      const at = Number(cells[purposeClass]);
      counts.stock[at] = (counts.stock[at] ?? 0) + 1;
    },
    print() {
      const sums = sumsByRegion(countsByHome, regionsIn(mapPath));
      writeSync(1, [...sums].map(([key, count]) => `${key};${count}\n`).join(""));
    },
  };
}

function regionsIn(mapPath: string): ReadonlyMap<string, string> {
  const lines = readFileSync(mapPath, "utf8").split("\n").slice(1, -1);
  return new Map(
    lines.map((line): [string, string] => {
      const [name = "", region = ""] = line.split(";");
      return [name, region];
    }),
  );
}

function sumsByRegion(
  countsByHome: ReadonlyMap<string, HomeCounts>,
  regions: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const add = (key: string, count: number) => sums.set(key, (sums.get(key) ?? 0) + count);
  for (const [home, { stock, registered }] of countsByHome) {
    const region = regions.get(home) ?? "?";
    for (const [purposeClass, count] of stock.entries()) {
      if (count > 0) add(`stock;${region};${purposeClass}`, count);
    }
    for (const [year, count] of registered) add(`registered;${region};${year}`, count);
  }
  return sums;
}
