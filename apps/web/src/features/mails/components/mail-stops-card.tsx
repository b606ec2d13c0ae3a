"use client";

import type { MailStop } from "@magokoro/contract/mails/endpoints";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/state-message";
import { messageOf } from "@/lib/error-messages";
import { dateTimeLabel } from "@/lib/ui-labels";
import { useLiftMailStop, useMailStops } from "../api/use-mails";

const REASONS = {
  bounce: "宛先が存在しないため、メールが戻ってきました。",
  complaint: "受信した方が、迷惑メールとして報告しました。",
} as const;

/** Addresses nothing is sent to; shown only when there are any. */
export function MailStopsCard() {
  const { data, error, refetch } = useMailStops();
  const lift = useLiftMailStop();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || data.length === 0) return null;

  function liftStop({ id, address }: MailStop): void {
    lift.mutate(id, {
      onSuccess: () => toast.success(`${address} への送信を再開しました`),
      onError: (failure) => toast.error(messageOf(failure)),
    });
  }

  return (
    <Card title="送信を停止しているアドレス" className="mb-5">
      <ul className="divide-y divide-line">
        {data.map((stop) => (
          <li key={stop.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-56 flex-1">
              <p className="font-medium">{stop.address}</p>
              <p className="text-sm text-muted">
                {REASONS[stop.reason]}（{dateTimeLabel(stop.stoppedAt)}）
              </p>
            </div>
            <Button
              size="small"
              isBusy={lift.isPending && lift.variables === stop.id}
              aria-label={`${stop.address} への送信を再開する`}
              onClick={() => liftStop(stop)}
            >
              送信を再開
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
