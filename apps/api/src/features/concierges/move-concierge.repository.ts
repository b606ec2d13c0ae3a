import { int } from "../../platform/db/expressions";
import { selection } from "../../platform/db/selection";
import { returning } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

export interface Removal {
  id: number;
  from: number;
  to: number;
  /** Of Tokyo. */
  today: string;
}

const USERS = returning(
  "UPDATE users SET partner_id = $2, updated_at = now(), version = version + 1 WHERE concierge_id = $1",
  selection({ id: int("id") }),
);

/**
 * The concierge and their account are the other store's. The one they leave keeps the name they had; what it noted
 * about them goes, and nobody's primary concierge is somebody it cannot send.
 * @returns the account's id, or null where there is none
 */
export async function moveRows(system: Tx, { id, from, to, today }: Removal): Promise<number | null> {
  await system.run(
    `INSERT INTO former_concierges (partner_id, concierge_id, name, kana, left_on)
     SELECT partner_id, id, name, kana, $2 FROM concierges WHERE id = $1
     ON CONFLICT (partner_id, concierge_id) DO UPDATE SET name = excluded.name, kana = excluded.kana, left_on = excluded.left_on`,
    [id, today],
  );
  await system.run("DELETE FROM former_concierges WHERE partner_id = $1 AND concierge_id = $2", [to, id]);
  await system.run("DELETE FROM concierge_days WHERE concierge_id = $1", [id]);
  await system.run("DELETE FROM concierge_fits WHERE concierge_id = $1", [id]);
  await system.run(
    "UPDATE customers SET primary_concierge_id = NULL WHERE partner_id = $1 AND primary_concierge_id = $2",
    [from, id],
  );
  await system.run(
    `UPDATE partner_requests SET status = 'withdrawn', version = version + 1
     WHERE partner_id = $1 AND concierge_id = $2 AND status = 'open'`,
    [from, id],
  );
  await system.run(
    "UPDATE concierges SET partner_id = $2, notes = NULL, updated_at = now(), version = version + 1 WHERE id = $1",
    [id, to],
  );
  const [user] = await system.query(USERS, [id, to]);
  return user?.id ?? null;
}
