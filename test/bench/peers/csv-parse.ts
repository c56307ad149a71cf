import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import { createPeerTally } from "../peer-tally.ts";

// csv-parse at its fastest over a stream: arrays, large chunks, "data" events instead of an async iterator.
const [, , file = "", map = ""] = process.argv;
const tally = createPeerTally(map);
// The stream options pass through to Node's Transform, though the package's types leave them out.
const dialect = { delimiter: ";", record_delimiter: "\n", readableHighWaterMark: 1024 };
createReadStream(file, { highWaterMark: 1 << 20 })
  .pipe(parse(dialect))
  .on("data", tally.add)
  .on("end", tally.print);
