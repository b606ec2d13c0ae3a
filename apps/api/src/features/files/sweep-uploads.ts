import { systemScope } from "../../platform/db/scope";
import { BlobNotFoundError } from "../../platform/files/blob-store";
import type { Services } from "../../services";
import { receivedKey } from "./file-keys";
import { UNCLAIMED_HOURS, WAITING_HOURS, hoursFromNow } from "./keep-times";
import { moveFile } from "./move-file";
import { removeUnclaimed, type UnclaimedCondition } from "./remove-unclaimed";

const SCOPE = systemScope("uploads nobody attached belong to nobody's list");
const BATCH = 200;

/** The net under the rest: what was never finished, what no report took, what lies where nothing may stay. */
export async function sweepUploads(services: Services): Promise<{ removed: number; rescued: number }> {
  return { rescued: await rescueFromTemp(services), removed: await removeForgotten(services) };
}

/** What was never finished, or finished and not taken by a report for as long as a form's draft may live. */
export function forgottenUploads(services: Services): UnclaimedCondition {
  return {
    sql: "f.created_at < $1 AND (f.status = 'waiting' OR f.created_at < $2)",
    values: [hoursFromNow(services, -WAITING_HOURS), hoursFromNow(services, -UNCLAIMED_HOURS)],
    limit: BATCH,
  };
}

async function removeForgotten(services: Services): Promise<number> {
  const condition = forgottenUploads(services);
  for (let removed = 0; ;) {
    const inBatch = await services.db.write(SCOPE, (tx) => removeUnclaimed(services, tx, condition));
    if (inBatch === 0) return removed;
    removed += inBatch;
  }
}

interface Stray extends Record<string, unknown> {
  id: number;
  key: string;
  contentType: string;
  uploadId: string;
  createdAt: Date;
}

/** Checked photos that an earlier version left under `temp/`, which the bucket empties after a day. */
async function rescueFromTemp(services: Services): Promise<number> {
  let rescued = 0;
  for (let after = 0; ;) {
    const strays = await services.db.read(SCOPE, (tx) =>
      tx.query<Stray>(
        `SELECT id, key, content_type AS "contentType", upload_id AS "uploadId", created_at AS "createdAt" FROM files
         WHERE status <> 'attached' AND status = 'ready' AND key LIKE 'temp/%' AND id > $1 ORDER BY id LIMIT ${BATCH}`,
        [after],
      ),
    );
    for (const stray of strays) if (await rescue(services, stray)) rescued += 1;
    const last = strays.at(-1);
    if (!last) return rescued;
    after = last.id;
  }
}

async function rescue(services: Services, stray: Stray): Promise<boolean> {
  try {
    await moveFile(services, stray, receivedKey(stray));
    return true;
  } catch (error) {
    if (!(error instanceof BlobNotFoundError)) throw error;
    services.logger.error({ fileId: stray.id }, "a photo under temp/ is gone");
    return false;
  }
}
