"use client";

import { listMailStops } from "@magokoro/contract/mails/endpoints";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/state-message";
import { useRead } from "@/lib/api/use-read";
import { MailStopLine } from "./mail-stop-line";

/** Addresses nothing is sent to; shown only when there are any. */
export function MailStopsCard() {
  const { data, error, refetch } = useRead(listMailStops);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || data.length === 0) return null;
  return (
    <Card title="送信を停止しているアドレス" className="mb-5">
      <ul className="divide-y divide-line">
        {data.map((stop) => (
          <MailStopLine key={stop.id} stop={stop} />
        ))}
      </ul>
    </Card>
  );
}
