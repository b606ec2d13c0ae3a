import { findPasswordProblems } from "./password-policy";

export const INITIAL_PASSWORD_LENGTH = 12;

/* Nothing that is misread from a screen or a print: no 0 O o, 1 l I. */
const SETS = ["abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "-+=@#%"] as const;
const ALPHABET = SETS.join("");

/**
 * Twelve random characters that pass the policy (about 70 bits).
 * @param randomInt uniform in [0, max) from a cryptographic source.
 */
export function createInitialPassword(email: string, randomInt: (max: number) => number): string {
  for (;;) {
    const password = Array.from(
      { length: INITIAL_PASSWORD_LENGTH },
      () => ALPHABET[randomInt(ALPHABET.length)],
    ).join("");
    if (findPasswordProblems(password, email).length === 0) return password;
  }
}
