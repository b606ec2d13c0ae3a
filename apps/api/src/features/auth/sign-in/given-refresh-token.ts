import type { Config } from "../../../config/config";
import type { Caller } from "../../../gateway/route";
import { AppError } from "../../../platform/app-error";
import { readRefreshCookie } from "./refresh-cookie";

/**
 * The token a caller presents: from the body for clients without cookies, else from the cookie. A
 * cookie travels by itself, so it only counts when the page that sent it is ours.
 * @throws AppError FORBIDDEN for a foreign, null or missing Origin with a cookie.
 */
export function givenRefreshToken(
  caller: Caller,
  bodyToken: string | undefined,
  config: Config,
): string | undefined {
  if (caller.wantsRefreshInBody) return bodyToken;
  const token = readRefreshCookie(config.WEB_ORIGIN, caller.cookies);
  if (token && caller.origin !== originOf(config)) throw new AppError("FORBIDDEN");
  return token;
}

const originOf = (config: Config) => new URL(config.WEB_ORIGIN).origin;

/**
 * For what sets the cookie: a page of somebody else's must not sign a visitor in as somebody else. Clients
 * that are no browser send no Origin.
 * @throws AppError FORBIDDEN for a foreign or null Origin.
 */
export function assertOwnOrigin(caller: Caller, config: Config): void {
  if (caller.origin !== undefined && caller.origin !== originOf(config)) throw new AppError("FORBIDDEN");
}
