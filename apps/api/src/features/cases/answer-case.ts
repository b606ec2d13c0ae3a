import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { Actor } from "../../authz/actor";
import type { Tx } from "../../platform/db/tx";
import { getCaseDetail } from "./case-detail.repository";
import { presentCase } from "./cases.presenter";

/** The case as it now stands, as this actor sees it: what every change answers. */
export async function answerCase(tx: Tx, actor: Actor, id: number, now: Date): Promise<CaseDetail> {
  return presentCase(actor, await getCaseDetail(tx, id), now);
}
