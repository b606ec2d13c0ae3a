import type { WishOf } from "@magokoro/contract/partners/request-body";
import type { PartnerRequestKind } from "@magokoro/domain/partner/partner-request";
import type { Actor } from "../../authz/actor";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import type { FirstPassword } from "../accounts/first-password";
import { addRateTo, changeCodeIn, changeTermsIn } from "../partners/change-terms";
import { asConflict, issueForConcierge } from "./issue-for-concierge";
import type { RequestRow } from "./request-selections.repository";

export interface Granting {
  tx: Tx;
  services: Services;
  actor: Actor;
  row: RequestRow;
  /** Of a request for an account. */
  firstPassword: FirstPassword | null;
  now: Date;
}

/** What headquarters does itself when it changes these terms; each refuses what has become impossible. */
const ACTS: Record<PartnerRequestKind, (granting: Granting) => Promise<unknown>> = {
  code: ({ tx, actor, row }) => changeCodeIn(tx, actor, row.partnerId, wishOf<"code">(row).code),
  contract: ({ tx, actor, row }) => changeTermsIn(tx, actor, row.partnerId, wishOf<"contract">(row)),
  rates: ({ tx, actor, row, now }) =>
    addRateTo(tx, actor, row.partnerId, { rate: wishOf<"rates">(row), now }),
  areas: ({ tx, actor, row }) =>
    changeTermsIn(tx, actor, row.partnerId, { serviceAreas: wishOf<"areas">(row).areas }),
  account: ({ tx, services, actor, row, firstPassword }) => {
    if (!firstPassword) throw new Error("an account is issued with a first password");
    return issueForConcierge(tx, services, actor, { ...row, firstPassword });
  },
};

/** It was parsed by its kind's schema when it was asked for. */
function wishOf<Kind extends PartnerRequestKind>({ wish }: RequestRow): WishOf<Kind> {
  return wish as WishOf<Kind>;
}

/**
 * Carries out what was wished, in the transaction of the answer. What has become impossible is said as a whole:
 * whoever grants has no fields to mend.
 * @throws AppError CONFLICT
 */
export async function carryOut(granting: Granting): Promise<void> {
  await ACTS[granting.row.kind](granting).catch(asConflict);
}
