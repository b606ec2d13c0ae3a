import { invalid } from "../../../platform/app-error";
import type { Tx } from "../../../platform/db/tx";

/** A store that may get new cases. @throws AppError VALIDATION_ERROR */
export async function assertActivePartner(tx: Tx, partnerId: number): Promise<{ email: string }> {
  const [partner] = await tx.query<{ email: string }>(
    "SELECT email FROM partners WHERE id = $1 AND status = 'active'",
    [partnerId],
  );
  if (!partner) throw invalid("partnerId", "この加盟店には依頼できません。選び直してください。");
  return partner;
}
