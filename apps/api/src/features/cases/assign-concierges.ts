import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { invalid } from "../../platform/app-error";
import type { Tx } from "../../platform/db/database";
import type { Services } from "../../services";
import { queueMail } from "../mails/queue-mail";
import { answerCase } from "./answer-case";
import type { CaseRow } from "./case-row";
import { findCaseRow } from "./cases.repository";
import { explainDoubleBooking, type WishedVisit } from "./explain-double-booking";
import { transitionCase } from "./transition-case";
import { isVisitNear } from "./visit-news";

export interface AssignInput {
  id: number;
  version: number;
  primaryConciergeId: number;
  memberIds: readonly number[];
  visitStart?: string | undefined;
  visitEnd?: string | undefined;
}

/**
 * Assigns one primary concierge and members, with a time if one is given. Each newly assigned concierge
 * gets a mail; nobody is booked twice, because the database refuses it.
 */
export function assignConcierges(services: Services, actor: Actor, input: AssignInput): Promise<CaseDetail> {
  const assigneeIds = [...new Set([input.primaryConciergeId, ...input.memberIds])];
  const assign = () =>
    services.db.write(scopeOf(actor), async (tx) => {
      const emails = await assertOwnConcierges(tx, assigneeIds);
      const row = await transitionCase(tx, actor, {
        ...input,
        now: services.clock.now(),
        action: "assign",
        values: () => ({
          assigneeIds,
          primaryConciergeId: input.primaryConciergeId,
          ...visitOf(input),
        }),
      });
      const isUrgent = isVisitNear({ ...row, ...visitOf(input) }, services.clock.now());
      for (const conciergeId of assigneeIds.filter((id) => !row.assigneeIds.includes(id))) {
        await queueMail(tx, "case_assigned", emails.get(conciergeId) ?? "", {
          caseId: input.id,
          conciergeId,
          isUrgent,
        });
      }
      return answerCase(tx, actor, input.id, services.clock.now());
    });
  return explainDoubleBooking(services, () => wishedVisit(services, actor, input, assigneeIds), assign);
}

function visitOf({ visitStart, visitEnd }: AssignInput): { visitStart?: Date; visitEnd?: Date } {
  return visitStart && visitEnd ? { visitStart: new Date(visitStart), visitEnd: new Date(visitEnd) } : {};
}

/** Active concierges of the actor's own store. @throws AppError VALIDATION_ERROR */
async function assertOwnConcierges(tx: Tx, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await tx.query<{ id: number; email: string }>(
    "SELECT id, email FROM concierges WHERE id = ANY ($1) AND status = 'active'",
    [ids],
  );
  const emails = new Map(rows.map((row) => [row.id, row.email]));
  const missing = ids.filter((id) => !emails.has(id));
  if (missing.length === 0) return emails;
  const field = missing.includes(ids[0] ?? 0) ? "primaryConciergeId" : "memberIds";
  throw invalid(field, "このコンシェルジュは選べません。選び直してください。");
}

/** The time asked for: the one given, else the one the case already had. */
async function wishedVisit(
  services: Services,
  actor: Actor,
  input: AssignInput,
  conciergeIds: number[],
): Promise<WishedVisit | null> {
  const row: CaseRow | undefined = await services.db.read(scopeOf(actor), (tx) => findCaseRow(tx, input.id));
  const start = input.visitStart ? new Date(input.visitStart) : row?.visitStart;
  const end = input.visitEnd ? new Date(input.visitEnd) : row?.visitEnd;
  return start && end ? { conciergeIds, start, end, exceptCaseId: input.id } : null;
}
