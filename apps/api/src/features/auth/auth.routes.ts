import * as contract from "@magokoro/contract/auth/endpoints";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@magokoro/database/demo/demo-accounts";
import { systemScope } from "../../platform/db/scope";
import { publicRoute, route, type Route } from "../../gateway/route";
import { AppError } from "../../platform/app-error";
import type { Services } from "../../services";
import { presentUser } from "./auth.presenter";
import { answerSignedIn } from "./sign-in/answer-signed-in";
import { assertOwnOrigin, givenRefreshToken } from "./sign-in/given-refresh-token";
import { login } from "./sign-in/login";
import { loginSecondFactor } from "./sign-in/login-second-factor";
import { logout } from "./sign-in/logout";
import { clearedRefreshCookie } from "./sign-in/refresh-cookie";
import { refreshSession } from "./sign-in/refresh-session";
import { findUserById } from "./users.repository";

const SCOPE = systemScope("one's own account, whatever one may see else");

/** Signing in, staying signed in and signing out. */
export function authRoutes(services: Services): Route[] {
  const { config } = services;
  return [
    publicRoute(contract.login, async ({ body, caller }) => {
      assertOwnOrigin(caller, config);
      const result = await login(services, body, caller);
      if ("ticket" in result) return { data: { secondFactorRequired: true as const, ticket: result.ticket } };
      return answerSignedIn(services, result, caller);
    }),
    publicRoute(contract.loginSecondFactor, async ({ body, caller }) => {
      assertOwnOrigin(caller, config);
      return answerSignedIn(services, await loginSecondFactor(services, body, caller), caller);
    }),
    publicRoute(contract.refresh, async ({ body, caller }) => {
      const token = givenRefreshToken(caller, body.refreshToken, config);
      return answerSignedIn(services, await refreshSession(services, token), caller);
    }),
    publicRoute(contract.logout, async ({ body, caller }) => {
      await logout(services, givenRefreshToken(caller, body.refreshToken, config));
      return { data: { signedOut: true as const }, cookies: [clearedRefreshCookie(config.WEB_ORIGIN)] };
    }),
    route(contract.me, async (actor) => {
      const user = await services.db.read(SCOPE, (tx) => findUserById(tx, actor.userId));
      if (!user) throw new AppError("UNAUTHORIZED");
      return { data: presentUser(services, user) };
    }),
    publicRoute(contract.demoAccounts, async () => ({
      data:
        config.APP_MODE === "demo"
          ? { enabled: true, accounts: [...DEMO_ACCOUNTS], password: DEMO_PASSWORD }
          : { enabled: false, accounts: [], password: null },
    })),
  ];
}
