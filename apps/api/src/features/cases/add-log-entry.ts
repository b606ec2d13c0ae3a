import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { CASE_STATUS_WORDS } from "@magokoro/domain/case/case-status";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError } from "../../platform/app-error";
import type { Services } from "../../services";
import { answerCase } from "./answer-case";
import { insertLogEntry } from "./case-writes.repository";
import { caseAbilities } from "./cases.policy";
import { lockCase } from "./cases.repository";

/** Appends to 訪問前の対応履歴; nothing in it is ever changed. */
export function addLogEntry(
  services: Services,
  actor: Actor,
  input: { id: number; body: string },
): Promise<CaseDetail> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await lockCase(tx, input.id);
    if (!caseAbilities(actor, row, services.clock.now()).canAddLog) {
      throw new AppError("CONFLICT", {
        message: `この案件は現在「${CASE_STATUS_WORDS[row.status]}」のため、対応履歴を追加できません。`,
        details: { reason: "status", currentStatus: row.status },
      });
    }
    await insertLogEntry(tx, actor, input.id, input.body);
    return answerCase(tx, actor, input.id, services.clock.now());
  });
}
