import type { Tx } from "../../platform/db/tx";
import type { CaseRow } from "../cases/case-row";
import { deleteDraftOfOthers } from "./report-writes.repository";

/**
 * A draft of somebody the store has taken off the visit is in nobody's sight any more, yet it holds the
 * one place a case has for its report: whoever does the visit instead must not be kept from filing.
 */
export async function discardAbandonedDraft(tx: Tx, visit: CaseRow): Promise<void> {
  await tx.asSystem("the draft is in nobody's sight any more", (system) =>
    deleteDraftOfOthers(system, visit.id, visit.assigneeIds),
  );
}
