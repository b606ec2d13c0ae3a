import { createHash, randomBytes } from "node:crypto";
import { Secret } from "otpauth";

const CODES = 10;
/** 120 random bits, 24 characters of base32: enough to be stored under a plain hash (ASVS 6.5.2). */
const CODE_BYTES = 15;

/** Shown once, in groups of four. */
export function createRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => {
    const { base32 } = new Secret({ buffer: new Uint8Array(randomBytes(CODE_BYTES)).buffer });
    return (base32.match(/.{4}/g) ?? []).join("-");
  });
}

/** The code without its hyphens, bound to its owner. */
export function hashRecoveryCode(userId: number, code: string): Buffer {
  return createHash("sha256")
    .update(`${userId}:${code.replaceAll("-", "")}`)
    .digest();
}
