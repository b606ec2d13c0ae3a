import { Secret, TOTP } from "otpauth";

const ISSUER = "まごころサポート";
const STEP_SECONDS = 30;
/** One step to either side, for phones whose clock is off. */
const WINDOW = 1;
const SECRET_BYTES = 20;

/* RFC 6238 with what every authenticator app supports: SHA-1, six digits, 30 seconds. */
function authenticator(secret: string, label = ""): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    algorithm: "SHA1",
    digits: 6,
    period: STEP_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}

/** 160 random bits, in base32 as people type it. */
export function createTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address a QR code carries to the authenticator. */
export function totpUri(secret: string, email: string): string {
  return authenticator(secret, email).toString();
}

/** The 30 s step a code belongs to, or null for a code that is not right now. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const delta = authenticator(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta;
}
