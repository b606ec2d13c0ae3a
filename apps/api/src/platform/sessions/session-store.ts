export interface Device {
  userAgent: string;
  ip: string;
}

export interface OpenedSession {
  sessionId: string;
  refreshToken: string;
  expiresAt: Date;
}

export type Rotation =
  | ({ outcome: "rotated"; userId: number } & OpenedSession)
  /** A spent token came back: the whole family has just been ended. */
  | { outcome: "reused"; sessionId: string; userId: number }
  | { outcome: "unknown" };

export interface SessionSummary {
  sessionId: string;
  userAgent: string;
  ip: string;
  createdAt: Date;
  lastUsedAt: Date;
}

/**
 * Signed-in devices. Refresh tokens are 256 random bits, kept hashed, live seven days from their last
 * rotation (thirty from signing in at most) and work once; the immediate parent gets the same successor for ten seconds more, so that a
 * lost answer or a second tab costs nothing. A user has at most three sessions; the oldest goes.
 */
export interface SessionStore {
  open(userId: number, device: Device): Promise<OpenedSession>;
  rotate(refreshToken: string): Promise<Rotation>;
  isLive(sessionId: string): Promise<boolean>;
  /** The session a refresh token belongs to, spent or not. */
  sessionOf(refreshToken: string): Promise<{ sessionId: string; userId: number } | null>;
  end(sessionId: string): Promise<void>;
  endAll(userId: number, options?: { except?: string }): Promise<void>;
  list(userId: number): Promise<SessionSummary[]>;
}

export const SESSION_DAYS = 7;
/** However often it is renewed, a session ends this long after signing in. */
export const SESSION_MAX_DAYS = 30;
export const MAX_SESSIONS = 3;
export const PARENT_GRACE_MS = 10_000;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Seven days from now, never beyond thirty days from signing in. */
export function sessionExpiry(now: Date, openedAt: Date = now): Date {
  const idle = now.getTime() + SESSION_DAYS * DAY_MS;
  return new Date(Math.min(idle, openedAt.getTime() + SESSION_MAX_DAYS * DAY_MS));
}
