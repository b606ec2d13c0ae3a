/** The one source of "now", so that midnight, month ends and expiry can be tested. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export interface FixedClock extends Clock {
  moveTo(at: Date): void;
  advance(ms: number): void;
}

/** For tests: stands still until it is moved. */
export function createFixedClock(at: Date): FixedClock {
  let current = at;
  return {
    now: () => new Date(current),
    moveTo: (next) => {
      current = next;
    },
    advance: (ms) => {
      current = new Date(current.getTime() + ms);
    },
  };
}
