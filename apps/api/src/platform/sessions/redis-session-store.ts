import { randomUUID } from "node:crypto";
import type { Clock } from "../clock/clock";
import type { RedisClient } from "../redis/connect-redis";
import { createRefreshToken, hashRefreshToken, sealSuccessor, unsealSuccessor } from "./refresh-token";
import {
  MAX_SESSIONS,
  PARENT_GRACE_MS,
  SESSION_DAYS,
  SESSION_MAX_DAYS,
  sessionExpiry,
  type Rotation,
  type SessionStore,
  type SessionSummary,
} from "./session-store";

const TTL_SECONDS = SESSION_DAYS * 24 * 60 * 60;

/* A session's keys share a hash tag, so that a cluster keeps them together; no command spans two tags. */
const sessionKey = (sessionId: string) => `session:{${sessionId}}`;
const spentKey = (sessionId: string) => `session:{${sessionId}}:spent`;
const userKey = (userId: number) => `user-sessions:{${userId}}`;

/**
 * Atomically: the current hash is replaced; the parent's is answered with its sealed successor within
 * the grace; any other hash of the family ends it; a hash that was never in it is unknown.
 */
const ROTATE = `
local current = redis.call('HGET', KEYS[1], 'current')
if not current then return {'unknown'} end
local user = redis.call('HGET', KEYS[1], 'userId')
local opened = redis.call('HGET', KEYS[1], 'createdAt')
if tonumber(ARGV[3]) >= tonumber(opened) + tonumber(ARGV[7]) then
  redis.call('DEL', KEYS[1], KEYS[2])
  return {'unknown'}
end
if current == ARGV[1] then
  redis.call('HSET', KEYS[1], 'current', ARGV[2], 'parent', ARGV[1], 'rotatedAt', ARGV[3], 'sealed', ARGV[4], 'lastUsedAt', ARGV[3])
  redis.call('SADD', KEYS[2], ARGV[1])
  local left = math.min(tonumber(ARGV[5]), math.ceil((tonumber(opened) + tonumber(ARGV[7]) - tonumber(ARGV[3])) / 1000))
  redis.call('EXPIRE', KEYS[1], left)
  redis.call('EXPIRE', KEYS[2], left)
  return {'rotated', user, '', '', opened}
end
local parent = redis.call('HGET', KEYS[1], 'parent')
if parent == ARGV[1] and tonumber(ARGV[3]) - tonumber(redis.call('HGET', KEYS[1], 'rotatedAt')) <= tonumber(ARGV[6]) then
  return {'grace', user, redis.call('HGET', KEYS[1], 'sealed'), redis.call('HGET', KEYS[1], 'rotatedAt'), opened}
end
if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 1 then
  redis.call('DEL', KEYS[1], KEYS[2])
  return {'reused', user}
end
return {'unknown'}`;

/** The token names its session, because Redis finds a family by key alone: `<session id>.<256 bits>`. */
function splitToken(token: string): { sessionId: string; hash: string } | null {
  const [sessionId, secret] = token.split(".");
  if (!sessionId || !secret || !/^[0-9a-f-]{36}$/.test(sessionId)) return null;
  return { sessionId, hash: hashRefreshToken(token).toString("base64url") };
}

const newToken = (sessionId: string) => `${sessionId}.${createRefreshToken()}`;

export function createRedisSessionStore(redis: RedisClient, clock: Clock): SessionStore {
  async function end(sessionId: string): Promise<void> {
    const userId = await redis.hget(sessionKey(sessionId), "userId");
    await redis.del(sessionKey(sessionId), spentKey(sessionId));
    if (userId) await redis.zrem(userKey(Number(userId)), sessionId);
  }

  async function endOldest(userId: number): Promise<void> {
    const all = await redis.zrange(userKey(userId), "0", "-1");
    const live: string[] = [];
    for (const sessionId of all) {
      if (await redis.exists(sessionKey(sessionId))) live.push(sessionId);
      else await redis.zrem(userKey(userId), sessionId);
    }
    for (const sessionId of live.slice(0, Math.max(0, live.length - MAX_SESSIONS))) await end(sessionId);
  }

  return {
    async open(userId, device) {
      const now = clock.now();
      const sessionId = randomUUID();
      const refreshToken = newToken(sessionId);
      const time = String(now.getTime());
      await redis
        .multi()
        .hset(sessionKey(sessionId), {
          userId: String(userId),
          userAgent: device.userAgent,
          ip: device.ip,
          createdAt: time,
          lastUsedAt: time,
          current: hashRefreshToken(refreshToken).toString("base64url"),
        })
        .expire(sessionKey(sessionId), TTL_SECONDS)
        .exec();
      await redis.zadd(userKey(userId), await nextRank(redis, userId, now), sessionId);
      await redis.expire(userKey(userId), TTL_SECONDS);
      await endOldest(userId);
      return { sessionId, refreshToken, expiresAt: sessionExpiry(now) };
    },
    rotate: (token) => rotate(redis, token, clock.now()),
    async isLive(sessionId) {
      return (await redis.exists(sessionKey(sessionId))) === 1;
    },
    async sessionOf(token) {
      const parts = splitToken(token);
      if (!parts) return null;
      const [current, userId] = await redis.hmget(sessionKey(parts.sessionId), "current", "userId");
      const isOurs =
        current === parts.hash || (await redis.sismember(spentKey(parts.sessionId), parts.hash)) === 1;
      return isOurs && userId ? { sessionId: parts.sessionId, userId: Number(userId) } : null;
    },
    end,
    async endAll(userId, options) {
      for (const sessionId of await redis.zrange(userKey(userId), "0", "-1")) {
        if (sessionId !== options?.except) await end(sessionId);
      }
    },
    async list(userId) {
      const summaries: SessionSummary[] = [];
      for (const sessionId of await redis.zrange(userKey(userId), "0", "-1")) {
        const row = await redis.hgetall(sessionKey(sessionId));
        if (row["current"]) summaries.push(summaryOf(sessionId, row));
      }
      return summaries.sort((a, b) => b.lastUsedAt.getTime() - a.lastUsedAt.getTime());
    },
  };
}

/** Newer than all before it, even within one millisecond. */
async function nextRank(redis: RedisClient, userId: number, now: Date): Promise<number> {
  const [, newest] = await redis.zrange(userKey(userId), "-1", "-1", "WITHSCORES");
  return Math.max(now.getTime(), Number(newest ?? 0) + 1);
}

async function rotate(redis: RedisClient, token: string, now: Date): Promise<Rotation> {
  const parts = splitToken(token);
  if (!parts) return { outcome: "unknown" };
  const { sessionId, hash } = parts;
  const successor = newToken(sessionId);
  const reply = (await redis.eval(
    ROTATE,
    2,
    sessionKey(sessionId),
    spentKey(sessionId),
    hash,
    hashRefreshToken(successor).toString("base64url"),
    now.getTime(),
    sealSuccessor(token, successor).toString("base64url"),
    TTL_SECONDS,
    PARENT_GRACE_MS,
    SESSION_MAX_DAYS * 24 * 60 * 60 * 1000,
  )) as string[];
  const [outcome, user, sealed, rotatedAt, opened] = reply;
  const openedAt = new Date(Number(opened));
  const userId = Number(user);
  switch (outcome) {
    case "rotated":
      // The list of a user's sessions must outlive each of them, or ending them all would miss this one.
      await redis.expire(userKey(userId), TTL_SECONDS);
      return { outcome, sessionId, userId, refreshToken: successor, expiresAt: sessionExpiry(now, openedAt) };
    case "grace":
      return {
        outcome: "rotated",
        sessionId,
        userId,
        refreshToken: unsealSuccessor(token, Buffer.from(sealed ?? "", "base64url")),
        expiresAt: sessionExpiry(new Date(Number(rotatedAt)), openedAt),
      };
    case "reused":
      return { outcome, sessionId, userId };
    default:
      return { outcome: "unknown" };
  }
}

function summaryOf(sessionId: string, row: Record<string, string>): SessionSummary {
  return {
    sessionId,
    userAgent: row["userAgent"] ?? "",
    ip: row["ip"] ?? "",
    createdAt: new Date(Number(row["createdAt"])),
    lastUsedAt: new Date(Number(row["lastUsedAt"])),
  };
}
