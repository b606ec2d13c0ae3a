import type { PartnerChanges } from "@magokoro/contract/partners/partner-body";
import type { Actor } from "../../authz/actor";
import { invalid } from "../../platform/app-error";
import { brokenConstraint } from "../../platform/db/database-error";
import type { Tx } from "../../platform/db/tx";
import { recordAudit } from "../audit/record-audit";
import { addRateIn, explainSameDay, type RateTerms } from "./keep-rates";
import { updatePartnerCode } from "./partner-writes.repository";
import { lockPartner } from "./partners.repository";
import { changePartnerIn } from "./save-partner";

/* What headquarters changes of a store as a part of granting what the store asked for. */

/** Contract or areas. @throws AppError VALIDATION_ERROR */
export async function changeTermsIn(
  tx: Tx,
  actor: Actor,
  id: number,
  terms: Pick<PartnerChanges, "contractFrom" | "contractTo" | "serviceAreas">,
): Promise<void> {
  await changePartnerIn(tx, actor, await lockPartner(tx, id), terms);
}

/** A version of the rates, from a day that is still to come. @throws AppError VALIDATION_ERROR */
export async function addRateTo(
  tx: Tx,
  actor: Actor,
  id: number,
  { rate, now }: { rate: RateTerms; now: Date },
): Promise<void> {
  await lockPartner(tx, id);
  await addRateIn(tx, actor, { partnerId: id, rate, now }).catch(explainSameDay);
}

/** Another code than the one that was given. @throws AppError VALIDATION_ERROR for one that is taken */
export async function changeCodeIn(tx: Tx, actor: Actor, id: number, code: string): Promise<void> {
  const { code: before } = await lockPartner(tx, id);
  await updatePartnerCode(tx, id, code).catch((error: unknown) => {
    if (brokenConstraint(error) !== "partners_code_unique") throw error;
    throw invalid("code", `加盟店コード「${code}」は、ほかの加盟店で使われています。`);
  });
  await recordAudit(tx, actor, {
    action: "partner.change_code",
    objectType: "partner",
    objectId: id,
    before: { code: before },
    after: { code },
  });
}
