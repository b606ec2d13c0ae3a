import { systemScope } from "../../../platform/db/scope";
import type { Tx } from "../../../platform/db/tx";
import type { Services } from "../../../services";
import { recordAudit } from "../../audit/record-audit";
import type { UserRow } from "../users.repository";
import { hashRecoveryCode } from "./recovery-codes";
import { lockSecondFactor, spendRecoveryCode, spendStep } from "./second-factors.repository";
import { stepOfCode } from "./totp";

const SCOPE = systemScope("what proves who somebody is can be read by nobody else");

/** What sealed secrets of authenticators are bound to. */
export const SEALED_FOR = "second-factor";

/** A code of the authenticator, or a recovery code; each counts once. */
export function isSecondFactorRight(services: Services, user: UserRow, code: string): Promise<boolean> {
  return services.db.write(SCOPE, async (tx) => {
    const factor = await lockSecondFactor(tx, user.id);
    if (!factor?.confirmedAt) return false;
    return /^\d+$/.test(code)
      ? spendCode(services, tx, user.id, code)
      : spendRecovery(services, tx, user, code);
  });
}

/** A code heard or seen by somebody else cannot be used after its owner has. */
export async function spendCode(services: Services, tx: Tx, userId: number, code: string): Promise<boolean> {
  const factor = await lockSecondFactor(tx, userId);
  if (!factor) return false;
  const secret = services.sealer.unseal(factor.sealedSecret, SEALED_FOR);
  const step = stepOfCode(secret, code, services.clock.now());
  if (step === null || step <= factor.lastStep) return false;
  await spendStep(tx, userId, step);
  return true;
}

async function spendRecovery(services: Services, tx: Tx, user: UserRow, code: string): Promise<boolean> {
  const isRight = await spendRecoveryCode(tx, user.id, hashRecoveryCode(user.id, code), services.clock.now());
  if (isRight)
    await recordAudit(
      tx,
      { userId: user.id, userType: user.userType },
      { action: "second_factor.recovery_used", objectType: "user", objectId: user.id },
    );
  return isRight;
}
