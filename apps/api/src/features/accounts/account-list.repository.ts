import { accountList } from "@magokoro/contract/accounts/account-list";
import { hasPart } from "../../platform/db/list/has-part";
import { byHand, defineListSource, ordered, orderedOrNull } from "../../platform/db/list/list-source";
import type { AccountRow } from "./account-row";

const isLocked = (now: string) =>
  `EXISTS (SELECT 1 FROM login_guards g WHERE g.user_id = u.id AND g.locked_until > ${now}::timestamptz)`;

export const accountColumns = (
  now: string,
) => `u.id, u.email, u.name, u.name_kana AS "nameKana", u.user_type AS "userType",
  u.partner_id AS "partnerId", p.name AS "partnerName", u.concierge_id AS "conciergeId", c.name AS "conciergeName",
  u.status, ${isLocked(now)} AS "isLocked", u.must_change_password AS "mustChangePassword",
  EXISTS (SELECT 1 FROM second_factors f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL) AS "hasSecondFactor",
  u.last_login_at AS "lastLoginAt", u.created_at AS "createdAt", u.version`;

export const ACCOUNT_JOINS =
  "LEFT JOIN partners p ON p.id = u.partner_id LEFT JOIN concierges c ON c.id = u.concierge_id";

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
  selection: (where, { now }) => byHand<AccountRow>(accountColumns(where.param(now))),
  joins: ACCOUNT_JOINS,
});
