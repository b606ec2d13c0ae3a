"use client";

import { useSyncExternalStore } from "react";
import { sessionState, subscribeToSession, type SessionState } from "@/lib/session";

const UNKNOWN: SessionState = { status: "unknown" };

export function useSession(): SessionState {
  return useSyncExternalStore(subscribeToSession, sessionState, () => UNKNOWN);
}

/** Which concierge the person signed in is; null for everybody else. */
export function useOwnConciergeId(): number | null {
  const session = useSession();
  return session.status === "signed-in" ? session.user.conciergeId : null;
}
