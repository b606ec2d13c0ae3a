import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** 256 random bits. */
export function createRefreshToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored instead of the token; 256 random bits need no slow hash. */
export function hashRefreshToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

function sealingKey(parent: string): Buffer {
  return Buffer.from(hkdfSync("sha256", parent, "", "magokoro refresh successor", 32));
}

/** Hides the successor so that only whoever holds the parent token can read it again. */
export function sealSuccessor(parent: string, successor: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(parent), iv);
  const sealed = Buffer.concat([cipher.update(successor, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** @throws Error when the parent is not the one it was sealed for. */
export function unsealSuccessor(parent: string, sealed: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", sealingKey(parent), sealed.subarray(0, IV_BYTES));
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
}
