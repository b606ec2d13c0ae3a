import { randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import type { Clock } from "../clock/clock";
import { createRefreshToken, hashRefreshToken, sealSuccessor, unsealSuccessor } from "./refresh-token";
import {
  MAX_SESSIONS,
  PARENT_GRACE_MS,
  sessionExpiry,
  type Rotation,
  type SessionStore,
  type SessionSummary,
} from "./session-store";

interface SessionRow {
  id: string;
  user_id: number;
  created_at: Date;
  expires_at: Date;
  current_hash: Buffer;
  parent_hash: Buffer | null;
  parent_rotated_at: Date | null;
  sealed_successor: Buffer | null;
}

/** Sessions in PostgreSQL, for where no Redis is configured: a restart logs nobody out. */
export function createPostgresSessionStore(pool: Pool, clock: Clock): SessionStore {
  const endWhere = (condition: string, values: unknown[]) =>
    pool.query(`UPDATE sessions SET ended_at = $1 WHERE ended_at IS NULL AND ${condition}`, [
      clock.now(),
      ...values,
    ]);

  return {
    async open(userId, device) {
      const now = clock.now();
      const opened = {
        sessionId: randomUUID(),
        refreshToken: createRefreshToken(),
        expiresAt: sessionExpiry(now),
      };
      await pool.query(
        `INSERT INTO sessions (id, user_id, user_agent, ip, created_at, last_used_at, expires_at, current_hash)
         VALUES ($1, $2, $3, $4, $5, $5, $6, $7)`,
        [
          opened.sessionId,
          userId,
          device.userAgent,
          device.ip,
          now,
          opened.expiresAt,
          hashRefreshToken(opened.refreshToken),
        ],
      );
      await endWhere(
        `user_id = $2 AND id NOT IN (SELECT id FROM sessions WHERE user_id = $2 AND ended_at IS NULL AND expires_at > $1
           ORDER BY created_at DESC, (id = $4) DESC LIMIT $3)`,
        [userId, MAX_SESSIONS, opened.sessionId],
      );
      return opened;
    },
    rotate: (refreshToken) => inTransaction(pool, (client) => rotate(client, refreshToken, clock.now())),
    async isLive(sessionId) {
      const { rowCount } = await pool.query({
        name: "session_is_live",
        text: "SELECT 1 FROM sessions WHERE id = $1 AND ended_at IS NULL AND expires_at > $2",
        values: [sessionId, clock.now()],
      });
      return rowCount === 1;
    },
    async sessionOf(refreshToken) {
      const { rows } = await pool.query<{ id: string; user_id: number }>(
        `SELECT id, user_id FROM sessions WHERE current_hash = $1
         UNION SELECT s.id, s.user_id FROM session_spent_tokens t JOIN sessions s ON s.id = t.session_id WHERE t.token_hash = $1`,
        [hashRefreshToken(refreshToken)],
      );
      return rows[0] ? { sessionId: rows[0].id, userId: rows[0].user_id } : null;
    },
    async end(sessionId) {
      await endWhere("id = $2", [sessionId]);
    },
    async endAll(userId, options) {
      await endWhere("user_id = $2 AND id IS DISTINCT FROM $3::uuid", [userId, options?.except ?? null]);
    },
    async list(userId) {
      const { rows } = await pool.query<SessionSummary>(
        `SELECT id AS "sessionId", user_agent AS "userAgent", ip, created_at AS "createdAt", last_used_at AS "lastUsedAt"
         FROM sessions WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY last_used_at DESC`,
        [userId, clock.now()],
      );
      return rows;
    },
  };
}

async function rotate(client: PoolClient, token: string, now: Date): Promise<Rotation> {
  const hash = hashRefreshToken(token);
  const { rows } = await client.query<SessionRow>(
    `SELECT * FROM sessions WHERE ended_at IS NULL AND expires_at > $2 AND id = coalesce(
       (SELECT id FROM sessions WHERE current_hash = $1),
       (SELECT session_id FROM session_spent_tokens WHERE token_hash = $1)) FOR UPDATE`,
    [hash, now],
  );
  const session = rows[0];
  if (!session) return { outcome: "unknown" };
  if (session.current_hash.equals(hash)) return replaceToken(client, session, token, hash, now);
  return graceOrReuse(client, session, token, hash, now);
}

async function replaceToken(
  client: PoolClient,
  session: SessionRow,
  token: string,
  hash: Buffer,
  now: Date,
): Promise<Rotation> {
  const successor = createRefreshToken();
  const expiresAt = sessionExpiry(now, session.created_at);
  await client.query(
    `UPDATE sessions SET current_hash = $2, parent_hash = $3, parent_rotated_at = $4, sealed_successor = $5,
       last_used_at = $4, expires_at = $6 WHERE id = $1`,
    [session.id, hashRefreshToken(successor), hash, now, sealSuccessor(token, successor), expiresAt],
  );
  await client.query(
    "INSERT INTO session_spent_tokens (token_hash, session_id, spent_at) VALUES ($1, $2, $3)",
    [hash, session.id, now],
  );
  return {
    outcome: "rotated",
    sessionId: session.id,
    userId: session.user_id,
    refreshToken: successor,
    expiresAt,
  };
}

async function graceOrReuse(
  client: PoolClient,
  session: SessionRow,
  token: string,
  hash: Buffer,
  now: Date,
): Promise<Rotation> {
  const { sealed_successor: sealed, parent_rotated_at: rotatedAt } = session;
  const isParent = session.parent_hash?.equals(hash) ?? false;
  if (isParent && sealed && rotatedAt && now.getTime() - rotatedAt.getTime() <= PARENT_GRACE_MS) {
    return {
      outcome: "rotated",
      sessionId: session.id,
      userId: session.user_id,
      refreshToken: unsealSuccessor(token, sealed),
      expiresAt: session.expires_at,
    };
  }
  await client.query("UPDATE sessions SET ended_at = $2 WHERE id = $1", [session.id, now]);
  return { outcome: "reused", sessionId: session.id, userId: session.user_id };
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // The query of a lost connection fails by itself; without a listener its event would end the process.
  const ignore = () => undefined;
  client.on("error", ignore);
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    client.off("error", ignore);
    client.release();
    return result;
  } catch (error) {
    client.release(error instanceof Error ? error : true);
    throw error;
  }
}
