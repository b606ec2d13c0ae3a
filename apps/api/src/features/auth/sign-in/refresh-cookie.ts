/** On https the name binds the cookie to this host; plain http (localhost alone) drops what it cannot carry. */
const nameFor = (isHttps: boolean) => (isHttps ? "__Host-magokoro-refresh" : "magokoro-refresh");

function cookie(origin: string, value: string, maxAgeSeconds: number): string {
  const isHttps = origin.startsWith("https://");
  const parts = [
    `${nameFor(isHttps)}=${value}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Strict",
    `Max-Age=${maxAgeSeconds}`,
  ];
  return (isHttps ? [...parts, "Secure"] : parts).join("; ");
}

export function refreshCookie(origin: string, token: string, expiresAt: Date, now: Date): string {
  return cookie(origin, token, Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000)));
}

export function clearedRefreshCookie(origin: string): string {
  return cookie(origin, "", 0);
}

export function readRefreshCookie(
  origin: string,
  cookies: Readonly<Record<string, string>>,
): string | undefined {
  return cookies[nameFor(origin.startsWith("https://"))];
}
