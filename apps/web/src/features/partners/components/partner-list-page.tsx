"use client";

import { findPartners } from "@magokoro/contract/partners/endpoints";
import { partnerList } from "@magokoro/contract/partners/partner-list";
import type { PartnerListItem } from "@magokoro/contract/partners/partner-response";
import { PARTNER_STATUS_LABELS } from "@magokoro/contract/partners/partner-values";
import { Plus } from "lucide-react";
import Link from "next/link";
import { ListPage } from "@/components/list/list-page";
import type { Cells } from "@/components/list/list-table";
import { useList } from "@/components/list/use-list";
import { Badge } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button";

const CELLS: Cells<typeof partnerList, PartnerListItem> = {
  name: (row) => row.name,
  code: (row) => row.code,
  place: (row) => `${row.prefecture}${row.city}`,
  representative: (row) => row.representative,
  phone: (row) => row.phone,
  concierges: (row) => `${row.concierges}名`,
  openCases: (row) => `${row.openCases}件`,
  // Most are active: what all rows have says nothing.
  status: (row) => row.status === "inactive" && <Badge tone="gray">{PARTNER_STATUS_LABELS.inactive}</Badge>,
};

export function PartnerListPage() {
  return (
    <ListPage
      title="加盟店"
      list={partnerList}
      viewer="admin"
      reading={useList(findPartners)}
      cells={CELLS}
      href={(row) => `/admin/partners/${row.id}`}
      action={
        <Link href="/admin/partners/new" className={buttonStyle({ tone: "primary" })}>
          <Plus aria-hidden />
          加盟店を登録
        </Link>
      }
    />
  );
}
