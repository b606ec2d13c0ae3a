"use client";

import type { SessionSummaryAnswer } from "@magokoro/contract/auth/session-endpoints";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { messageOf } from "@/lib/error-messages";
import { dateTimeLabel } from "@/lib/ui-labels";
import { useEndSession, useLogoutEverywhere, useSessions } from "../api/use-sessions";
import { SessionRow } from "./session-row";

/** Where one is signed in; anything unknown can be thrown out from here. */
export function SessionsCard() {
  const { data, error, refetch } = useSessions();
  const end = useEndSession();
  const everywhere = useLogoutEverywhere();
  const [ending, setEnding] = useState<SessionSummaryAnswer | null>(null);
  const [isLeaving, setLeaving] = useState(false);

  function endOne({ id, device }: SessionSummaryAnswer): void {
    end.mutate(id, {
      onSuccess: () => toast.success(`「${device}」からログアウトしました`),
      onError: (failure) => toast.error(messageOf(failure)),
      onSettled: () => setEnding(null),
    });
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
      <ConfirmDialog
        isReversible
        isOpen={ending !== null}
        onClose={() => setEnding(null)}
        title="端末のログアウト"
        description={
          ending
            ? `「${ending.device}」（最終利用 ${dateTimeLabel(ending.lastUsedAt)}）をログアウトさせます。心当たりのない端末の場合は、続けてパスワードも変更してください。`
            : ""
        }
        confirmLabel="ログアウトさせる"
        isBusy={end.isPending}
        onConfirm={() => ending && endOne(ending)}
      />
      <ConfirmDialog
        isReversible
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        title="すべての端末からログアウト"
        description="この端末を含む、すべての端末からログアウトします。"
        confirmLabel="ログアウトする"
        isBusy={everywhere.isPending}
        onConfirm={() =>
          everywhere.mutate(undefined, { onError: (failure) => toast.error(messageOf(failure)) })
        }
      />
    </Card>
  );
}

/** This device on top, then by last use; both are instants of one time zone, so their text sorts. */
function thisFirst(a: SessionSummaryAnswer, b: SessionSummaryAnswer): number {
  return Number(b.isCurrent) - Number(a.isCurrent) || b.lastUsedAt.localeCompare(a.lastUsedAt);
}
