"use client";

import { storeConciergeList } from "@magokoro/contract/concierges/concierge-list";
import type { StoreConciergeListItem } from "@magokoro/contract/concierges/concierge-response";
import { CONCIERGE_STATUS_LABELS, EMPLOYMENT_LABELS } from "@magokoro/contract/concierges/concierge-values";
import { findStoreConcierges } from "@magokoro/contract/concierges/endpoints";
import { useState } from "react";
import { ListFilters } from "@/components/list/list-filters";
import { ListResults } from "@/components/list/list-results";
import { ListTable, type Cells } from "@/components/list/list-table";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useListRead } from "@/lib/api/use-list-read";
import { useListState } from "@/lib/use-list-state";
import { AccountState } from "./account-state";
import { MoveDialog } from "./move-dialog";

const CELLS: Cells<typeof storeConciergeList, StoreConciergeListItem> = {
  kana: (row) => (
    <>
      <span className="block text-[0.8125rem] font-normal text-muted">{row.kana}</span>
      {row.name}
    </>
  ),
  partner: (row) => row.partner.name,
  employmentType: (row) => EMPLOYMENT_LABELS[row.employmentType],
  status: (row) => (
    <Badge tone={row.status === "active" ? "green" : "gray"}>{CONCIERGE_STATUS_LABELS[row.status]}</Badge>
  ),
  account: (row) => <AccountState state={row.account} />,
};

/** The concierges of a store, for headquarters: who they are, and the way to another store. */
export function StoreConcierges({ partnerId }: { partnerId: number }) {
  const { state, change } = useListState();
  const { data, error, refetch } = useListRead(findStoreConcierges, {
    ...state,
    partnerId: String(partnerId),
  });
  const [moved, setMoved] = useState<StoreConciergeListItem | null>(null);
  const reading = { state, change, answer: data, error, retry: () => void refetch() };
  return (
    <Card title="コンシェルジュ">
      <ListFilters list={storeConciergeList} viewer="admin" reading={reading} />
      <ListResults list={storeConciergeList} reading={reading}>
        {(rows) => (
          <ListTable
            list={storeConciergeList}
            viewer="admin"
            reading={reading}
            rows={rows}
            cells={CELLS}
            href={undefined}
            rowControls={(row) => (
              <Button size="small" aria-label={`${row.name}さんを移籍する`} onClick={() => setMoved(row)}>
                移籍
              </Button>
            )}
          />
        )}
      </ListResults>
      {moved && <MoveDialog concierge={moved} onClose={() => setMoved(null)} />}
    </Card>
  );
}
