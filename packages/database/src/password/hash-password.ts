import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import bcrypt from "bcrypt";
import pLimit from "p-limit";

const COST = 12;

/**
 * Never on every core, nor on every worker thread: those also open database connections and shrink photos,
 * and a rush of sign-ins must not keep everybody else waiting.
 */
const inTurn = pLimit(Math.max(1, Math.min(2, availableParallelism() - 1)));

/** bcrypt reads 72 bytes and stops at a NUL; a digest in between keeps every character of a long password. */
function digest(password: string): string {
  return createHash("sha256").update(password.normalize("NFKC")).digest("base64");
}

/** Runs on the thread pool: other requests go on meanwhile. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => bcrypt.hash(digest(password), COST));
}

export function isPasswordRight(password: string, hash: string): Promise<boolean> {
  return inTurn(() => bcrypt.compare(digest(password), hash));
}
