import type { AuthUser, SignedInAnswer } from "@magokoro/contract/auth/auth-user";
import { clearDeviceData, clearDeviceDataOfOthers } from "./device-data";
import { closeDrafts, openDrafts } from "./drafts/draft-box";
import { onNewsOfOtherWindows, tellOtherWindows } from "./session-news";
import { forgetStepUp } from "./step-up";

export type SessionState =
  { status: "unknown" } | { status: "signed-out" } | { status: "signed-in"; user: AuthUser };

/** How a session ended: by itself, by the person's wish, or because somebody else signed in on this browser. */
export type SessionEnding = "expired" | "signed-out" | "switched";

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
let ending: SessionEnding | null = null;

export const sessionEnding = () => ending;

/** What others left on this device goes, what this person left opens; then the pages appear. */
export async function signIn({ accessToken: token, user, draftKeys }: SignedInAnswer): Promise<void> {
  if (state.status === "signed-in" && state.user.id !== user.id) closeDrafts();
  await clearDeviceDataOfOthers(user.id);
  // The API of the version before sends none: drafts then live as long as the page.
  await openDrafts(user.id, draftKeys ?? []);
  localStorage.setItem(HINT, "1");
  ending = "expired";
  tellOtherWindows({ signedIn: user.id });
  change({ status: "signed-in", user }, token);
}

/** The person's own wish: nothing of theirs stays on this device. */
export async function leave(): Promise<void> {
  if (state.status === "signed-in") await clearDeviceData(state.user.id);
  end("signed-out");
}

/** The session is over for every window of this browser; sealed drafts wait for the same person. */
function end(how: SessionEnding): void {
  tellOtherWindows({ ended: how });
  endHere(how);
}

function endHere(how: SessionEnding): void {
  if (state.status === "signed-in") ending = how;
  if (how !== "switched") localStorage.removeItem(HINT);
  closeDrafts();
  forgetStepUp();
  change({ status: "signed-out" }, null);
}

onNewsOfOtherWindows((news) => {
  if (state.status !== "signed-in") return;
  if ("ended" in news) endHere(news.ended);
  else if (news.signedIn !== state.user.id) endHere("switched");
});

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
    endHere("expired");
    return false;
  }
  const response = await fetch("/api/auth/refresh", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  if (response.status === 401 || response.status === 403) {
    end("expired");
    return false;
  }
  if (!response.ok) throw new Error(`refresh answered ${response.status}`);
  const { data }: { data: SignedInAnswer } = await response.json();
  await signIn(data);
  return true;
}
