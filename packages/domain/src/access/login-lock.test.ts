import fc from "fast-check";
import { countAttempt, lockMinutesLeft, takeAttemptBack, type LoginGuard } from "./login-lock";

const MINUTE = 60_000;
const START = Date.UTC(2026, 3, 1);
const fresh: LoginGuard = { failures: 0, lockedUntil: null, lastFailedAt: null };

/** Fails `times` times, waiting out each lock that has an end. */
function failTimes(times: number): { guard: LoginGuard; now: number } {
  let guard = fresh;
  let now = START;
  for (let failed = 0; failed < times; failed += 1) {
    if (guard.lockedUntil !== null && guard.lockedUntil !== Infinity) now = guard.lockedUntil;
    const verdict = countAttempt(guard, now);
    if (!verdict.allowed) throw new Error(`locked at failure ${failed}`);
    guard = verdict.guard;
  }
  return { guard, now };
}

describe("the lock of failed sign-ins", () => {
  it.each([
    [1, null],
    [4, null],
    [5, 15],
    [6, null],
    [9, null],
    [10, 60],
    [11, null],
    [19, null],
    [20, Infinity],
  ])("after %d failures locks for %s minutes", (failures, minutes) => {
    const { guard, now } = failTimes(failures);
    expect(guard.lockedUntil).toBe(minutes === null ? null : now + minutes * MINUTE);
  });

  it("refuses until the very millisecond the lock ends", () => {
    const { guard, now } = failTimes(5);
    const end = now + 15 * MINUTE;
    expect(countAttempt(guard, end - 1)).toEqual({ allowed: false, lockedUntil: end });
    expect(countAttempt(guard, end)).toMatchObject({ allowed: true, guard: { failures: 6 } });
  });

  it("lets nobody in after twenty, however long they wait", () => {
    const { guard, now } = failTimes(20);
    expect(countAttempt(guard, now + 365 * 24 * 60 * MINUTE).allowed).toBe(false);
  });

  it("starts counting again after a day without a failure", () => {
    const { guard, now } = failTimes(4);
    const day = 24 * 60 * MINUTE;
    expect(countAttempt(guard, now + day - 1)).toMatchObject({ isLockedNow: true });
    expect(countAttempt(guard, now + day)).toMatchObject({ isLockedNow: false, guard: { failures: 1 } });
  });

  it("forgets an attempt that was taken back, and the lock it brought", () => {
    expect(takeAttemptBack(failTimes(5).guard)).toMatchObject({ failures: 4, lockedUntil: null });
    expect(takeAttemptBack(fresh).failures).toBe(0);
  });

  it("allows at most ten attempts in any fifteen minutes, and twenty in all, however they are spaced", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 15 * MINUTE }), { maxLength: 60 });
    fc.assert(
      fc.property(gaps, (waits) => {
        let [guard, now] = [fresh, START];
        const allowedAt: number[] = [];
        for (const wait of waits) {
          now += wait;
          const verdict = countAttempt(guard, now);
          if (!verdict.allowed) continue;
          guard = verdict.guard;
          allowedAt.push(now);
        }
        for (const [at, time] of allowedAt.entries())
          expect((allowedAt[at + 10] ?? Infinity) - time).toBeGreaterThanOrEqual(15 * MINUTE);
        expect(allowedAt.length).toBeLessThanOrEqual(20);
      }),
    );
  });

  it.each([
    [START + 1, 1],
    [START + MINUTE, 1],
    [START + MINUTE + 1, 2],
    [Infinity, null],
  ])("says how many minutes are left", (until, minutes) =>
    expect(lockMinutesLeft(until, START)).toBe(minutes),
  );
});
