import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError } from "../../platform/app-error";
import type { Services } from "../../services";
import { answerCase } from "./answer-case";
import type { CaseValues } from "./case-writes.repository";
import type { CaseRow } from "./case-row";
import { findCaseRow, lockCase } from "./cases.repository";
import { explainDoubleBooking } from "./explain-double-booking";
import { transitionCase } from "./transition-case";

export interface VisitStep {
  id: number;
  version: number;
}

/** Sets or moves the visit time for everybody assigned. */
export function scheduleVisit(
  services: Services,
  actor: Actor,
  input: VisitStep & { visitStart: string; visitEnd: string },
): Promise<CaseDetail> {
  const visit = { visitStart: new Date(input.visitStart), visitEnd: new Date(input.visitEnd) };
  const schedule = () =>
    services.db.write(scopeOf(actor), async (tx) => {
      const row = await lockCase(tx, input.id);
      if (row.status === "assigned") assertHasConcierge(row);
      await transitionCase(tx, actor, {
        ...input,
        now: services.clock.now(),
        action: "schedule",
        values: () => visit,
      });
      return answerCase(tx, actor, input.id, services.clock.now());
    });
  const wished = async () => {
    const row = await services.db.read(scopeOf(actor), (tx) => findCaseRow(tx, input.id));
    return row
      ? {
          conciergeIds: row.assigneeIds,
          start: visit.visitStart,
          end: visit.visitEnd,
          exceptCaseId: input.id,
        }
      : null;
  };
  return explainDoubleBooking(services, wished, schedule);
}

function assertHasConcierge(row: CaseRow): void {
  if (row.primaryConciergeId !== null) return;
  throw new AppError("CONFLICT", {
    message: "担当のコンシェルジュが決まっていないため、訪問日時を設定できません。",
    details: { reason: "status", currentStatus: row.status },
  });
}

function step(action: "start" | "finish", values: (now: Date) => Partial<CaseValues>) {
  return (services: Services, actor: Actor, input: VisitStep): Promise<CaseDetail> =>
    services.db.write(scopeOf(actor), async (tx) => {
      const now = services.clock.now();
      await transitionCase(tx, actor, { ...input, now, action, values: () => values(now) });
      return answerCase(tx, actor, input.id, now);
    });
}

export const startVisit = step("start", (now) => ({ startedAt: now }));
export const finishVisit = step("finish", (now) => ({ finishedAt: now }));
