import type { Tx } from "../../platform/db/database";
import type { Services } from "../../services";

interface Attached extends Record<string, unknown> {
  id: number;
  key: string;
  position: number;
  contentType: string;
}

const MAX_STORED_BYTES = 20 * 1024 * 1024;

/**
 * Gives a report's files their lasting keys, `reports/{year}/{month}/{report_id}/photo_001.jpg`. The
 * object is copied before its row changes: a row never points at nothing, and a copy whose transaction
 * failed is overwritten by the next try.
 */
export async function placeReportFiles(
  services: Services,
  tx: Tx,
  reportId: number,
  tokyoDay: string,
): Promise<void> {
  const attached = await tx.query<Attached>(
    `SELECT f.id, f.key, x.position, f.content_type AS "contentType" FROM report_files x JOIN files f ON f.id = x.file_id
     WHERE x.report_id = $1 AND f.status = 'ready' ORDER BY x.position`,
    [reportId],
  );
  for (const file of attached) {
    const key = await freeKey(tx, reportKey(reportId, tokyoDay, file.position), file.id);
    await services.files.put(key, await services.files.read(file.key, MAX_STORED_BYTES), file.contentType);
    await tx.query("UPDATE files SET key = $2, status = 'attached' WHERE id = $1", [file.id, key]);
  }
}

function reportKey(reportId: number, tokyoDay: string, position: number): string {
  const [year, month] = tokyoDay.split("-");
  const name = position === 0 ? "signature" : `photo_${String(position).padStart(3, "0")}`;
  return `reports/${year}/${month}/${reportId}/${name}`;
}

/** A photo added after a return must not take the place of an earlier one. */
async function freeKey(tx: Tx, stem: string, fileId: number): Promise<string> {
  const key = `${stem}.jpg`;
  const taken = await tx.query("SELECT 1 FROM files WHERE key = $1 AND id <> $2", [key, fileId]);
  return taken.length === 0 ? key : `${stem}_${fileId}.jpg`;
}
