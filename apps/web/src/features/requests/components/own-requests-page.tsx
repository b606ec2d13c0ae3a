"use client";

import { findRequests } from "@magokoro/contract/partners/request-endpoints";
import { requestList } from "@magokoro/contract/partners/request-list";
import Link from "next/link";
import { ListPage } from "@/components/list/list-page";
import { useList } from "@/components/list/use-list";
import { REQUEST_CELLS } from "./request-list-page";
import { WithdrawRequest } from "./withdraw-request";

/** What the store has asked headquarters for; it asks beside what it would have changed. */
export function OwnRequestsPage() {
  return (
    <ListPage
      title="本部への依頼"
      list={requestList}
      viewer="partner"
      reading={useList(findRequests.in.partner)}
      cells={REQUEST_CELLS}
      rowControls={(row) => row.can.includes("withdraw") && <WithdrawRequest request={row} />}
      before={
        <p className="mb-5 text-muted">
          新しい依頼は、
          <Link href="/partner/store" className="text-link underline">
            自店の情報
          </Link>
          と、コンシェルジュの画面から送れます。
        </p>
      }
    />
  );
}
