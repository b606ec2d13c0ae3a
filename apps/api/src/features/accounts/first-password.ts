import { randomInt } from "node:crypto";
import { hashPassword } from "@magokoro/database/password/hash-password";
import { createInitialPassword } from "@magokoro/domain/password/initial-password";

/** The random password of a new account, and what is kept of it. */
export interface FirstPassword {
  password: string;
  hash: string;
}

/** Hashing takes its time: made before anything is held for it. */
export async function createFirstPassword(email: string): Promise<FirstPassword> {
  const password = createInitialPassword(email, randomInt);
  return { password, hash: await hashPassword(password) };
}
