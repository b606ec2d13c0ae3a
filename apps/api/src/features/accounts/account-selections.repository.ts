import { account } from "@magokoro/contract/accounts/account-response";
import { concierges, partners } from "@magokoro/database/schema/partners";
import { users } from "@magokoro/database/schema/users";
import { columnsIn, columnsOf, columnsOrNullOf } from "../../platform/db/columns-of";
import { bool } from "../../platform/db/expressions";
import { selection } from "../../platform/db/selection";

/** An account as administrators see it; no secret is readable by their database role. `now` is the placeholder of a time. */
export const accountAt = (now: string) =>
  selection({
    ...columnsIn(users, "u", account),
    ...columnsOf(users, "u", ["partnerId", "conciergeId", "status"]),
    partnerName: columnsOrNullOf(partners, "p", ["name"]).name,
    conciergeName: columnsOrNullOf(concierges, "c", ["name"]).name,
    isLocked: bool(
      `EXISTS (SELECT 1 FROM login_guards g WHERE g.user_id = u.id AND g.locked_until > ${now}::timestamptz)`,
    ),
    hasSecondFactor: bool(
      "EXISTS (SELECT 1 FROM second_factors f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL)",
    ),
  });

export const ACCOUNT_JOINS =
  "LEFT JOIN partners p ON p.id = u.partner_id LEFT JOIN concierges c ON c.id = u.concierge_id";
