import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError } from "../../platform/app-error";
import type { Services } from "../../services";
import { answerCase } from "./answer-case";
import { lockCase } from "./cases.repository";
import { transitionCase } from "./transition-case";

/** Cancels with a reason; the booked times are freed by the database. */
export function cancelCase(
  services: Services,
  actor: Actor,
  input: { id: number; version: number; reason: string },
): Promise<CaseDetail> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await lockCase(tx, input.id);
    if (row.status === "draft") {
      throw new AppError("CONFLICT", {
        message: "下書きはキャンセルではなく削除してください。",
        details: { reason: "status", currentStatus: row.status },
      });
    }
    await transitionCase(tx, actor, {
      ...input,
      now: services.clock.now(),
      action: "cancel",
      note: input.reason,
      values: () => ({ cancelReason: input.reason }),
    });
    return answerCase(tx, actor, input.id, services.clock.now());
  });
}
