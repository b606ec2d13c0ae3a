import type { z } from "zod";

/** Short-lived copies of what is dear to compute. Absent, corrupt and unreachable are all a miss. */
export interface Cache {
  get<T>(key: string, schema: z.ZodType<T>): Promise<T | undefined>;
  set(key: string, value: unknown, ttlSeconds: number): Promise<void>;
  delete(key: string): Promise<void>;
}

type Swallow = <T>(work: Promise<T>) => Promise<T | undefined>;

/** A cache that fails must never fail its caller. */
export function swallowFailures(onFailure: (error: unknown) => void): Swallow {
  return (work) =>
    work.catch((error: unknown) => {
      onFailure(error);
      return undefined;
    });
}
