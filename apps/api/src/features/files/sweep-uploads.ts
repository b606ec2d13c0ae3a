import { systemScope } from "../../platform/db/scope";
import { BlobNotFoundError } from "../../platform/files/blob-store";
import type { Services } from "../../services";
import { receivedKey } from "./file-keys";
import { UNCLAIMED_HOURS, WAITING_HOURS, hoursFromNow } from "./keep-times";
import { moveFile } from "./move-file";
import { removeUnclaimed } from "./remove-unclaimed";
import { findStrays, lockForgotten, type UnclaimedRow } from "./unclaimed.repository";

const SCOPE = systemScope("uploads nobody attached belong to nobody's list");
const BATCH = 200;

/** The net under the rest: what was never finished, what no report took, what lies where nothing may stay. */
export async function sweepUploads(services: Services): Promise<{ removed: number; rescued: number }> {
  return { rescued: await rescueFromTemp(services), removed: await removeForgotten(services) };
}

/** What was never finished, or finished and not taken by a report for as long as a form's draft may live. */
async function removeForgotten(services: Services): Promise<number> {
  const waitingSince = hoursFromNow(services, -WAITING_HOURS);
  const readySince = hoursFromNow(services, -UNCLAIMED_HOURS);
  for (let removed = 0; ;) {
    const inBatch = await services.db.write(SCOPE, async (tx) =>
      removeUnclaimed(services, tx, await lockForgotten(tx, waitingSince, readySince, BATCH)),
    );
    if (inBatch === 0) return removed;
    removed += inBatch;
  }
}

/** What an earlier version left under `temp/`, which the bucket empties after a day. */
async function rescueFromTemp(services: Services): Promise<number> {
  let rescued = 0;
  for (let after = 0; ;) {
    const strays = await services.db.read(SCOPE, (tx) => findStrays(tx, after, BATCH));
    for (const stray of strays) if (await rescue(services, stray)) rescued += 1;
    const last = strays.at(-1);
    if (!last) return rescued;
    after = last.id;
  }
}

async function rescue(services: Services, stray: UnclaimedRow & { contentType: string }): Promise<boolean> {
  try {
    await moveFile(services, stray, receivedKey(stray));
    return true;
  } catch (error) {
    if (!(error instanceof BlobNotFoundError)) throw error;
    services.logger.error({ fileId: stray.id }, "a photo under temp/ is gone");
    return false;
  }
}
