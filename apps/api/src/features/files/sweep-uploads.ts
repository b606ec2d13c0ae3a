import { systemScope } from "../../authz/scope";
import type { Services } from "../../services";

const SCOPE = systemScope("uploads nobody attached belong to nobody's list");
const KEEP_HOURS = 48;
const BATCH = 200;

/** Removes uploads that no report took within two days, and originals whose clean copy is kept. */
export async function sweepUploads(services: Services): Promise<number> {
  const before = new Date(services.clock.now().getTime() - KEEP_HOURS * 60 * 60 * 1000);
  const stale = await services.db.read(SCOPE, (tx) =>
    tx.query<{ id: number; key: string; uploadId: string }>(
      `SELECT f.id, f.key, f.upload_id AS "uploadId" FROM files f WHERE f.status <> 'attached' AND f.created_at < $1
         AND NOT EXISTS (SELECT 1 FROM report_files x WHERE x.file_id = f.id) LIMIT ${BATCH}`,
      [before],
    ),
  );
  for (const file of stale) {
    await services.files.delete(file.key);
    await services.files.delete(`temp/${file.uploadId}/original`);
    await services.db.write(SCOPE, (tx) =>
      tx.query("DELETE FROM files WHERE id = $1 AND status <> 'attached'", [file.id]),
    );
  }
  return stale.length;
}
