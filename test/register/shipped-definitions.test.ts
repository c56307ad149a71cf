import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { compileNameRule, foldForRules } from "../../src/register/name-rule.ts";

interface Shipped {
  readonly id: string;
  readonly label: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  readonly criteria: {
    readonly "name-stems"?: readonly string[];
    readonly "name-exceptions"?: readonly string[];
  };
  readonly quality: unknown;
}

const folder = new URL("../../data/definitions/", import.meta.url);
const shipped = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .map((file): [string, Shipped] => {
    const text = readFileSync(new URL(file, folder), "utf8");
    // The shape is what the tests below look at; the decoder checks the whole of it.
    return [file, parse(text, { schema: "failsafe" }) as Shipped];
  });

function matches(id: string, name: string): boolean {
  const criteria = shipped.find(([file]) => file === `${id}.yaml`)?.[1].criteria;
  const rule = compileNameRule(criteria?.["name-stems"] ?? [], criteria?.["name-exceptions"] ?? []);
  return rule?.(foldForRules(name)) ?? false;
}

test("the five definitions are shipped", () => {
  expect(shipped.map(([, { id }]) => id).sort((a, b) => (a < b ? -1 : 1))).toEqual([
    "all",
    "sote",
    "sote-name",
    "sote-tol",
    "village",
  ]);
});

test.each(shipped)(
  "%s has its own name as id, three languages, and says its quality",
  (file, entry) => {
    expect(`${entry.id}.yaml`).toBe(file);
    for (const texts of [entry.label, entry.description]) {
      expect(Object.keys(texts)).toEqual(["fi", "sv", "en"]);
      for (const text of Object.values(texts)) expect(text).not.toBe("");
    }
    expect(entry.quality).toBe("unmeasured");
  },
);

test.each(shipped)("%s says every stem and exception once", (_, { criteria }) => {
  for (const stems of [criteria["name-stems"] ?? [], criteria["name-exceptions"] ?? []]) {
    expect(new Set(stems.map((stem) => foldForRules(stem) + stem)).size).toBe(stems.length);
  }
});

// Names are invented after the patterns in which such associations are named.
test.each([
  "Pajulan Sydänyhdistys ry",
  "Pajulan mielenterveysyhdistys Tuohi ry",
  "Pajulan Omaishoitajat ja Läheiset ry",
  "Pajulan Invalidit ry",
  "Pajulan Syöpäyhdistys ry",
  "Pajulan Eläkkeensaajat ry",
  "Eläkeliiton Pajulan yhdistys ry",
  "Pajulan Vanhustuki ry",
  "Pajulan A-Kilta ry",
  "Pajulan päihdetyön tuki ry",
  "Pajulan Näkövammaiset ry",
  "Pajulan Kuuloyhdistys ry",
  "Pajulan Diabetesyhdistys ry",
  "Pajulan Reumayhdistys ry",
  "Pajulan Allergia-, Iho- ja Astmayhdistys ry",
  "Pajulan Hengitysyhdistys ry",
  "Pajulan Parkinson-yhdistys ry",
  "Pajulan Muistiyhdistys ry",
  "Pajulan Kehitysvammaisten Tuki ry",
  "Pajulan ensi- ja turvakotiyhdistys ry",
  "Pajulan Lastensuojeluyhdistys ry",
  "Pajulan Setlementti ry",
  "Pajulan Työttömät ry",
  "Pajulan seudun Selkäyhdistys ry",
  "Suomen Punaisen Ristin Pajulan osasto ry",
  "Pajala Hjärtförening rf",
  "Pajala Cancerförening rf",
  "Pajala Anhörigförening rf",
  "Pajala Pensionärer rf",
  "Pajala svenska Pensionärsklubb rf",
  "Psykosociala föreningen i Pajala rf",
  "Pajala Hörselförening rf",
  "Pajala Nykterhetsförening rf",
])("%s is social and health by its name", (name) => {
  expect(matches("sote-name", name)).toBe(true);
});

test.each([
  "Sydänmaan kyläyhdistys ry",
  "Sydän-Hämeen Soittajat ry",
  "Pajulan Omaisuudenhoito ry",
  "Pajulan Muistitietoyhdistys ry",
  "Pajulan Urheilijat ry",
  "Pajulan Nuorisoseura ry",
  "Maksamaan Metsästysseura ry",
  "Pajulan Invasiiviset Kasvit ry",
  "Pajulan kulttuuriyhdistys ry",
  "Pajulan Maamiesseura ry",
  "Pajala Ungdomsförening rf",
  "Pajala hembygdsförening rf",
  "Suomen Diabeteshoitajat ry",
])("%s is not", (name) => {
  expect(matches("sote-name", name)).toBe(false);
});

test.each([
  ["Pajulan kyläyhdistys ry", true],
  ["Pajulan Kyläseura ry", true],
  ["Pajulan kylätoimikunta ry", true],
  ["Pajulan Kyläyhdistysten liitto ry", true],
  ["Pajala byaförening rf", true],
  ["Pajulan Kylähistoria ry", false],
  ["Pajulan Kyläläiset ry", false],
])("village by its name: %s %s", (name, expected) => {
  expect(matches("village", name)).toBe(expected);
});
