"use client";

import { declineRequest, getRequest, grantRequest } from "@magokoro/contract/partners/request-endpoints";
import type { RequestListItem } from "@magokoro/contract/partners/request-response";
import { PARTNER_REQUEST_KIND_LABELS } from "@magokoro/domain/partner/partner-request";
import { useState } from "react";
import { ReasonDialog } from "@/components/form/reason-dialog";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormNotice } from "@/components/ui/form-notice";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useRead } from "@/lib/api/use-read";
import { messageOf } from "@/lib/error-messages";
import { RequestChangeTable } from "./request-change";

/** One request with its answer: headquarters sees the wish beside what stands today. */
export function RequestDialog({ item, onClose }: { item: RequestListItem; onClose: () => void }) {
  const { id } = item;
  const [isDeclining, setDeclining] = useState(false);
  const { data, error, refetch } = useRead(getRequest.in.admin, { params: { id } });
  const row = onRow(getRequest.in.admin, id);
  const grant = useAct(grantRequest, {
    ...row,
    done: "依頼を承認しました",
    failure: "page",
    onDone: onClose,
  });
  const decline = useAct(declineRequest, { ...row, done: "依頼を見送りました", failure: "page" });
  const title = `${item.partner.name}：${PARTNER_REQUEST_KIND_LABELS[item.kind]}`;
  if (isDeclining && data)
    return (
      <ReasonDialog
        isOpen
        onClose={() => setDeclining(false)}
        title="この依頼を見送りますか？"
        description={`${title}の依頼を見送ります。理由は加盟店にメールで届きます。`}
        reasonLabel="見送りの理由"
        submitLabel="見送る"
        draft={{ kind: "request-decline", row: String(id), label: `${title}の見送りの理由` }}
        onSubmit={async (reason) => {
          await decline.run({ version: data.version, reason });
          onClose();
        }}
      />
    );
  return (
    <Dialog isOpen onClose={onClose} title={title} description={`依頼した人：${item.requesterName}`}>
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />)}
      {data && (
        <div className="space-y-5">
          <RequestChangeTable change={data.change} />
          {data.message && <p className="whitespace-pre-wrap">{data.message}</p>}
          {data.answer && <p className="whitespace-pre-wrap">本部からの回答：{data.answer}</p>}
          <FormNotice failure={grant.error ? messageOf(grant.error) : null} />
          <div className="flex flex-wrap justify-end gap-3">
            <Button onClick={onClose}>閉じる</Button>
            {data.can.includes("decline") && <Button onClick={() => setDeclining(true)}>見送る</Button>}
            {data.can.includes("grant") && (
              <Button
                tone="primary"
                isBusy={grant.isBusy}
                // What went wrong stands above the buttons.
                onClick={() => void grant.run({ version: data.version }).catch(() => undefined)}
              >
                承認する
              </Button>
            )}
          </div>
        </div>
      )}
    </Dialog>
  );
}
