import { createHash, randomBytes } from "node:crypto";
import { Secret } from "otpauth";

const CODES = 10;
/** 80 random bits, 16 characters of base32. */
const CODE_BYTES = 10;

/** Shown once, in groups of four. */
export function createRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => {
    const { base32 } = new Secret({ buffer: new Uint8Array(randomBytes(CODE_BYTES)).buffer });
    return (base32.match(/.{4}/g) ?? []).join("-");
  });
}

/** The code without its hyphens; 80 random bits need no slow hash. */
export function hashRecoveryCode(userId: number, code: string): Buffer {
  return createHash("sha256")
    .update(`${userId}:${code.replaceAll("-", "")}`)
    .digest();
}
