import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts the few secrets that must be read again: authenticator secrets, passwords and links on their way out. */
export interface Sealer {
  /** `purpose` binds the text to its use: what was sealed for one cannot be opened for another. */
  seal(text: string, purpose: string): string;
  /** @throws Error for a text that was not sealed for this purpose under one of the secrets. */
  unseal(sealed: string, purpose: string): string;
}

/** AES-256-GCM. The first secret seals, all open: a secret is replaced without losing what it sealed. */
export function createSealer(secrets: readonly string[]): Sealer {
  const keyOf = (secret: string) => Buffer.from(hkdfSync("sha256", secret, "", "magokoro sealed data", 32));
  const keys = secrets.map(keyOf);
  const [sealingKey] = keys;
  if (!sealingKey) throw new Error("at least one data secret is needed");
  return {
    seal(text, purpose) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", sealingKey, iv).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
    },
    unseal(sealed, purpose) {
      const bytes = Buffer.from(sealed, "base64url");
      for (const key of keys) {
        const text = tryOpen(key, bytes, purpose);
        if (text !== null) return text;
      }
      throw new Error(`this was not sealed for ${purpose} under a known secret`);
    },
  };
}

function tryOpen(key: Buffer, bytes: Buffer, purpose: string): string | null {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}
