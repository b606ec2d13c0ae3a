import { invalid } from "../../../platform/app-error";
import type { Tx } from "../../../platform/db/tx";
import type { PartnerRow } from "../../partners/find-partner";
import { holdIfActive } from "../../partners/hold-partner";

/** A store that may get new cases, and stays so until the transaction ends. @throws AppError VALIDATION_ERROR */
export async function assertActivePartner(tx: Tx, partnerId: number): Promise<PartnerRow> {
  const partner = await holdIfActive(tx, partnerId);
  if (partner) return partner;
  throw invalid("partnerId", "この加盟店には依頼できません。選び直してください。");
}
