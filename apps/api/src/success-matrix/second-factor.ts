import { Secret, TOTP } from "otpauth";
import { SEALED_FOR } from "../features/auth/second-factor/check-code";
import { hashRecoveryCode } from "../features/auth/second-factor/recovery-codes";
import type { TestUser } from "../testing/builders";
import type { World } from "./world";

export const RECOVERY_CODE = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF";

/** An authenticator that counts, with one recovery code; answers its secret. */
export async function giveSecondFactor(
  world: World,
  user: TestUser,
  { isConfirmed = true } = {},
): Promise<string> {
  const secret = new Secret({ size: 20 }).base32;
  const sealed = world.api.running.services.sealer.seal(secret, SEALED_FOR);
  await world.rows("INSERT INTO second_factors (user_id, sealed_secret, confirmed_at) VALUES ($1, $2, $3)", [
    user.id,
    sealed,
    isConfirmed ? new Date() : null,
  ]);
  if (isConfirmed)
    await world.rows("INSERT INTO recovery_codes (user_id, code_hash) VALUES ($1, $2)", [
      user.id,
      hashRecoveryCode(user.id, RECOVERY_CODE),
    ]);
  return secret;
}

/** What the person's phone shows now. */
export function codeOf(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate();
}
