"use client";

import { findRequests } from "@magokoro/contract/partners/request-endpoints";
import { requestList } from "@magokoro/contract/partners/request-list";
import type { RequestListItem } from "@magokoro/contract/partners/request-response";
import { PARTNER_REQUEST_KIND_LABELS } from "@magokoro/domain/partner/partner-request";
import { useState } from "react";
import { ListPage } from "@/components/list/list-page";
import type { Cells } from "@/components/list/list-table";
import { useList } from "@/components/list/use-list";
import { Button } from "@/components/ui/button";
import { Pieces } from "@/components/ui/pieces";
import { dateTimeLabel } from "@/lib/ui-labels";
import { RequestDialog } from "./request-dialog";
import { RequestStatus } from "./request-status";

export const REQUEST_CELLS: Cells<typeof requestList, RequestListItem> = {
  kind: (row) => PARTNER_REQUEST_KIND_LABELS[row.kind],
  partner: (row) => row.partner.name,
  gist: (row) => (
    <>
      {row.gist}
      {row.answer && <p className="text-sm text-muted wrap-anywhere">本部からの回答：{row.answer}</p>}
    </>
  ),
  requesterName: (row) => row.requesterName,
  createdAt: (row) => <Pieces>{dateTimeLabel(row.createdAt)}</Pieces>,
  status: (row) => <RequestStatus status={row.status} />,
};

/** What stores have asked headquarters for. */
export function RequestListPage() {
  const [shown, setShown] = useState<RequestListItem | null>(null);
  return (
    <>
      <ListPage
        title="加盟店からの依頼"
        list={requestList}
        viewer="admin"
        reading={useList(findRequests.in.admin)}
        cells={REQUEST_CELLS}
        rowControls={(row) => (
          <Button
            tone={row.can.includes("grant") ? "primary" : "secondary"}
            onClick={() => setShown(row)}
            aria-label={`${row.partner.name}の${PARTNER_REQUEST_KIND_LABELS[row.kind]}の依頼を見る`}
          >
            {row.can.includes("grant") ? "回答する" : "内容を見る"}
          </Button>
        )}
      />
      {shown && <RequestDialog item={shown} onClose={() => setShown(null)} />}
    </>
  );
}
