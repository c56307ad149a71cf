import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { availableParallelism } from "node:os";
import { DuckDBInstance } from "@duckdb/node-api";

const [, , file = "", map = ""] = process.argv;

/** Header cells of a file, which have no separators or quotes inside. */
function headerIn(path: string): readonly string[] {
  const start = Buffer.alloc(1 << 14);
  const opened = openSync(path, "r");
  const read = readSync(opened, start);
  closeSync(opened);
  const [line = ""] = start.subarray(0, read).toString("utf8").split("\n", 1);
  return line.replaceAll('"', "").split(";");
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

function readCsv(path: string): string {
  const columns = headerIn(path).map((name) => `${literal(name)}: 'VARCHAR'`);
  return (
    `read_csv(${literal(path)}, delim = ';', header = true, quote = '"', escape = '"', ` +
    `auto_detect = false, new_line = '\\n', columns = {${columns.join(", ")}})`
  );
}

// DuckDB at its fastest, by trial: told columns, text cells, grouped by municipality before the join.
const query = `
  with counted as materialized (
    select Kotipaikka as home, coalesce(Luokka, '0') as class, right(Rekisteröintipäivä, 4) as year,
      Purkautumispäivä is null and Poistettu is null as is_registered, count(*) as rows
    from ${readCsv(file)} group by all
  ), placed as materialized (
    select coalesce(region, '?') as region, class, year, is_registered, rows
    from counted left join ${readCsv(map)} as regions on regions.name = counted.home
  )
  select 'stock;' || region || ';' || class || ';' || cast(sum(rows) as varchar)
  from placed where is_registered group by region, class
  union all
  select 'registered;' || region || ';' || year || ';' || cast(sum(rows) as varchar)
  from placed group by region, year`;

async function main(): Promise<void> {
  const threads = String(availableParallelism());
  const instance = await DuckDBInstance.create(":memory:", { threads });
  const connection = await instance.connect();
  const answer = await connection.runAndReadAll(query);
  writeSync(
    1,
    answer
      .getRows()
      .map(([line]) => `${String(line)}\n`)
      .join(""),
  );
}

void main();
