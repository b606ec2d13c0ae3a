import type { ResponseOf } from "@magokoro/contract/core/endpoint";
import type { getSecondFactor } from "@magokoro/contract/auth/second-factor-endpoints";
import { toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../../authz/actor";
import { systemScope } from "../../../platform/db/scope";
import { AppError, invalid } from "../../../platform/app-error";
import type { Tx } from "../../../platform/db/tx";
import type { LimitRule } from "../../../platform/limits/rate-limiter";
import type { Services } from "../../../services";
import { recordAudit } from "../../audit/record-audit";
import { queueMail } from "../../mails/queue-mail";
import { mustHaveSecondFactor } from "../sign-in-step";
import { findUserById } from "../users.repository";
import { SEALED_FOR, spendCode } from "./check-code";
import { createRecoveryCodes, hashRecoveryCode } from "./recovery-codes";
import {
  countRecoveryCodes,
  deleteSecondFactor,
  findSecondFactor,
  keepPendingSecret,
  lockSecondFactor,
  markConfirmed,
  replaceRecoveryCodes,
} from "./second-factors.repository";
import { createTotpSecret, totpUri } from "./totp";

const SCOPE = systemScope("what proves who somebody is can be read by nobody else");
const CONFIRM_RULE: LimitRule = { name: "confirm_code", points: 10, windowSeconds: 15 * 60 };

type State = ResponseOf<typeof getSecondFactor>;

export function secondFactorState(services: Services, actor: Actor): Promise<State> {
  return services.db.read(SCOPE, async (tx) => {
    const factor = await findSecondFactor(tx, actor.userId);
    const enabledAt = factor?.confirmedAt ?? null;
    return {
      isEnabled: enabledAt !== null,
      isRequired: mustHaveSecondFactor(services, actor.userType),
      enabledAt: enabledAt && toTokyoIso(enabledAt),
      recoveryCodesLeft: enabledAt ? await countRecoveryCodes(tx, actor.userId) : 0,
    };
  });
}

/** A secret for the authenticator; nothing changes until a code proves that it arrived there. */
export function startSecondFactor(
  services: Services,
  actor: Actor,
): Promise<{ secret: string; uri: string }> {
  const secret = createTotpSecret();
  return services.db.write(SCOPE, async (tx) => {
    const isKept = await keepPendingSecret(tx, actor.userId, services.sealer.seal(secret, SEALED_FOR));
    if (!isKept) throw new AppError("CONFLICT", { message: "二段階認証はすでに設定されています。" });
    return { secret, uri: totpUri(secret, actor.email) };
  });
}

/** @throws AppError VALIDATION_ERROR on `code`; CONFLICT when nothing was started. */
export async function confirmSecondFactor(services: Services, actor: Actor, code: string): Promise<string[]> {
  const verdict = await services.limiter.consume(CONFIRM_RULE, String(actor.userId));
  if (!verdict.allowed) throw new AppError("RATE_LIMITED", { retryAfterSeconds: verdict.retryAfterSeconds });
  return services.db.write(SCOPE, async (tx) => {
    const factor = await lockSecondFactor(tx, actor.userId);
    if (!factor || factor.confirmedAt)
      throw new AppError("CONFLICT", { message: "二段階認証の設定をはじめからやり直してください。" });
    if (!/^\d+$/.test(code) || !(await spendCode(services, tx, actor.userId, code)))
      throw invalid("code", "確認コードが正しくありません。アプリに表示された6桁を入力してください。");
    await markConfirmed(tx, actor.userId, services.clock.now());
    await record(tx, actor, "second_factor.enabled");
    await notify(tx, actor, "second_factor_enabled");
    return newRecoveryCodes(tx, actor.userId);
  });
}

export function renewRecoveryCodes(services: Services, actor: Actor): Promise<string[]> {
  return services.db.write(SCOPE, async (tx) => {
    const factor = await lockSecondFactor(tx, actor.userId);
    if (!factor?.confirmedAt) throw new AppError("CONFLICT", { message: "二段階認証が設定されていません。" });
    await record(tx, actor, "second_factor.codes_renewed");
    return newRecoveryCodes(tx, actor.userId);
  });
}

/** @throws AppError CONFLICT where the account must have one. */
export function removeSecondFactor(services: Services, actor: Actor): Promise<{ removed: true }> {
  if (mustHaveSecondFactor(services, actor.userType))
    throw new AppError("CONFLICT", { message: "管理者の二段階認証は解除できません。" });
  return services.db.write(SCOPE, async (tx) => {
    if (await deleteSecondFactor(tx, actor.userId)) {
      await record(tx, actor, "second_factor.removed");
      await notify(tx, actor, "second_factor_removed");
    }
    return { removed: true as const };
  });
}

/** For an administrator's act on an account whose phone is lost; the caller records it. */
export async function dropSecondFactorOf(tx: Tx, user: { id: number; email: string }): Promise<boolean> {
  const wasThere = await deleteSecondFactor(tx, user.id);
  if (wasThere)
    await queueMail(tx, "security_notice", user.email, { userId: user.id, notice: "second_factor_removed" });
  return wasThere;
}

async function newRecoveryCodes(tx: Tx, userId: number): Promise<string[]> {
  const codes = createRecoveryCodes();
  await replaceRecoveryCodes(
    tx,
    userId,
    codes.map((code) => hashRecoveryCode(userId, code)),
  );
  return codes;
}

const record = (
  tx: Tx,
  actor: Actor,
  action: "second_factor.enabled" | "second_factor.removed" | "second_factor.codes_renewed",
) => recordAudit(tx, actor, { action, objectType: "user", objectId: actor.userId });

async function notify(
  tx: Tx,
  actor: Actor,
  notice: "second_factor_enabled" | "second_factor_removed",
): Promise<void> {
  const user = await findUserById(tx, actor.userId);
  if (user) await queueMail(tx, "security_notice", user.email, { userId: user.id, notice });
}
