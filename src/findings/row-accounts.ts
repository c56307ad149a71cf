import { finding } from "../domain/finding.ts";
import type { RowAccount } from "../domain/row-account.ts";
import type { FindingRule } from "./finding-rule.ts";
import { areaCell, countCell } from "./support/cells.ts";

/** What became of every row that was read, over all inputs. */
export const rowAccounts: FindingRule = {
  id: "row-accounts",
  parts: ["data-quality"],
  find: (facts) => {
    const { accounts } = facts;
    const sum = (count: (account: RowAccount) => number) =>
      countCell(accounts.reduce((all, account) => all + count(account), 0));
    if (accounts.length === 0) return [];
    return [
      finding({ rule: "row-accounts", section: "data-quality" }, "rows", {
        area: areaCell(facts),
        read: sum(({ read }) => read),
        used: sum(({ used }) => used),
        excluded: sum(({ excluded }) => excluded.reduce((all, { rows }) => all + rows, 0)),
        rejected: sum(({ rejected }) => rejected),
      }),
    ];
  },
};
