"use client";

import { useSyncExternalStore } from "react";
import { sessionState, subscribeToSession, type SessionState } from "@/lib/session";

const UNKNOWN: SessionState = { status: "unknown" };

export function useSession(): SessionState {
  return useSyncExternalStore(subscribeToSession, sessionState, () => UNKNOWN);
}
