"use client";

import { liftMailStop, listMailStops, type MailStop } from "@magokoro/contract/mails/endpoints";
import { Button } from "@/components/ui/button";
import { expectIn } from "@/lib/api/expectation";
import { useAct } from "@/lib/api/use-act";
import { dateTimeLabel } from "@/lib/ui-labels";

const REASONS = {
  bounce: "宛先が存在しないため、メールが戻ってきました。",
  complaint: "受信した方が、迷惑メールとして報告しました。",
} as const;

/** One address and why nothing is sent to it; lifted, it is gone from the list at once. */
export function MailStopLine({ stop: { id, address, reason, stoppedAt } }: { stop: MailStop }) {
  const lift = useAct(liftMailStop, {
    params: { id },
    done: `${address} への送信を再開しました`,
    optimistic: () => [expectIn(listMailStops, (stops) => stops.filter((stop) => stop.id !== id))],
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-56 flex-1">
        <p className="font-medium">{address}</p>
        <p className="text-sm text-muted">
          {REASONS[reason]}（{dateTimeLabel(stoppedAt)}）
        </p>
      </div>
      <Button
        size="small"
        isBusy={lift.isBusy}
        aria-label={`${address} への送信を再開する`}
        onClick={() => void lift.run()}
      >
        送信を再開
      </Button>
    </li>
  );
}
