import { accountList } from "@magokoro/contract/accounts/account-list";
import { hasPart } from "../../platform/db/list/has-part";
import { defineListSource, ordered, orderedOrNull } from "../../platform/db/list/list-source";
import { ACCOUNT_JOINS, accountAt } from "./account-selections.repository";

/** A name is typed with or without the blank between its parts; the blanks here keep the three apart. */
const WORDS = "lower(replace(u.name, ' ', '') || ' ' || replace(u.name_kana, ' ', '') || ' ' || u.email)";

export const ACCOUNTS = defineListSource(accountList, {
  table: "users u",
  id: "u.id",
  sorts: {
    createdAt: ordered("u.created_at"),
    nameKana: ordered("u.name_kana"),
    email: ordered("u.email"),
    lastLoginAt: orderedOrNull("u.last_login_at"),
  },
  filters: {
    userType: "u.user_type",
    partnerId: "u.partner_id",
    state: (where, state, { now }) => {
      where.add("u.status = ?", state === "disabled" ? "disabled" : "active");
      // Few are locked: they are looked up, not asked one by one.
      const locked = () =>
        `(SELECT g.user_id FROM login_guards g WHERE g.user_id IS NOT NULL AND g.locked_until > ${where.param(now)})`;
      if (state === "locked") where.add(`u.id IN ${locked()}`);
      if (state === "active") where.add(`u.id NOT IN ${locked()}`);
    },
  },
  search: (where, word, { scope }) => hasPart(where, WORDS, word.toLowerCase().replace(/\s/g, ""), scope),
  selection: (where, { now }) => accountAt(where.param(now)),
  joins: ACCOUNT_JOINS,
});
