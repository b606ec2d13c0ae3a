import type { Actor } from "../../../authz/actor";
import { invalid } from "../../../platform/app-error";
import type { Tx } from "../../../platform/db/tx";
import { queueMail } from "../../mails/queue-mail";
import type { CaseRow } from "../case-row";
import { isVisitNear } from "../visit-news/visit-news";
import { emailsOfConcierges, lockVisits } from "./bookings.repository";
import { transitionCase } from "./transition-case";

export interface HandOver {
  caseId: number;
  /** The version the actor saw. */
  version: number;
  /** Who goes instead; null takes the one who leaves off it. */
  to: number | null;
}

/**
 * Holds visits before the concierges are held, as every booking does it: else two could wait for each other.
 * @returns everybody assigned to them
 */
export function holdVisits(tx: Tx, caseIds: readonly number[]): Promise<number[]> {
  return lockVisits(tx, caseIds);
}

/** Who goes, and who of them is the primary concierge. */
type Assigned = Pick<CaseRow, "assigneeIds" | "primaryConciergeId">;

/**
 * Somebody leaves visits they were to go to. Each is assigned anew by the machine's own move, with history, audit
 * and news, and whoever comes in gets the mail of a new visit. Whoever is left alone on a visit becomes its
 * primary concierge.
 * @throws AppError VALIDATION_ERROR at `visits.N.to`; CONFLICT for a case that was changed meanwhile.
 */
export async function handOverVisits(
  tx: Tx,
  actor: Actor,
  { from, visits, now }: { from: number; visits: readonly HandOver[]; now: Date },
): Promise<void> {
  const emails = await emailsOfConcierges(
    tx,
    visits.flatMap(({ to }) => to ?? []),
  );
  for (const [at, { caseId, version, to }] of visits.entries()) {
    const email = to === null ? undefined : emails.get(to);
    if (to === from || (to !== null && email === undefined))
      throw invalid(`visits.${at}.to`, "このコンシェルジュは選べません。選び直してください。");
    const row = await transitionCase(tx, actor, {
      id: caseId,
      version,
      action: "assign",
      now,
      note: "担当の停止に伴う引き継ぎ",
      values: (before) => withoutOne(before, from, to),
    });
    if (to !== null && email !== undefined && !row.assigneeIds.includes(to))
      await queueMail(tx, "case_assigned", email, {
        caseId,
        conciergeId: to,
        isUrgent: isVisitNear(row, now),
      });
  }
}

function withoutOne(
  { assigneeIds, primaryConciergeId }: Assigned,
  from: number,
  to: number | null,
): Assigned {
  const rest = assigneeIds.filter((id) => id !== from && id !== to);
  const wasPrimary = primaryConciergeId === from;
  const primary = wasPrimary ? (to ?? rest[0] ?? null) : primaryConciergeId;
  const all = [...new Set([primary, ...rest, to])].filter((id) => id !== null);
  return { assigneeIds: all, primaryConciergeId: primary };
}
