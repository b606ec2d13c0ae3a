import { createFixedClock, type FixedClock } from "../clock/clock";
import type { SessionStore } from "./session-store";

export interface SessionStoreUnderTest {
  createStore(clock: FixedClock): SessionStore;
  /** Lets the store's own expiry see the time that has passed on the clock. */
  passTime(ms: number): Promise<void>;
  /** Everything the store holds, as text. */
  dump(): Promise<string>;
}

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
const DEVICE = { userAgent: "Test Browser 1.0", ip: "203.0.113.7" };
const START = new Date("2026-04-01T00:00:00.000Z");

let lastUserId = 0;
const newUserId = () => (lastUserId += 1);

/** What every session store promises, whatever keeps the sessions. */
export function describeSessionStore(name: string, underTest: () => SessionStoreUnderTest): void {
  describe(`session store: ${name}`, () => {
    let clock: FixedClock;
    let store: SessionStore;

    beforeEach(() => {
      clock = createFixedClock(START);
      store = underTest().createStore(clock);
    });

    const passTime = async (ms: number) => {
      clock.advance(ms);
      await underTest().passTime(ms);
    };

    const rotated = async (token: string) => {
      const rotation = await store.rotate(token);
      if (rotation.outcome !== "rotated") throw new Error(`expected a successor, got: ${rotation.outcome}`);
      return rotation;
    };

    describe("tokens", () => {
      it("are kept hashed or sealed only: no token, past or present, can be read from the store", async () => {
        const opened = await store.open(newUserId(), DEVICE);
        const second = await rotated(opened.refreshToken);
        const third = await rotated(second.refreshToken);
        const kept = await underTest().dump();
        expect(kept).toContain(opened.sessionId);
        for (const { refreshToken } of [opened, second, third]) {
          const secret = refreshToken.split(".").at(-1) ?? "";
          expect(kept).not.toContain(secret);
          expect(kept).not.toContain(Buffer.from(secret).toString("hex"));
          expect(kept).not.toContain(Buffer.from(secret, "base64url").toString("hex"));
        }
      });

      it("work once, and each answer carries the next one", async () => {
        const userId = newUserId();
        const opened = await store.open(userId, DEVICE);
        const second = await rotated(opened.refreshToken);
        expect(second).toMatchObject({ sessionId: opened.sessionId, userId });
        expect(second.refreshToken).not.toBe(opened.refreshToken);
        const third = await rotated(second.refreshToken);
        expect(new Set([opened, second, third].map((session) => session.refreshToken)).size).toBe(3);
      });

      it.each([
        "",
        "x",
        "a.b",
        "no-such-token",
        `${"0".repeat(36)}.${"A".repeat(43)}`,
        "あいう",
        "x".repeat(5000),
      ])("that were never given out are unknown: %.20s", async (token) => {
        await expect(store.rotate(token)).resolves.toEqual({ outcome: "unknown" });
        await expect(store.sessionOf(token)).resolves.toBeNull();
      });

      it("that were tampered with are unknown and end nothing", async () => {
        const opened = await store.open(newUserId(), DEVICE);
        const swapped = opened.refreshToken.at(-10) === "A" ? "B" : "A";
        const forged = opened.refreshToken.slice(0, -10) + swapped + opened.refreshToken.slice(-9);
        await expect(store.rotate(forged)).resolves.toEqual({ outcome: "unknown" });
        await expect(store.isLive(opened.sessionId)).resolves.toBe(true);
      });
    });

    describe("two tabs and lost answers", () => {
      it("give 20 parallel rotations of one token one and the same successor, again and again", async () => {
        let { refreshToken } = await store.open(newUserId(), DEVICE);
        for (let round = 0; round < 5; round += 1) {
          const spent = refreshToken;
          const rotations = await Promise.all(Array.from({ length: 20 }, () => rotated(spent)));
          const successors = new Set(rotations.map((rotation) => rotation.refreshToken));
          expect(successors.size).toBe(1);
          [refreshToken = ""] = successors;
        }
      });

      it("give the parent its successor again until ten seconds have passed", async () => {
        const opened = await store.open(newUserId(), DEVICE);
        const first = await rotated(opened.refreshToken);
        await passTime(10 * SECOND);
        const again = await rotated(opened.refreshToken);
        expect(again).toEqual(first);
      });

      it("do not let the grace be renewed by using it", async () => {
        const opened = await store.open(newUserId(), DEVICE);
        await rotated(opened.refreshToken);
        await passTime(6 * SECOND);
        await rotated(opened.refreshToken);
        await passTime(6 * SECOND);
        await expect(store.rotate(opened.refreshToken)).resolves.toMatchObject({ outcome: "reused" });
      });
    });

    describe("a spent token that comes back", () => {
      it("ends the family one millisecond after the grace", async () => {
        const userId = newUserId();
        const opened = await store.open(userId, DEVICE);
        const second = await rotated(opened.refreshToken);
        await passTime(10 * SECOND + 1);
        await expect(store.rotate(opened.refreshToken)).resolves.toEqual({
          outcome: "reused",
          sessionId: opened.sessionId,
          userId,
        });
        await expect(store.isLive(opened.sessionId)).resolves.toBe(false);
        await expect(store.rotate(second.refreshToken)).resolves.toEqual({ outcome: "unknown" });
      });

      it("ends the family at once when it is older than the parent", async () => {
        const opened = await store.open(newUserId(), DEVICE);
        const second = await rotated(opened.refreshToken);
        const third = await rotated(second.refreshToken);
        await expect(store.rotate(opened.refreshToken)).resolves.toMatchObject({ outcome: "reused" });
        await expect(store.rotate(third.refreshToken)).resolves.toEqual({ outcome: "unknown" });
      });

      it("leaves the user's other devices signed in", async () => {
        const userId = newUserId();
        const stolen = await store.open(userId, DEVICE);
        const other = await store.open(userId, DEVICE);
        await rotated(stolen.refreshToken);
        await passTime(11 * SECOND);
        await store.rotate(stolen.refreshToken);
        await expect(store.isLive(other.sessionId)).resolves.toBe(true);
      });
    });

    describe("expiry", () => {
      it("comes seven days after sign-in", async () => {
        const opened = await store.open(newUserId(), DEVICE);
        expect(opened.expiresAt).toEqual(new Date(START.getTime() + 7 * DAY));
        await passTime(7 * DAY - SECOND);
        await expect(store.isLive(opened.sessionId)).resolves.toBe(true);
        await passTime(2 * SECOND);
        await expect(store.isLive(opened.sessionId)).resolves.toBe(false);
        await expect(store.rotate(opened.refreshToken)).resolves.toEqual({ outcome: "unknown" });
      });

      it("moves with each rotation", async () => {
        const opened = await store.open(newUserId(), DEVICE);
        await passTime(6 * DAY);
        const second = await rotated(opened.refreshToken);
        expect(second.expiresAt).toEqual(new Date(START.getTime() + 13 * DAY));
        await passTime(6 * DAY);
        await expect(store.isLive(opened.sessionId)).resolves.toBe(true);
        await expect(store.rotate(second.refreshToken)).resolves.toMatchObject({ outcome: "rotated" });
      });

      it("comes thirty days after sign-in at the latest, however often it moves", async () => {
        const opened = await store.open(newUserId(), DEVICE);
        let token = opened.refreshToken;
        for (let week = 0; week < 5; week += 1) {
          await passTime(6 * DAY - SECOND);
          const { refreshToken, expiresAt } = await rotated(token);
          token = refreshToken;
          expect(expiresAt.getTime()).toBeLessThanOrEqual(START.getTime() + 30 * DAY);
        }
        await expect(store.isLive(opened.sessionId)).resolves.toBe(true);
        await passTime(5 * SECOND);
        await expect(store.rotate(token)).resolves.toEqual({ outcome: "unknown" });
      });

      it("takes an expired session out of the list", async () => {
        const userId = newUserId();
        await store.open(userId, DEVICE);
        await passTime(7 * DAY + SECOND);
        await expect(store.list(userId)).resolves.toEqual([]);
      });
    });

    describe("a user's sessions", () => {
      it("are three at most: the fourth sign-in ends the oldest", async () => {
        const userId = newUserId();
        const opened = [];
        for (let count = 0; count < 4; count += 1) {
          opened.push(await store.open(userId, DEVICE));
          await passTime(SECOND);
        }
        const live = await Promise.all(opened.map(({ sessionId }) => store.isLive(sessionId)));
        expect(live).toEqual([false, true, true, true]);
        await expect(store.rotate(opened[0]?.refreshToken ?? "")).resolves.toEqual({ outcome: "unknown" });
      });

      it("are three at most when they are opened in one instant, and the newest stays", async () => {
        const userId = newUserId();
        for (let count = 0; count < 5; count += 1) {
          const { sessionId } = await store.open(userId, DEVICE);
          await expect(store.isLive(sessionId)).resolves.toBe(true);
        }
        await expect(store.list(userId)).resolves.toHaveLength(3);
      });

      it("are listed with their device, last used first", async () => {
        const userId = newUserId();
        const phone = await store.open(userId, { userAgent: "Phone", ip: "203.0.113.1" });
        await passTime(SECOND);
        await store.open(userId, { userAgent: "Office PC", ip: "203.0.113.2" });
        await passTime(SECOND);
        await rotated(phone.refreshToken);
        await expect(store.list(userId)).resolves.toEqual([
          {
            sessionId: phone.sessionId,
            userAgent: "Phone",
            ip: "203.0.113.1",
            createdAt: START,
            lastUsedAt: new Date(START.getTime() + 2 * SECOND),
          },
          expect.objectContaining({ userAgent: "Office PC" }),
        ]);
      });

      it("can be ended one by one", async () => {
        const userId = newUserId();
        const ended = await store.open(userId, DEVICE);
        const kept = await store.open(userId, DEVICE);
        await store.end(ended.sessionId);
        await expect(store.isLive(ended.sessionId)).resolves.toBe(false);
        await expect(store.rotate(ended.refreshToken)).resolves.toEqual({ outcome: "unknown" });
        await expect(store.list(userId)).resolves.toMatchObject([{ sessionId: kept.sessionId }]);
      });

      it("can be ended all together, all but one, and nobody else's with them", async () => {
        const userId = newUserId();
        const [first, here, stranger] = [
          await store.open(userId, DEVICE),
          await store.open(userId, DEVICE),
          await store.open(newUserId(), DEVICE),
        ];
        await store.endAll(userId, { except: here.sessionId });
        const live = await Promise.all(
          [first, here, stranger].map(({ sessionId }) => store.isLive(sessionId)),
        );
        expect(live).toEqual([false, true, true]);
        await store.endAll(userId);
        await expect(store.isLive(here.sessionId)).resolves.toBe(false);
      });

      it("are still all ended together when one has been kept alive by rotation for weeks", async () => {
        const userId = newUserId();
        const opened = await store.open(userId, DEVICE);
        await passTime(6 * DAY);
        await rotated(opened.refreshToken);
        await passTime(6 * DAY);
        await store.endAll(userId);
        await expect(store.isLive(opened.sessionId)).resolves.toBe(false);
      });

      it("are found by their tokens, spent ones too", async () => {
        const userId = newUserId();
        const opened = await store.open(userId, DEVICE);
        const second = await rotated(opened.refreshToken);
        const expected = { sessionId: opened.sessionId, userId };
        await expect(store.sessionOf(opened.refreshToken)).resolves.toEqual(expected);
        await expect(store.sessionOf(second.refreshToken)).resolves.toEqual(expected);
      });
    });
  });
}
