import { stringifySetCookie, type Cookies } from "cookie";

const isHttps = (origin: string) => origin.startsWith("https://");

/** On https the name binds the cookie to this host; plain http (localhost alone) drops what it cannot carry. */
const nameFor = (origin: string) => (isHttps(origin) ? "__Host-magokoro-refresh" : "magokoro-refresh");

const cookie = (origin: string, value: string, maxAgeSeconds: number) =>
  stringifySetCookie({
    name: nameFor(origin),
    value,
    maxAge: maxAgeSeconds,
    path: "/",
    httpOnly: true,
    secure: isHttps(origin),
    sameSite: "strict",
  });

export function refreshCookie(origin: string, token: string, expiresAt: Date, now: Date): string {
  return cookie(origin, token, Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000)));
}

export function clearedRefreshCookie(origin: string): string {
  return cookie(origin, "", 0);
}

export function readRefreshCookie(origin: string, cookies: Readonly<Cookies>): string | undefined {
  return cookies[nameFor(origin)];
}
