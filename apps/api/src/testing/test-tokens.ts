import type { UserType } from "@magokoro/domain/user/user-type";
import type { Actor } from "../authz/actor";
import { ROLE_PERMISSIONS } from "@magokoro/contract/access/role-permissions";
import type { TestUser } from "./builders";
import type { TestApi } from "./start-test-api";

/** An access token with a real session behind it, without the cost of bcrypt. */
export async function createAccessToken(api: TestApi, userType: UserType, user: TestUser): Promise<string> {
  const { sessions, tokens } = api.running.services;
  const session = await sessions.open(user.id, { userAgent: "test", ip: "127.0.0.1" });
  const actor: Actor = {
    userId: user.id,
    email: user.email,
    userType,
    partnerId: user.partnerId,
    conciergeId: user.conciergeId,
    permissions: ROLE_PERMISSIONS[userType],
    sessionId: session.sessionId,
  };
  return tokens.issue(actor);
}

/** What `X-Step-Up` carries after the person behind a token has proved again who they are. */
export async function createStepUp(api: TestApi, accessToken: string): Promise<string> {
  const { userId, sessionId } = await api.running.services.tokens.verify(accessToken);
  const ticket = await api.running.services.tickets.issue("step_up", { userId, binding: sessionId });
  return ticket.token;
}
