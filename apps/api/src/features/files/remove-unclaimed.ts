import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { originalKey, receivedKey } from "./file-keys";
import { removeLater } from "./remove-stored-files";
import { deleteUnclaimed, type UnclaimedRow } from "./unclaimed.repository";

/** Removes rows that are held and no report has, and queues the removal of their objects. @returns how many went */
export async function removeUnclaimed(
  services: Services,
  tx: Tx,
  rows: readonly UnclaimedRow[],
): Promise<number> {
  const removed = await deleteUnclaimed(
    tx,
    rows.map(({ id }) => id),
  );
  for (const row of rows)
    if (removed.has(row.id))
      await removeLater(services, tx, [...new Set([row.key, originalKey(row.uploadId), receivedKey(row)])], {
        at: services.clock.now(),
      });
  return removed.size;
}
