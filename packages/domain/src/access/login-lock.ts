/** After so many failures in a row from one address; the last keeps out until a reset or an administrator. */
const LOCKS: readonly { failures: number; minutes: number }[] = [
  { failures: 5, minutes: 15 },
  { failures: 10, minutes: 60 },
  { failures: 20, minutes: Infinity },
];

const MINUTE_MS = 60_000;
/** Failures a day apart are slips, not an attack: the count starts again. */
const FORGET_MS = 24 * 60 * MINUTE_MS;

/** Failed sign-ins of one account from one address. Times are epoch milliseconds; `Infinity` has no end. */
export interface LoginGuard {
  failures: number;
  lockedUntil: number | null;
  lastFailedAt: number | null;
}

export type AttemptVerdict =
  | { allowed: false; lockedUntil: number }
  /** The attempt is counted as failed before it is made, so that parallel guesses cannot slip through. */
  | { allowed: true; guard: LoginGuard; isLockedNow: boolean };

/** Counts an attempt to sign in. Source: quality.md, Security 7 (5 → 15 min, 10 → 1 h, 20 → until lifted). */
export function countAttempt(guard: LoginGuard, now: number): AttemptVerdict {
  if (guard.lockedUntil !== null && guard.lockedUntil > now)
    return { allowed: false, lockedUntil: guard.lockedUntil };
  const isStale = guard.lastFailedAt !== null && now - guard.lastFailedAt >= FORGET_MS;
  const failures = (isStale ? 0 : guard.failures) + 1;
  const lock = LOCKS.find((step) => step.failures === failures);
  const lockedUntil = lock ? now + lock.minutes * MINUTE_MS : null;
  return {
    allowed: true,
    guard: { failures, lockedUntil, lastFailedAt: now },
    isLockedNow: lock !== undefined,
  };
}

/** The attempt was no failure after all, and did not sign in either: a right password awaiting its code. */
export function takeAttemptBack(guard: LoginGuard): LoginGuard {
  return { ...guard, failures: Math.max(0, guard.failures - 1), lockedUntil: null };
}

/** Whole minutes to wait, at least one; null for a lock without end. */
export function lockMinutesLeft(lockedUntil: number, now: number): number | null {
  return lockedUntil === Infinity ? null : Math.max(1, Math.ceil((lockedUntil - now) / MINUTE_MS));
}
