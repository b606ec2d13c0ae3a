import { cases } from "@magokoro/database/schema/cases";
import { partnerRequests } from "@magokoro/database/schema/partner-parts";
import { concierges } from "@magokoro/database/schema/partners";
import { users } from "@magokoro/database/schema/users";
import { columnsOf, columnsOrNullOf } from "../../platform/db/columns-of";
import { int, text } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const CASE_FACTS = selection({
  caseId: int("c.id"),
  caseNumber: text("coalesce(c.case_number, '')"),
  ...columnsOf(cases, "c", ["title", "requestedDate", "visitStart", "visitEnd"]),
  partnerName: text("coalesce(p.name, '')"),
  recipientName: text(
    "coalesce((SELECT name FROM concierges WHERE id = $2), (SELECT name FROM users WHERE id = $3), '')",
  ),
});

const FACTS_OF_CASE = select(
  CASE_FACTS,
  "FROM cases c LEFT JOIN partners p ON p.id = coalesce($4, c.partner_id) WHERE c.id = $1",
);

export interface MailedCase {
  caseId?: number | undefined;
  /** To whom, of these two. */
  conciergeId?: number | undefined;
  userId?: number | undefined;
  /** The store a mail is about, where that is no longer the case's. */
  partnerId?: number | undefined;
}

export async function findCaseFacts(
  tx: Tx,
  { caseId, conciergeId, userId, partnerId }: MailedCase,
): Promise<RowOf<typeof CASE_FACTS> | undefined> {
  const [facts] = await tx.query(FACTS_OF_CASE, [
    caseId,
    conciergeId ?? null,
    userId ?? null,
    partnerId ?? null,
  ]);
  return facts;
}

const ACCOUNT_FACTS = selection(columnsOf(users, "u", ["name", "email"]));
const FACTS_OF_ACCOUNT = select(ACCOUNT_FACTS, "FROM users u WHERE u.id = $1");

export async function findAccountFacts(
  tx: Tx,
  userId: number | undefined,
): Promise<RowOf<typeof ACCOUNT_FACTS> | undefined> {
  const [facts] = await tx.query(FACTS_OF_ACCOUNT, [userId]);
  return facts;
}

const REQUEST_FACTS = selection({
  ...columnsOf(partnerRequests, "r", ["kind", "status", "answer"]),
  partnerName: text("p.name"),
  conciergeName: columnsOrNullOf(concierges, "g", ["name"]).name,
});
const FACTS_OF_REQUEST = select(
  REQUEST_FACTS,
  `FROM partner_requests r JOIN partners p ON p.id = r.partner_id
   LEFT JOIN concierges g ON g.id = r.concierge_id WHERE r.id = $1`,
);

export async function findRequestFacts(
  tx: Tx,
  requestId: number | undefined,
): Promise<RowOf<typeof REQUEST_FACTS> | undefined> {
  const [facts] = await tx.query(FACTS_OF_REQUEST, [requestId]);
  return facts;
}
