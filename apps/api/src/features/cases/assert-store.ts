import { invalid } from "../../platform/app-error";
import type { Tx } from "../../platform/db/database";

/** A store that may get new cases. @throws AppError VALIDATION_ERROR */
export async function assertActiveStore(tx: Tx, partnerId: number): Promise<{ email: string }> {
  const [store] = await tx.query<{ email: string }>(
    "SELECT email FROM partners WHERE id = $1 AND status = 'active'",
    [partnerId],
  );
  if (!store) throw invalid("partnerId", "この加盟店には依頼できません。選び直してください。");
  return store;
}
