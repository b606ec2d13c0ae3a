import type { AuthUser, SignedInAnswer } from "@magokoro/contract/auth/auth-user";
import { forgetStepUp } from "./step-up";

export type SessionState =
  { status: "unknown" } | { status: "signed-out" } | { status: "signed-in"; user: AuthUser };

/* The access token lives in this module's memory alone: no storage that a script could read later. */
let accessToken: string | null = null;
let state: SessionState = { status: "unknown" };
let refreshing: Promise<boolean> | null = null;
const listeners = new Set<() => void>();

/** Whether this browser may hold a session at all: says nothing of whose, and spares a visitor a useless refusal. */
const HINT = "magokoro-has-session";

function change(next: SessionState, token: string | null): void {
  state = next;
  accessToken = token;
  for (const listener of listeners) listener();
}

export function subscribeToSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const sessionState = (): SessionState => state;
export const currentAccessToken = (): string | null => accessToken;

/** How the session of this page ended, if it had one: the login page says so. */
let ending: "expired" | "signed-out" | null = null;

export const sessionEnding = () => ending;

export function signIn({ accessToken: token, user }: SignedInAnswer): void {
  localStorage.setItem(HINT, "1");
  ending = "expired";
  change({ status: "signed-in", user }, token);
}

/** The person's own wish. */
export function leave(): void {
  ending = "signed-out";
  signOutLocally();
}

export function signOutLocally(): void {
  localStorage.removeItem(HINT);
  forgetStepUp();
  change({ status: "signed-out" }, null);
}

/**
 * Exchanges the cookie for a new access token; however many ask at once, one request is made. False
 * when the session is over; a lost network leaves the state as it was and throws.
 */
export function refreshSession(): Promise<boolean> {
  refreshing ??= requestRefresh().finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function requestRefresh(): Promise<boolean> {
  if (localStorage.getItem(HINT) === null) {
    signOutLocally();
    return false;
  }
  const response = await fetch("/api/auth/refresh", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  if (response.status === 401 || response.status === 403) {
    signOutLocally();
    return false;
  }
  if (!response.ok) throw new Error(`refresh answered ${response.status}`);
  const { data }: { data: SignedInAnswer } = await response.json();
  signIn(data);
  return true;
}
