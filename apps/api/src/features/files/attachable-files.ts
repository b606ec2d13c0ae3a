import type { Actor } from "../../authz/actor";
import { invalid } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { brokenConstraint } from "../../platform/db/database-error";
import { findUses } from "./report-photos.repository";

/**
 * Checked photos the reporter uploaded, or this report's already, each named once, none of another report.
 * @throws AppError VALIDATION_ERROR
 */
export async function assertAttachable(
  tx: Tx,
  actor: Actor,
  fileIds: readonly number[],
  reportId: number | null,
): Promise<void> {
  if (fileIds.length === 0) return;
  const rows = await findUses(tx, fileIds, actor.userId, reportId);
  if (rows.some((row) => row.isTaken)) throw taken();
  const isEachOnce = new Set(fileIds).size === fileIds.length;
  if (!isEachOnce || rows.length !== fileIds.length) throw missing();
}

/** The same when somebody else's write came in between. */
export function refuseLateFile(error: unknown): never {
  const constraint = brokenConstraint(error);
  if (constraint === "report_files_one_report") throw taken();
  if (constraint === "report_files_file_id_files_id_fk") throw missing();
  throw error;
}

const missing = () => invalid("photoIds", "送信が終わっていない写真があります。もう一度選んでください。");
const taken = () =>
  invalid("photoIds", "ほかの報告に付いている写真があります。その写真を外して、選び直してください。");
