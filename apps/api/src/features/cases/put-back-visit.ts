import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { isWithinUndo } from "@magokoro/domain/case/undo-window";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError } from "../../platform/app-error";
import type { Tx } from "../../platform/db/database";
import type { Services } from "../../services";
import { answerCase } from "./answer-case";
import type { CaseRow } from "./case-row";
import type { VisitStep } from "./perform-visit";
import { transitionCase } from "./transition-case";

/**
 * Takes the last step of a visit back, a finish or a start: a concierge within seconds of a slip, the store
 * at any time until a report was filed. A filed report waits for the row of its case, as this does.
 */
export function putBackVisit(services: Services, actor: Actor, input: VisitStep): Promise<CaseDetail> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const now = services.clock.now();
    await transitionCase(tx, actor, {
      ...input,
      now,
      action: "put_back",
      values: async (row) => {
        if (actor.userType === "concierge") assertYoung(row, now);
        await assertUnreported(tx, row);
        return row.status === "completed" ? { finishedAt: null } : { startedAt: null };
      },
    });
    return answerCase(tx, actor, input.id, now);
  });
}

function assertYoung(row: CaseRow, now: Date): void {
  if (isWithinUndo(row, now)) return;
  const step = row.status === "completed" ? "完了" : "開始";
  throw new AppError("CONFLICT", {
    message: `${step}から時間が過ぎたため、ご自身では元に戻せません。店舗に取り消しを依頼してください。`,
    details: { reason: "status", currentStatus: row.status },
  });
}

/** A report that was returned counts: it is mended and filed again, not the visit repeated. */
async function assertUnreported(tx: Tx, row: CaseRow): Promise<void> {
  const filed = await tx.asSystem(
    "the report may be a colleague's, out of this concierge's sight",
    (system) => system.query("SELECT 1 FROM reports WHERE case_id = $1 AND status <> 'draft'", [row.id]),
  );
  if (filed.length === 0) return;
  throw new AppError("CONFLICT", {
    message: "この案件は報告書が一度提出されているため、対応の完了を取り消せません。",
    details: { reason: "status", currentStatus: row.status },
  });
}
