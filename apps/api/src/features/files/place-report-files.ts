import { systemScope } from "../../platform/db/scope";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { reportKey } from "./file-keys";
import { moveFile } from "./move-file";
import { attachFilesOf, findFiledPhotos } from "./report-photos.repository";

const SCOPE = systemScope("a filed report's photos go to their place by a job");

/** In the transaction that files the report: its photos are its own, and a job gives them their place. */
export async function claimReportFiles(services: Services, tx: Tx, reportId: number): Promise<void> {
  await tx.asSystem("a report's photos follow the report, whoever took them", (system) =>
    attachFilesOf(system, reportId),
  );
  await services.jobs.enqueue(
    tx,
    "place_report_files",
    { reportId },
    { key: `place_report_files:${reportId}` },
  );
}

/**
 * Gives a filed report's photos their lasting keys, `reports/{year}/{month}/{report_id}/photo_001.jpg`. One
 * that is there stays; one that cannot be read does not keep the others from their place.
 * @throws the last failure, so that the queue tries again.
 */
export async function placeReportFiles(services: Services, reportId: number): Promise<void> {
  const photos = await services.db.read(SCOPE, (tx) => findFiledPhotos(tx, reportId));
  let failure: unknown;
  for (const photo of photos) {
    if (isPlaced(photo.key, reportId)) continue;
    await moveFile(services, photo, reportKey({ ...photo, reportId }, photo)).catch((error: unknown) => {
      failure = error;
    });
  }
  if (failure !== undefined) throw failure;
}

const isPlaced = (key: string, reportId: number) =>
  new RegExp(`^reports/\\d{4}/\\d{2}/${reportId}/`).test(key);
