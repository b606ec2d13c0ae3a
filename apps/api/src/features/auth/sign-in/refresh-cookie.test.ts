import { clearedRefreshCookie, readRefreshCookie, refreshCookie } from "./refresh-cookie";

const HTTPS = "https://app.magokoro.jp";
const now = new Date("2026-04-01T00:00:00Z");

describe("the refresh cookie", () => {
  it("is bound to the host on https, out of reach of scripts and of other sites", () => {
    const inAMinute = new Date(now.getTime() + 60_999);
    expect(refreshCookie(HTTPS, "token-1_A", inAMinute, now)).toBe(
      "__Host-magokoro-refresh=token-1_A; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Strict",
    );
  });

  it("cleared, or of a session that is over, ends at once", () => {
    expect(clearedRefreshCookie(HTTPS)).toMatch(/^__Host-magokoro-refresh=; Max-Age=0; .*Secure/);
    expect(refreshCookie(HTTPS, "token", new Date(0), now)).toContain("; Max-Age=0;");
  });

  it("of plain http does not count on https", () => {
    expect(readRefreshCookie(HTTPS, { "magokoro-refresh": "planted" })).toBeUndefined();
    expect(readRefreshCookie(HTTPS, { "__Host-magokoro-refresh": "ours" })).toBe("ours");
    expect(readRefreshCookie("http://localhost:3000", { "magokoro-refresh": "ours" })).toBe("ours");
  });
});
