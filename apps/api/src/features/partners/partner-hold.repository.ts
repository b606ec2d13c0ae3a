import type { Tx } from "../../platform/db/tx";

/** Of the locks that no row stands for: this one is a store's. */
const PARTNER = 7_301;

/**
 * While something new is on its way to a store, the store is not closed: whoever sends it holds this together
 * with others, whoever closes the store holds it alone. It is taken after the rows of cases and of requests, so
 * that nobody waits in a circle. No right on `partners` is needed for it.
 */
export async function holdWithOthers(tx: Tx, partnerId: number): Promise<void> {
  await tx.run("SELECT pg_advisory_xact_lock_shared($1, $2)", [PARTNER, partnerId]);
}

export async function holdAlone(tx: Tx, partnerId: number): Promise<void> {
  await tx.run("SELECT pg_advisory_xact_lock($1, $2)", [PARTNER, partnerId]);
}
