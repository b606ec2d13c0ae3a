import type { SecuredAccess } from "@magokoro/contract/core/endpoint";
import type { SignInStep } from "@magokoro/contract/core/envelope";
import type { AccessTokens } from "../authz/access-token";
import type { Actor } from "../authz/actor";
import { limitedTo } from "../authz/step-permissions";
import type { Tickets } from "../authz/tickets";
import { AppError } from "../platform/app-error";

export interface LiveSessions {
  isLive(sessionId: string): Promise<boolean>;
}

/** Token → actor. A token of a session that has ended is no token. */
export async function authenticate(
  authorization: string | undefined,
  tokens: AccessTokens,
  sessions: LiveSessions,
): Promise<Actor> {
  const match = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? "");
  if (!match?.[1]) throw new AppError("UNAUTHORIZED");
  const actor = await tokens.verify(match[1]);
  if (!(await sessions.isLive(actor.sessionId))) throw new AppError("UNAUTHORIZED");
  return actor;
}

const STEP_MESSAGES: Record<SignInStep, string> = {
  change_password: "はじめにパスワードを変更してください。",
  enrol_second_factor: "はじめに二段階認証を設定してください。",
};

/** First of the three refusals: the role of the path, then the permission of the operation. */
export function assertMayCall(actor: Actor, access: SecuredAccess): void {
  if (!access.roles.includes(actor.userType)) throw new AppError("FORBIDDEN");
  if (actor.permissions.includes(access.permission)) return;
  const nextStep = limitedTo(actor.permissions);
  if (nextStep === null) throw new AppError("FORBIDDEN");
  throw new AppError("FORBIDDEN", {
    message: STEP_MESSAGES[nextStep],
    details: { reason: "next_step", nextStep },
  });
}

/**
 * For dangerous acts: a ticket of `auth.stepUp`, given to this very session minutes ago.
 * @throws AppError FORBIDDEN that tells the client how to get one.
 */
export async function assertSteppedUp(
  actor: Actor,
  header: string | undefined,
  tickets: Tickets,
  methodOf: (actor: Actor) => Promise<"password" | "code">,
): Promise<void> {
  const ticket = header ? await tickets.verify("step_up", header).catch(() => null) : null;
  if (ticket?.userId === actor.userId && ticket.binding === actor.sessionId) return;
  throw new AppError("FORBIDDEN", {
    message: "安全のため、もう一度本人確認をしてください。",
    details: { reason: "step_up", method: await methodOf(actor) },
  });
}
