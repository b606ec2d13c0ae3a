import { createFixedClock } from "../clock/clock";
import { cacheLiveSessions } from "./live-session-cache";

describe("live session cache", () => {
  const clock = createFixedClock(new Date("2026-04-01T00:00:00Z"));
  const live = new Set<string>();
  const lookUp = jest.fn((sessionId: string) => Promise.resolve(live.has(sessionId)));
  const cache = cacheLiveSessions(lookUp, clock);

  beforeEach(() => lookUp.mockClear());

  it("asks once for many requests of half a second", async () => {
    live.add("busy");
    for (let request = 0; request < 50; request += 1) {
      await expect(cache.isLive("busy")).resolves.toBe(true);
      clock.advance(9);
    }
    expect(lookUp).toHaveBeenCalledTimes(1);
  });

  it("notices an ended session within a second", async () => {
    live.add("leaving");
    await cache.isLive("leaving");
    live.delete("leaving");
    clock.advance(500);
    await expect(cache.isLive("leaving")).resolves.toBe(false);
  });

  it("never remembers a dead session, so that a new one counts at once", async () => {
    await expect(cache.isLive("new")).resolves.toBe(false);
    live.add("new");
    await expect(cache.isLive("new")).resolves.toBe(true);
  });

  it("forgets a session that this copy has ended", async () => {
    live.add("logging out");
    await cache.isLive("logging out");
    live.delete("logging out");
    cache.forget("logging out");
    await expect(cache.isLive("logging out")).resolves.toBe(false);
  });

  it("lets a failing store fail the caller instead of letting anybody in", async () => {
    lookUp.mockRejectedValueOnce(new Error("store is gone"));
    await expect(cache.isLive("unknown")).rejects.toThrow("store is gone");
  });
});
