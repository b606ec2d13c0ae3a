import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { Actor } from "../../../authz/actor";
import { scopeOf } from "../../../authz/scope";
import type { Services } from "../../../services";
import { answerCase } from "../answer-case";
import { insertLogEntry } from "../case-writes.repository";
import { assertConditions } from "../cases.policy";
import { lockCase } from "../cases.repository";

/** Appends to 訪問前の対応履歴; nothing in it is ever changed. */
export function addLogEntry(
  services: Services,
  actor: Actor,
  input: { id: number; body: string },
): Promise<CaseDetail> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await lockCase(tx, input.id);
    assertConditions(actor, row, "add_log", services.clock.now());
    await insertLogEntry(tx, actor, input.id, input.body);
    return answerCase(tx, actor, input.id, services.clock.now());
  });
}
