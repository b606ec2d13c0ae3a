"use client";

import type { UserType } from "@magokoro/domain/user/user-type";
import { Suspense } from "react";
import { AppShell } from "./app-shell";
import { SessionGate } from "./session-gate";

/** The frame of every page of one role, or of pages everybody has. */
export function Room({ room, children }: { room?: UserType; children: React.ReactNode }) {
  return (
    <Suspense>
      <SessionGate room={room}>{(user) => <AppShell user={user}>{children}</AppShell>}</SessionGate>
    </Suspense>
  );
}
