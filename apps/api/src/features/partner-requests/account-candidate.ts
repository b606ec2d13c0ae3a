import { AppError, invalid } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { findAccountCandidate, type AccountCandidate } from "./present-terms.repository";

/** Why somebody gets no account; null for one who may. */
function problemOf({ status, hasAccount, name }: AccountCandidate): string | null {
  if (status !== "active") return `${name}さんは在籍していないため、アカウントを発行できません。`;
  return hasAccount ? `${name}さんには、すでにアカウントがあります。` : null;
}

/** A concierge of the store who is there and has no account. @throws AppError VALIDATION_ERROR at `conciergeId` */
export async function assertMayHaveAccount(tx: Tx, conciergeId: number, partnerId: number): Promise<void> {
  const found = await findAccountCandidate(tx, conciergeId, partnerId);
  if (!found) throw invalid("conciergeId", "このコンシェルジュは選べません。選び直してください。");
  const problem = problemOf(found);
  if (problem !== null) throw invalid("conciergeId", problem);
}

/** The same where it was asked for before: they may have left since. @throws AppError CONFLICT */
export async function holdAccountCandidate(
  tx: Tx,
  conciergeId: number | null,
  partnerId: number,
): Promise<AccountCandidate> {
  const found = conciergeId === null ? undefined : await findAccountCandidate(tx, conciergeId, partnerId);
  const problem = found ? problemOf(found) : "このコンシェルジュは、すでにこの加盟店に所属していません。";
  if (!found || problem !== null) throw new AppError("CONFLICT", { ...(problem && { message: problem }) });
  return found;
}
