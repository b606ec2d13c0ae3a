"use client";

import type { SessionSummaryAnswer } from "@magokoro/contract/auth/session-endpoints";
import { Monitor } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { messageOf } from "@/lib/error-messages";
import { dateTimeLabel } from "@/lib/ui-labels";
import { useEndSession, useLogoutEverywhere, useSessions } from "../api/use-sessions";

/** Where one is signed in; anything unknown can be thrown out from here. */
export function SessionsCard() {
  const { data, error, refetch } = useSessions();
  const end = useEndSession();
  const everywhere = useLogoutEverywhere();
  const [isLeaving, setLeaving] = useState(false);

  function endOne(session: SessionSummaryAnswer): void {
    end.mutate(session.id, {
      onSuccess: () => toast.success(`「${session.device}」からログアウトしました`),
      onError: (failure) => toast.error(messageOf(failure)),
    });
  }

  return (
    <Card title="ログイン中の端末">
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton lines={3} />
      ) : (
        <ul className="divide-y divide-line">
          {data.map((session) => (
            <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <div className="flex min-w-56 flex-1 items-start gap-3">
                <Monitor aria-hidden size={22} className="mt-1 shrink-0 text-muted" />
                <div className="min-w-0">
                  <p className="flex flex-wrap items-center gap-2 font-medium">
                    {session.device}
                    {session.isCurrent && <Badge tone="green">この端末</Badge>}
                  </p>
                  <p className="text-sm text-muted">
                    最終利用 {dateTimeLabel(session.lastUsedAt)}・ログイン {dateTimeLabel(session.createdAt)}
                    ・接続元 {session.ip}
                  </p>
                </div>
              </div>
              {!session.isCurrent && (
                <Button
                  size="small"
                  isBusy={end.isPending && end.variables === session.id}
                  onClick={() => endOne(session)}
                  aria-label={`${session.device}をログアウトさせる`}
                >
                  ログアウトさせる
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4">
        <Button tone="danger" onClick={() => setLeaving(true)}>
          すべての端末からログアウト
        </Button>
      </div>
      <ConfirmDialog
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
