import { createHash } from "node:crypto";
import type { LimitRule } from "../../platform/limits/rate-limiter";

/** Counted by account and address together, so that nobody can keep an owner out from elsewhere. */
export const ACCOUNT_RULE: LimitRule = { name: "login_account", points: 5, windowSeconds: 15 * 60 };
export const ADDRESS_RULE: LimitRule = { name: "login_address", points: 100, windowSeconds: 5 * 60 };

/** Hashed: the limiter's store is no place for mail addresses. */
export function accountKey(email: string, ip: string): string {
  return createHash("sha256").update(`${email.trim().toLowerCase()}\n${ip}`).digest("base64url");
}
