import type { Actor } from "../../authz/actor";
import { invalid } from "../../platform/app-error";
import type { Tx } from "../../platform/db/database";

/** Checked photos the reporter uploaded, each named once. @throws AppError VALIDATION_ERROR */
export async function assertAttachable(tx: Tx, actor: Actor, fileIds: readonly number[]): Promise<void> {
  if (fileIds.length === 0) return;
  const rows = await tx.query<{ id: number }>(
    "SELECT id FROM files WHERE id = ANY ($1) AND status <> 'waiting' AND created_by = $2",
    [fileIds, actor.userId],
  );
  const isEachOnce = new Set(fileIds).size === fileIds.length;
  if (!isEachOnce || rows.length !== fileIds.length) {
    throw invalid("photoIds", "送信が終わっていない写真があります。もう一度選んでください。");
  }
}
