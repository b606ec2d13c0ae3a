import type { Tx } from "../../platform/db/tx";
import type { CaseRow } from "../cases/case-row";

/**
 * A draft of somebody the store has taken off the visit is in nobody's sight any more, yet it holds the
 * one place a case has for its report: whoever does the visit instead must not be kept from filing.
 */
export async function discardAbandonedDraft(tx: Tx, visit: CaseRow): Promise<void> {
  await tx.asSystem("the draft is in nobody's sight any more", async (system) => {
    const [draft] = await system.query<{ id: number }>(
      "SELECT id FROM reports WHERE case_id = $1 AND status = 'draft' AND reporter_id <> ALL ($2::int[])",
      [visit.id, visit.assigneeIds],
    );
    if (!draft) return;
    await system.query("DELETE FROM report_files WHERE report_id = $1", [draft.id]);
    await system.query("DELETE FROM reports WHERE id = $1", [draft.id]);
  });
}
