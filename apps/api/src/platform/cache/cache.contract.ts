import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Cache } from "./cache";

export interface CacheUnderTest {
  createCache(): Cache;
  /** Puts something under a key that this schema never wrote. */
  corrupt(key: string): Promise<void>;
}

const counts = z.strictObject({ waiting: z.int(), label: z.string() });
const VALUE = { waiting: 12, label: "店舗未対応" };

let lastKey = 0;
const newKey = () => `counts:${(lastKey += 1)}`;

/** What every cache promises, whatever keeps the copies. */
export function describeCache(name: string, underTest: () => CacheUnderTest): void {
  describe(`cache: ${name}`, () => {
    let cache: Cache;
    beforeEach(() => {
      cache = underTest().createCache();
    });

    it("gives back what was put in", async () => {
      const key = newKey();
      await cache.set(key, VALUE, 60);
      await expect(cache.get(key, counts)).resolves.toEqual(VALUE);
    });

    it("has nothing under a key that was never set", async () => {
      await expect(cache.get(newKey(), counts)).resolves.toBeUndefined();
    });

    it("keeps the last of two values", async () => {
      const key = newKey();
      await cache.set(key, VALUE, 60);
      await cache.set(key, { ...VALUE, waiting: 13 }, 60);
      await expect(cache.get(key, counts)).resolves.toEqual({ ...VALUE, waiting: 13 });
    });

    it.each([[0], [false], [null], [""], [[]]])("keeps values that look like nothing: %j", async (value) => {
      const key = newKey();
      await cache.set(key, value, 60);
      await expect(cache.get(key, z.json())).resolves.toEqual(value);
    });

    it("has nothing once the value is deleted", async () => {
      const key = newKey();
      await cache.set(key, VALUE, 60);
      await cache.delete(key);
      await expect(cache.get(key, counts)).resolves.toBeUndefined();
    });

    it("has nothing once the time is over", async () => {
      const key = newKey();
      await cache.set(key, VALUE, 1);
      await sleep(1_100);
      await expect(cache.get(key, counts)).resolves.toBeUndefined();
    });

    it("takes a value of another shape for a miss, as after an upgrade", async () => {
      const key = newKey();
      await cache.set(key, { waiting: "twelve" }, 60);
      await expect(cache.get(key, counts)).resolves.toBeUndefined();
    });

    it("takes a corrupt value for a miss, and can be set again", async () => {
      const key = newKey();
      await cache.set(key, VALUE, 60);
      await underTest().corrupt(key);
      await expect(cache.get(key, counts)).resolves.toBeUndefined();
      await cache.set(key, VALUE, 60);
      await expect(cache.get(key, counts)).resolves.toEqual(VALUE);
    });
  });
}

/** What a cache owes its caller when its store does not answer. */
export function describeUnreachableCache(
  name: string,
  createCache: (onFailure: (error: unknown) => void) => Cache,
): void {
  describe(`unreachable cache: ${name}`, () => {
    it("is a miss within three seconds, never an error, and says so to the log", async () => {
      const onFailure = jest.fn();
      const cache = createCache(onFailure);
      const startedAt = Date.now();
      await expect(cache.set("key", VALUE, 60)).resolves.toBeUndefined();
      await expect(cache.get("key", counts)).resolves.toBeUndefined();
      await expect(cache.delete("key")).resolves.toBeUndefined();
      expect(Date.now() - startedAt).toBeLessThan(3_000);
      expect(onFailure).toHaveBeenCalledTimes(3);
    });
  });
}
