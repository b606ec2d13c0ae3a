import * as passwords from "@magokoro/contract/auth/password-endpoints";
import * as profile from "@magokoro/contract/auth/profile-endpoints";
import * as factor from "@magokoro/contract/auth/second-factor-endpoints";
import * as sessions from "@magokoro/contract/auth/session-endpoints";
import { toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import { publicRoute, route, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { endOwnSession, listOwnSessions, logoutEverywhere } from "./own-account/own-sessions";
import { changeProfile, deleteAvatar, putAvatar, viewProfile } from "./own-account/profile";
import { changePassword } from "./password/change-password";
import { checkPasswordReset, confirmPasswordReset, requestPasswordReset } from "./password/reset-password";
import { finishEnrolment } from "./second-factor/finish-enrolment";
import {
  removeSecondFactor,
  renewRecoveryCodes,
  secondFactorState,
  startSecondFactor,
} from "./second-factor/manage-second-factor";
import { stepUp } from "./second-factor/step-up";
import { answerSignedIn } from "./sign-in/answer-signed-in";
import { clearedRefreshCookie } from "./sign-in/refresh-cookie";

/** What people do about their own account. */
export function ownAccountRoutes(services: Services): Route[] {
  return [
    route(passwords.changePassword, async (actor, { body, caller }) =>
      answerSignedIn(services, await changePassword(services, actor, body, caller), caller),
    ),
    publicRoute(passwords.requestPasswordReset, async ({ body, caller }) => {
      await requestPasswordReset(services, body.email, caller.ip);
      return { data: { accepted: true as const } };
    }),
    publicRoute(passwords.checkPasswordReset, async ({ body }) => ({
      data: await checkPasswordReset(services, body.token),
    })),
    publicRoute(passwords.confirmPasswordReset, async ({ body, caller }) => {
      await confirmPasswordReset(services, body, caller.ip);
      return { data: { changed: true as const } };
    }),
    ...secondFactorRoutes(services),
    route(sessions.listSessions, async (actor) => ({ data: await listOwnSessions(services, actor) })),
    route(sessions.endSession, async (actor, { params }) => {
      await endOwnSession(services, actor, params.id);
      return { data: { ended: true as const } };
    }),
    route(sessions.logoutEverywhere, async (actor) => {
      await logoutEverywhere(services, actor);
      const cookies = [clearedRefreshCookie(services.config.WEB_ORIGIN)];
      return { data: { signedOut: true as const }, cookies };
    }),
    route(profile.getProfile, async (actor) => ({ data: await viewProfile(services, actor) })),
    route(profile.updateProfile, async (actor, { body }) => ({
      data: await changeProfile(services, actor, body),
    })),
    route(profile.putAvatar, async (actor, { body }) => ({
      data: await putAvatar(services, actor, body.image),
    })),
    route(profile.deleteAvatar, async (actor) => ({ data: await deleteAvatar(services, actor) })),
  ];
}

function secondFactorRoutes(services: Services): Route[] {
  return [
    route(factor.stepUp, async (actor, { body }) => {
      const { token, expiresAt } = await stepUp(services, actor, body);
      return { data: { stepUpToken: token, expiresAt: toTokyoIso(expiresAt) } };
    }),
    route(factor.getSecondFactor, async (actor) => ({ data: await secondFactorState(services, actor) })),
    route(factor.startSecondFactor, async (actor) => ({ data: await startSecondFactor(services, actor) })),
    route(factor.confirmSecondFactor, async (actor, { body, caller }) => {
      const { recoveryCodes, signedIn } = await finishEnrolment(services, actor, body.code, caller);
      const { data: session, cookies } = answerSignedIn(services, signedIn, caller);
      return { data: { recoveryCodes, session }, ...(cookies && { cookies }) };
    }),
    route(factor.renewRecoveryCodes, async (actor) => ({
      data: { recoveryCodes: await renewRecoveryCodes(services, actor) },
    })),
    route(factor.removeSecondFactor, async (actor) => ({ data: await removeSecondFactor(services, actor) })),
  ];
}
