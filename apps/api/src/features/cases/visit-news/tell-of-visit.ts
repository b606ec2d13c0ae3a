import { noticeFacts } from "@magokoro/contract/notices/notice-facts";
import type { Actor } from "../../../authz/actor";
import type { Tx } from "../../../platform/db/tx";
import { tellConcierges } from "../../notices/tell-concierges";
import type { CaseRow } from "../case-row";
import { visitNewsOf } from "./visit-news";

/** Mail and a line in the app for the concierges whom a change of their visit concerns. */
export async function tellOfVisit(
  tx: Tx,
  actor: Actor,
  { before, after, now }: { before: CaseRow; after: CaseRow; now: Date },
): Promise<void> {
  const { id: caseId, title } = after;
  const caseNumber = before.caseNumber ?? "";
  for (const { kind, conciergeIds, ...news } of visitNewsOf(before, after, actor.conciergeId, now)) {
    const facts = noticeFacts.parse({ caseNumber, title, ...news });
    await tellConcierges(tx, conciergeIds, { kind, caseId, facts });
  }
}
