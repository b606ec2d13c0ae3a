import { partnerRequests } from "@magokoro/database/schema/partner-parts";
import { users } from "@magokoro/database/schema/users";
import type { PartnerRequestKind, PartnerRequestStatus } from "@magokoro/domain/partner/partner-request";
import { columnsOf } from "../../platform/db/columns-of";
import { insertRowForId } from "../../platform/db/insert-row";
import type { Scope } from "../../platform/db/scope";
import { selection } from "../../platform/db/selection";
import { SqlConditions } from "../../platform/db/sql-conditions";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";
import { notFound } from "../../platform/app-error";
import { REQUEST, REQUEST_JOINS, type RequestRow } from "./request-selections.repository";

/** Second of the three refusals: a store has its own requests. */
export function filterByScope(conditions: SqlConditions, scope: Scope): SqlConditions {
  if (scope.kind === "partner") return conditions.add("r.partner_id = ?", scope.partnerId);
  if (scope.kind === "visits") return conditions.add("false");
  return conditions;
}

async function findRequest(
  tx: Tx,
  id: number,
  lock: "" | " FOR UPDATE OF r",
): Promise<RequestRow | undefined> {
  const where = filterByScope(new SqlConditions(), tx.scope).add("r.id = ?", id);
  const from = `FROM partner_requests r ${REQUEST_JOINS} WHERE ${where.toString()}${lock}`;
  const [row] = await tx.query(select(REQUEST, from), where.values);
  return row;
}

/** @throws AppError NOT_FOUND */
export async function getRequest(tx: Tx, id: number): Promise<RequestRow> {
  const row = await findRequest(tx, id, "");
  if (!row) throw notFound();
  return row;
}

/**
 * Held until the transaction ends: of two who answer, one comes second. An answered one is not to be held by its
 * store, which may only read it then. @throws AppError NOT_FOUND
 */
export async function lockRequest(tx: Tx, id: number): Promise<RequestRow> {
  return (await findRequest(tx, id, " FOR UPDATE OF r")) ?? (await getRequest(tx, id));
}

/** All that a store has open, held until the transaction ends. */
export function lockOpenRequests(tx: Tx, partnerId: number): Promise<RequestRow[]> {
  const from = `FROM partner_requests r ${REQUEST_JOINS} WHERE r.partner_id = $1 AND r.status = 'open' ORDER BY r.id FOR UPDATE OF r`;
  return tx.query(select(REQUEST, from), [partnerId]);
}

const NAME = selection(columnsOf(users, "u", ["name"]));
const NAME_OF = select(NAME, "FROM users u WHERE u.id = $1");

export async function findOwnName(tx: Tx, userId: number): Promise<string> {
  const [own] = await tx.query(NAME_OF, [userId]);
  return own?.name ?? "";
}

export interface NewRequest {
  partnerId: number;
  kind: PartnerRequestKind;
  conciergeId: number | null;
  wish: Record<string, unknown>;
  message: string | null;
  requesterName: string;
  createdBy: number;
}

export function insertRequest(tx: Tx, values: NewRequest): Promise<number> {
  return insertRowForId(tx, partnerRequests, values);
}

/** The store takes it back; the caller holds it. */
export async function setWithdrawn(tx: Tx, id: number): Promise<void> {
  await tx.run("UPDATE partner_requests SET status = 'withdrawn', version = version + 1 WHERE id = $1", [id]);
}

export interface RequestAnswer {
  status: Extract<PartnerRequestStatus, "granted" | "declined">;
  answererName: string;
  answer: string | null;
  at: Date;
}

/** Headquarters answers; the caller holds it. */
export async function setAnswer(
  tx: Tx,
  id: number,
  { status, answererName, answer, at }: RequestAnswer,
): Promise<void> {
  await tx.run(
    `UPDATE partner_requests SET status = $2, answerer_name = $3, answer = $4, answered_at = $5, version = version + 1
     WHERE id = $1`,
    [id, status, answererName, answer, at],
  );
}
