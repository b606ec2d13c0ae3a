import { systemScope } from "../../platform/db/scope";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { reportKey } from "./file-keys";
import { moveFile } from "./move-file";

const SCOPE = systemScope("a filed report's photos go to their place by a job");

interface FiledPhoto extends Record<string, unknown> {
  id: number;
  key: string;
  contentType: string;
  position: number;
  submittedAt: Date;
  wasReturned: boolean;
}

/** In the transaction that files the report: its photos are its own, and a job gives them their place. */
export async function claimReportFiles(services: Services, tx: Tx, reportId: number): Promise<void> {
  await tx.asSystem("a report's photos follow the report, whoever took them", (system) =>
    system.query(
      `UPDATE files f SET status = 'attached' FROM report_files x
       WHERE x.report_id = $1 AND f.id = x.file_id AND f.status = 'ready'`,
      [reportId],
    ),
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
  const photos = await services.db.read(SCOPE, (tx) =>
    tx.query<FiledPhoto>(
      `SELECT f.id, f.key, f.content_type AS "contentType", x.position, r.submitted_at AS "submittedAt",
         EXISTS (SELECT 1 FROM case_history h WHERE h.case_id = r.case_id AND h.action = 'return_report') AS "wasReturned"
       FROM reports r JOIN report_files x ON x.report_id = r.id JOIN files f ON f.id = x.file_id
       WHERE r.id = $1 AND f.status = 'attached' ORDER BY x.position`,
      [reportId],
    ),
  );
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
