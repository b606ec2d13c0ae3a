import { isPasswordRight } from "@magokoro/database/password/hash-password";
import type { StepUpMethod } from "@magokoro/contract/core/envelope";
import type { Actor } from "../../../authz/actor";
import { systemScope } from "../../../platform/db/scope";
import type { IssuedTicket } from "../../../authz/tickets";
import { AppError, invalid } from "../../../platform/app-error";
import type { LimitRule } from "../../../platform/limits/rate-limiter";
import type { Services } from "../../../services";
import { recordAudit } from "../../audit/record-audit";
import { findUserById, type UserRow } from "../users.repository";
import { isSecondFactorRight } from "./check-code";

const SCOPE = systemScope("what proves who somebody is can be read by nobody else");

const RULE: LimitRule = { name: "step_up", points: 5, windowSeconds: 15 * 60 };

interface Proof {
  password?: string | undefined;
  code?: string | undefined;
}

/**
 * Proves that whoever holds the session is still its owner: by the second factor, or by the password where
 * there is none. The ticket is good for this session alone.
 * @throws AppError VALIDATION_ERROR on `password` or `code`, RATE_LIMITED.
 */
export async function stepUp(services: Services, actor: Actor, proof: Proof): Promise<IssuedTicket> {
  const verdict = await services.limiter.consume(RULE, String(actor.userId));
  if (!verdict.allowed)
    throw new AppError("RATE_LIMITED", {
      message: "本人確認の間違いが続いています。しばらく待ってからやり直してください。",
      retryAfterSeconds: verdict.retryAfterSeconds,
    });
  const user = await services.db.read(SCOPE, (tx) => findUserById(tx, actor.userId));
  if (!user?.isActive) throw new AppError("UNAUTHORIZED");
  const problem = await problemOf(services, user, proof);
  await services.db.write(SCOPE, (tx) =>
    recordAudit(tx, actor, {
      action: problem ? "auth.step_up_failed" : "auth.step_up",
      objectType: "user",
      objectId: user.id,
    }),
  );
  if (problem) throw problem;
  await services.limiter.reset(RULE, String(actor.userId));
  return services.tickets.issue("step_up", { userId: user.id, binding: actor.sessionId });
}

async function problemOf(
  services: Services,
  user: UserRow,
  { password, code }: Proof,
): Promise<AppError | null> {
  if (user.hasSecondFactor) {
    if (!code) return invalid("code", "確認コードを入力してください。");
    const isRight = await isSecondFactorRight(services, user, code);
    return isRight ? null : invalid("code", "確認コードが正しくありません。");
  }
  if (!password) return invalid("password", "パスワードを入力してください。");
  const isRight = await isPasswordRight(password, user.passwordHash);
  return isRight ? null : invalid("password", "パスワードが正しくありません。");
}

/** What a client must ask the person for. */
export async function stepUpMethod(services: Services, actor: Actor): Promise<StepUpMethod> {
  const user = await services.db.read(SCOPE, (tx) => findUserById(tx, actor.userId));
  return user?.hasSecondFactor ? "code" : "password";
}
