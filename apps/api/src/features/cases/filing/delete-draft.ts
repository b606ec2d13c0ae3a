import { nextCaseStatus } from "@magokoro/domain/case/status-machine";
import type { Actor } from "../../../authz/actor";
import { scopeOf } from "../../../authz/scope";
import { AppError } from "../../../platform/app-error";
import type { Services } from "../../../services";
import { recordAudit } from "../../audit/record-audit";
import { deleteCase, lockCase } from "../cases.repository";

/** Only drafts are ever deleted, and only by their author. */
export function deleteDraft(services: Services, actor: Actor, id: number): Promise<{ deleted: true }> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await lockCase(tx, id);
    const verdict = nextCaseStatus({ from: row.status, action: "delete_draft", by: actor.userType });
    if (!verdict.allowed) {
      throw new AppError("CONFLICT", {
        message: verdict.message,
        details: { reason: "status", currentStatus: row.status },
      });
    }
    if (row.createdBy !== actor.userId)
      throw new AppError("FORBIDDEN", { message: "下書きを削除できるのは作成した人だけです。" });
    await deleteCase(tx, id);
    await recordAudit(tx, actor, {
      action: "case.delete_draft",
      objectType: "case",
      objectId: id,
      before: { title: row.title },
    });
    return { deleted: true as const };
  });
}
