import { demoAccounts, login as loginEndpoint, logout, me, refresh } from "@magokoro/contract/auth/endpoints";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@magokoro/database/demo/demo-accounts";
import { scopeOf } from "../../authz/scope";
import { publicRoute, route, type Caller, type Route } from "../../gateway/route";
import { AppError } from "../../platform/app-error";
import type { Services } from "../../services";
import { presentUser } from "./auth.presenter";
import { givenRefreshToken } from "./given-refresh-token";
import { login, type SignedIn } from "./login";
import { clearedRefreshCookie, refreshCookie } from "./refresh-cookie";
import { refreshSession } from "./refresh-session";
import { findUserById } from "./users.repository";

export function authRoutes(services: Services): Route[] {
  const { config, clock } = services;

  function answerSignedIn(signedIn: SignedIn, caller: Caller) {
    const data = { accessToken: signedIn.accessToken, user: presentUser(signedIn.user) };
    if (caller.wantsRefreshInBody) return { data: { ...data, refreshToken: signedIn.refreshToken } };
    return {
      data,
      cookies: [refreshCookie(config.WEB_ORIGIN, signedIn.refreshToken, signedIn.expiresAt, clock.now())],
    };
  }

  return [
    publicRoute(loginEndpoint, async ({ body, caller }) =>
      answerSignedIn(await login(services, body, caller), caller),
    ),
    publicRoute(refresh, async ({ body, caller }) => {
      const token = givenRefreshToken(caller, body.refreshToken, config);
      return answerSignedIn(await refreshSession(services, token), caller);
    }),
    publicRoute(logout, async ({ body, caller }) => {
      const token = givenRefreshToken(caller, body.refreshToken, config);
      const session = token ? await services.sessions.sessionOf(token) : null;
      if (session) {
        await services.sessions.end(session.sessionId);
        services.liveSessions.forget(session.sessionId);
      }
      return { data: { signedOut: true as const }, cookies: [clearedRefreshCookie(config.WEB_ORIGIN)] };
    }),
    route(me, async (actor) => {
      const user = await services.db.read(scopeOf(actor), (tx) => findUserById(tx, actor.userId));
      if (!user) throw new AppError("UNAUTHORIZED");
      return { data: presentUser(user) };
    }),
    publicRoute(demoAccounts, async () => ({
      data:
        config.APP_MODE === "demo"
          ? { enabled: true, accounts: [...DEMO_ACCOUNTS], password: DEMO_PASSWORD }
          : { enabled: false, accounts: [], password: null },
    })),
  ];
}
