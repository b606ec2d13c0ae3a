"use client";

import { findRequests } from "@magokoro/contract/partners/request-endpoints";
import { requestList } from "@magokoro/contract/partners/request-list";
import { ListPage } from "@/components/list/list-page";
import { useList } from "@/components/list/use-list";
import { AskButtons } from "./ask-buttons";
import { REQUEST_CELLS } from "./request-list-page";
import { WithdrawRequest } from "./withdraw-request";

/** What the store has asked headquarters for, and what it may ask. */
export function OwnRequestsPage() {
  return (
    <ListPage
      title="本部への依頼"
      list={requestList}
      viewer="partner"
      reading={useList(findRequests.in.partner)}
      cells={REQUEST_CELLS}
      rowControls={(row) => row.can.includes("withdraw") && <WithdrawRequest request={row} />}
      before={<AskButtons />}
    />
  );
}
