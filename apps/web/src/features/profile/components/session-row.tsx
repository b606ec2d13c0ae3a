import type { SessionSummaryAnswer } from "@magokoro/contract/auth/session-endpoints";
import { Monitor, Smartphone } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { dateTimeLabel } from "@/lib/ui-labels";

const PHONES = /iOS|Android/;

/** One device: what it is, since when and from where; all but this one can be thrown out. */
export function SessionRow({ session, onEnd }: { session: SessionSummaryAnswer; onEnd: () => void }) {
  const { device, ip, createdAt, lastUsedAt, isCurrent } = session;
  const Icon = PHONES.test(device) ? Smartphone : Monitor;
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-4">
      <div className="flex min-w-0 flex-1 basis-56 items-start gap-3">
        <Icon aria-hidden className="mt-0.5 shrink-0 text-muted" />
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2 font-medium">
            {device}
            {isCurrent && <Badge tone="green">この端末</Badge>}
          </p>
          <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-muted">
            <span>最終利用　{dateTimeLabel(lastUsedAt)}</span>
            <span>ログイン　{dateTimeLabel(createdAt)}</span>
            <span>接続元　{ip}</span>
          </p>
        </div>
      </div>
      {!isCurrent && (
        <Button
          onClick={onEnd}
          // Two browsers of one kind look alike; the last use tells them apart.
          aria-label={`${device}（最終利用 ${dateTimeLabel(lastUsedAt)}）をログアウトさせる`}
          className="max-md:w-full"
        >
          ログアウトさせる
        </Button>
      )}
    </li>
  );
}
