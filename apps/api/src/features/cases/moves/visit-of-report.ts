import type { Actor } from "../../../authz/actor";
import type { Tx } from "../../../platform/db/tx";
import type { CaseRow } from "../case-row";
import { lockCase } from "../cases.repository";
import { transitionCase } from "./transition-case";

/** The case a report belongs to, held until the transaction ends. @throws AppError NOT_FOUND */
export function lockVisit(tx: Tx, caseId: number): Promise<CaseRow> {
  return lockCase(tx, caseId);
}

interface ReportMove {
  action: "submit_report" | "return_report" | "approve_report";
  now: Date;
  note?: string | undefined;
}

/** Moves the case along with its report; the caller holds it, so its version is the present one. */
export async function transitionVisit(
  tx: Tx,
  actor: Actor,
  visit: CaseRow,
  { action, now, note }: ReportMove,
): Promise<void> {
  await transitionCase(tx, actor, {
    id: visit.id,
    version: visit.version,
    action,
    now,
    note: note ?? null,
    values: () => ({ reportApproved: action === "approve_report" }),
  });
}
