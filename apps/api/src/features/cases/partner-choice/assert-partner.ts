import { invalid } from "../../../platform/app-error";
import type { Tx } from "../../../platform/db/tx";
import { findPartner, type PartnerRow } from "../../partners/find-partner";

/** A store that may get new cases. @throws AppError VALIDATION_ERROR */
export async function assertActivePartner(tx: Tx, partnerId: number): Promise<PartnerRow> {
  const partner = await findPartner(tx, partnerId);
  if (partner?.status === "active") return partner;
  throw invalid("partnerId", "この加盟店には依頼できません。選び直してください。");
}
