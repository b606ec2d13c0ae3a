import { accountEmail } from "@magokoro/contract/accounts/account-body";
import type { Actor } from "../../authz/actor";
import { AppError } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import type { FirstPassword } from "../accounts/first-password";
import { explainTaken, issueAccountIn } from "../accounts/save-account";
import { holdAccountCandidate } from "./account-candidate";

interface IssueFor {
  conciergeId: number | null;
  partnerId: number;
  firstPassword: FirstPassword;
}

/**
 * The account of a concierge of this store, from what is known of them; the first password leaves by mail alone.
 * @throws AppError CONFLICT for one who has left or has an account, and for an address that is taken or none.
 */
export async function issueForConcierge(
  tx: Tx,
  services: Services,
  actor: Actor,
  { conciergeId, partnerId, firstPassword }: IssueFor,
): Promise<{ conciergeId: number; email: string }> {
  const { id, name, kana, email } = await holdAccountCandidate(tx, conciergeId, partnerId);
  const address = accountEmail.safeParse(email);
  if (!address.success)
    throw new AppError("CONFLICT", {
      message: `${name}さんのメールアドレスを確認してください。正しいアドレスを登録すると、アカウントを発行できます。`,
    });
  await issueAccountIn(tx, services, actor, {
    body: {
      userType: "concierge",
      partnerId,
      conciergeId: id,
      name,
      nameKana: kana,
      email: address.data,
    },
    firstPassword,
  })
    .catch(explainTaken)
    .catch(asConflict);
  return { conciergeId: id, email: address.data };
}

/** The one who issues it has no form: what would stand at its fields is said as a whole. */
export function asConflict(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== "VALIDATION_ERROR") throw error;
  throw new AppError("CONFLICT", { message: Object.values(error.details ?? {}).join(""), cause: error });
}
