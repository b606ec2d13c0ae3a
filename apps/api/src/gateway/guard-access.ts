import type { Access } from "@magokoro/contract/core/endpoint";
import type { Actor } from "../authz/actor";
import type { AccessTokens } from "../authz/access-token";
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

/** First of the three refusals: the role of the path, then the permission of the operation. */
export function assertMayCall(actor: Actor, access: Exclude<Access, "public">): void {
  const isOfRole = access.roles.includes(actor.userType);
  if (!isOfRole || !actor.permissions.includes(access.permission)) throw new AppError("FORBIDDEN");
}
