import { createReadStream } from "node:fs";
import Papa from "papaparse";
import { createPeerTally } from "../peer-tally.ts";

// papaparse at its fastest over a file of any size: arrays by chunk, dialect told.
const [, , file = "", map = ""] = process.argv;
const tally = createPeerTally(map);
Papa.parse<readonly string[]>(
  createReadStream(file, { highWaterMark: 1 << 20, encoding: "utf8" }),
  {
    delimiter: ";",
    newline: "\n",
    skipEmptyLines: true,
    chunk({ data }) {
      for (const cells of data) tally.add(cells);
    },
    complete: tally.print,
  },
);
