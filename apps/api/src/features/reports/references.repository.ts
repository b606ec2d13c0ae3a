import { partners } from "@magokoro/database/schema/partners";
import { users } from "@magokoro/database/schema/users";
import { columnsOf } from "../../platform/db/columns-of";
import { selection } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

/* What a report points at, as far as row-level security shows it to whoever writes it. */

type Ids = readonly number[];

export const countConcierges = (tx: Tx, ids: Ids): Promise<number> =>
  tx.run("SELECT 1 FROM concierges WHERE id = ANY ($1)", [ids]);
export const countActiveServiceTypes = (tx: Tx, ids: Ids): Promise<number> =>
  tx.run("SELECT 1 FROM service_types WHERE id = ANY ($1) AND status = 'active'", [ids]);
export const countActiveSupportTypes = (tx: Tx, ids: Ids): Promise<number> =>
  tx.run("SELECT 1 FROM support_types WHERE id = ANY ($1) AND status = 'active'", [ids]);

const MAIL_OF_PARTNER = select(
  selection(columnsOf(partners, "p", ["email"])),
  "FROM partners p WHERE p.id = $1",
);

/** Where a store gets its mail. */
export async function getPartnerEmail(tx: Tx, partnerId: number): Promise<string> {
  const [partner] = await tx.query(MAIL_OF_PARTNER, [partnerId]);
  if (!partner) throw new Error("a visit has a store");
  return partner.email;
}

const OWN_NAME = select(selection(columnsOf(users, "u", ["name"])), "FROM users u WHERE u.id = $1");

/** The name of whoever asks; row-level security shows nobody else's. */
export async function findOwnName(tx: Tx, userId: number): Promise<string> {
  const [user] = await tx.query(OWN_NAME, [userId]);
  return user?.name ?? "";
}
