import { partners } from "@magokoro/database/schema/partners";
import { users } from "@magokoro/database/schema/users";
import { columnsOf } from "../../platform/db/columns-of";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";

const STATUS = selection(columnsOf(partners, "p", ["id", "name", "status", "version"]));
const ONE = select(STATUS, "FROM partners p WHERE p.id = $1 FOR UPDATE");

export type PartnerStatusRow = RowOf<typeof STATUS>;

/** @throws AppError NOT_FOUND */
export async function lockPartnerStatus(tx: Tx, id: number): Promise<PartnerStatusRow> {
  const [row] = await tx.query(ONE, [id]);
  if (!row) throw notFound();
  return row;
}

/** The caller holds the row. */
export async function setPartnerStatus(tx: Tx, id: number, status: "active" | "inactive"): Promise<void> {
  await tx.run("UPDATE partners SET status = $2, updated_at = now(), version = version + 1 WHERE id = $1", [
    id,
    status,
  ]);
}

const PERSON = selection(columnsOf(users, "u", ["id"]));
const PEOPLE = select(PERSON, "FROM users u WHERE u.partner_id = $1 AND u.status = 'active' ORDER BY u.id");

/** Who signs in for the store, its concierges among them. */
export async function findPeopleOf(tx: Tx, partnerId: number): Promise<number[]> {
  return (await tx.query(PEOPLE, [partnerId])).map(({ id }) => id);
}
