"use client";

import {
  listSessions,
  logoutEverywhere,
  type SessionSummaryAnswer,
} from "@magokoro/contract/auth/session-endpoints";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useAct } from "@/lib/api/use-act";
import { useRead } from "@/lib/api/use-read";
import { askBeforeLogout } from "@/lib/ask-before-logout";
import { leave } from "@/lib/session";
import { EndSessionDialog } from "./end-session-dialog";
import { SessionRow } from "./session-row";

/** Where one is signed in; anything unknown can be thrown out from here. */
export function SessionsCard() {
  const { data, error, refetch } = useRead(listSessions);
  const everywhere = useAct(logoutEverywhere, { onDone: leave });
  const [ending, setEnding] = useState<SessionSummaryAnswer | null>(null);
  const [isLeaving, setLeaving] = useState(false);

  async function logOutEverywhere(): Promise<void> {
    if (await askBeforeLogout()) void everywhere.run({});
  }

  return (
    <Card title="ログイン中の端末">
      {data ? (
        <ul className="divide-y divide-line">
          {[...data].sort(thisFirst).map((session) => (
            <SessionRow key={session.id} session={session} onEnd={() => setEnding(session)} />
          ))}
        </ul>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={3} />
      )}
      <div className="mt-4">
        <Button tone="danger" onClick={() => setLeaving(true)}>
          すべての端末からログアウト
        </Button>
      </div>
      {ending && <EndSessionDialog session={ending} onClose={() => setEnding(null)} />}
      <ConfirmDialog
        isReversible
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        title="すべての端末からログアウト"
        description="この端末を含む、すべての端末からログアウトします。"
        confirmLabel="ログアウトする"
        isBusy={everywhere.isBusy}
        onConfirm={() => void logOutEverywhere()}
      />
    </Card>
  );
}

/** This device on top, then by last use; both are instants of one time zone, so their text sorts. */
function thisFirst(a: SessionSummaryAnswer, b: SessionSummaryAnswer): number {
  return Number(b.isCurrent) - Number(a.isCurrent) || b.lastUsedAt.localeCompare(a.lastUsedAt);
}
