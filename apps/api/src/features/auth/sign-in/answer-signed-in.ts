import type { SignedInAnswer } from "@magokoro/contract/auth/auth-user";
import type { Answer, Caller } from "../../../gateway/route";
import type { Services } from "../../../services";
import { presentUser } from "../auth.presenter";
import { draftKeysOf } from "./draft-keys";
import { refreshCookie } from "./refresh-cookie";
import type { SignedIn } from "./start-session";

/** The tokens as the caller wants them: the refresh token in the cookie, or in the body for clients without. */
export function answerSignedIn(
  services: Services,
  signedIn: SignedIn,
  caller: Caller,
): Answer<SignedInAnswer> {
  const { config, clock } = services;
  const data = {
    accessToken: signedIn.accessToken,
    user: presentUser(services, signedIn.user),
    draftKeys: draftKeysOf(config.DATA_SECRETS, signedIn.user.id),
  };
  if (caller.wantsRefreshInBody) return { data: { ...data, refreshToken: signedIn.refreshToken } };
  return {
    data,
    cookies: [refreshCookie(config.WEB_ORIGIN, signedIn.refreshToken, signedIn.expiresAt, clock.now())],
  };
}
