"use client";

import { withdrawRequest } from "@magokoro/contract/partners/request-endpoints";
import type { RequestListItem } from "@magokoro/contract/partners/request-response";
import { PARTNER_REQUEST_KIND_LABELS } from "@magokoro/domain/partner/partner-request";
import { Button } from "@/components/ui/button";
import { useAct } from "@/lib/api/use-act";

/** Asked for again in a moment: no question first. */
export function WithdrawRequest({ request }: { request: RequestListItem }) {
  const withdraw = useAct(withdrawRequest, { params: { id: request.id }, done: "依頼を取り下げました" });
  return (
    <Button
      isBusy={withdraw.isBusy}
      aria-label={`${PARTNER_REQUEST_KIND_LABELS[request.kind]}の依頼を取り下げる`}
      onClick={() => void withdraw.run({ version: request.version })}
    >
      取り下げる
    </Button>
  );
}
