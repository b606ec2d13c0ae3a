import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { hasViewedLately } from "./audit-logs.repository";
import { recordAudit } from "./record-audit";

export interface CustomerView {
  customerId: number;
  /** The case whose page showed the customer; null on the customer's own. */
  caseId: number | null;
}

/**
 * Whether this person's visit to the page is on record already: a page asks again whenever it comes to the
 * front. A quarter of an hour counts as one visit (`app.viewed_lately`).
 */
export function isViewOnRecord(tx: Tx, { customerId, caseId }: CustomerView): Promise<boolean> {
  return hasViewedLately(tx, customerId, caseId);
}

/** Puts a view on record before it is answered: one that cannot be recorded is not shown. */
export async function recordView(services: Services, actor: Actor, view: CustomerView): Promise<void> {
  await services.db.write(scopeOf(actor), (tx) =>
    recordAudit(tx, actor, {
      action: "customer.view",
      objectType: "customer",
      objectId: view.customerId,
      after: view.caseId === null ? null : { caseId: view.caseId },
    }),
  );
}
