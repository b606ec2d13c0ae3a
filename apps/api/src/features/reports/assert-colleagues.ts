import { invalid } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { countConcierges } from "./references.repository";

/** Concierges of the asker's own store; row-level security shows no other. @throws AppError VALIDATION_ERROR */
export async function assertColleagues(
  tx: Tx,
  field: "reporterId" | "memberIds",
  ids: readonly number[],
): Promise<void> {
  const wanted = new Set(ids).size;
  if (wanted === 0) return;
  if ((await countConcierges(tx, ids)) !== wanted) {
    throw invalid(field, "このコンシェルジュは選べません。自店のコンシェルジュから選び直してください。");
  }
}
