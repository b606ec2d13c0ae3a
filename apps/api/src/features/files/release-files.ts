import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { RELEASED_HOURS, hoursFromNow } from "./keep-times";
import { detachFiles } from "./report-photos.repository";

/**
 * Photos that were dropped from a report: from here on nobody but their uploader reads them, and in two
 * days they are gone. Until then a form on another device may still name them.
 */
export async function releaseFiles(services: Services, tx: Tx, fileIds: readonly number[]): Promise<void> {
  if (fileIds.length === 0) return;
  await tx.asSystem("a report's photos follow the report, whoever took them", (system) =>
    detachFiles(system, fileIds),
  );
  for (const fileId of fileIds)
    await services.jobs.enqueue(
      tx,
      "remove_released_file",
      { fileId },
      // Dropped, taken back and dropped again: only the last time counts.
      { key: `remove_released_file:${fileId}`, runAt: hoursFromNow(services, RELEASED_HOURS) },
    );
}
