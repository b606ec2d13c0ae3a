import { formatVisitPeriod } from "@magokoro/domain/date/format-date";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import type { Tx } from "../../platform/db/tx";
import { transitionCase } from "../cases/moves/transition-case";
import { tellOperatorsOfLoss } from "../notices/tell-operators";
import type { HeldCase } from "./open-work.repository";

/**
 * Takes cases back from their store, for another one: its concierges are told as of a cancelled visit and their
 * time is free, an operator as of a declined case. The caller holds the cases; `tx` is a system step, since an
 * administrator's database role writes no cases.
 */
export async function withdrawCases(
  tx: Tx,
  actor: Actor,
  held: readonly HeldCase[],
  { partnerName, now }: { partnerName: string; now: Date },
): Promise<void> {
  for (const one of held) {
    const row = await transitionCase(tx, actor, {
      id: one.id,
      version: one.version,
      action: "withdraw_partner",
      now,
      note: noteOf(one, partnerName, now),
      values: () => ({
        ...{ partnerId: null, partnerSeenAt: null },
        ...{ assigneeIds: [], primaryConciergeId: null, visitStart: null, visitEnd: null },
      }),
    });
    const { id, title, createdBy, caseNumber, partnerId } = row;
    if (partnerId === null) throw new Error("a case that is taken back has a store");
    const lost = { id, title, createdBy, partnerId, caseNumber: caseNumber ?? "" };
    await tellOperatorsOfLoss(tx, "case_withdrawn", lost);
  }
}

/** The time that was agreed on is in the history: whoever asks another store needs it. */
function noteOf({ visitStart, visitEnd }: HeldCase, partnerName: string, now: Date): string {
  const visit =
    visitStart && visitEnd
      ? `予定していた訪問: ${formatVisitPeriod(visitStart, visitEnd, tokyoDate(now))}`
      : null;
  return [`${partnerName}から本部へ戻しました。`, visit].filter(Boolean).join("\n");
}
