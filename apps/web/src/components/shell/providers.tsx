"use client";

import { speakJapanese } from "@magokoro/contract/core/japanese-messages";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { createQueryClient } from "@/lib/api/query-client";
import { watchOtherWindows } from "@/lib/drafts/draft-box";
import { sessionState, subscribeToSession } from "@/lib/session";
import { LeaveGuard } from "./leave-guard";
import { LogoutDialog } from "./logout-dialog";
import { StepUpDialog } from "./step-up-dialog";
import { Toasts } from "./toasts";
import { WarningsDialog } from "./warnings-dialog";

speakJapanese();

const signedInUserId = () => {
  const session = sessionState();
  return session.status === "signed-in" ? session.user.id : null;
};

/** What was read for one person is gone when their session ends, by whatever cause, or becomes another's. */
function clearWhenPersonChanges(client: QueryClient): () => void {
  let before = signedInUserId();
  return subscribeToSession(() => {
    const now = signedInUserId();
    if (before !== null && now !== before) client.clear();
    before = now;
  });
}

export function Providers({ children }: { children: React.ReactNode }) {
  const [client] = useState(createQueryClient);
  useEffect(() => clearWhenPersonChanges(client), [client]);
  useEffect(() => watchOtherWindows(), []);
  return (
    <QueryClientProvider client={client}>
      {children}
      <LeaveGuard />
      <LogoutDialog />
      <StepUpDialog />
      <WarningsDialog />
      <Toasts />
    </QueryClientProvider>
  );
}
