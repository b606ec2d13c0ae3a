"use client";

import { listMails, type MailItem } from "@magokoro/contract/mails/endpoints";
import {
  MAIL_STATUSES,
  MAIL_STATUS_LABELS,
  MAIL_TEMPLATE_LABELS,
} from "@magokoro/contract/mails/mail-values";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Column } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { ListResults } from "@/components/ui/list-results";
import { PageHeader } from "@/components/ui/page-header";
import { Pieces } from "@/components/ui/pieces";
import { SearchBox } from "@/components/ui/search-box";
import { useListRead } from "@/lib/api/use-list-read";
import { dateTimeLabel } from "@/lib/ui-labels";
import { useListState } from "@/lib/use-list-state";
import { MailStopsCard } from "./mail-stops-card";
import { RetryMail } from "./retry-mail";

const TONES = { queued: "sky", sent: "green", bounced: "orange", parked: "red" } as const;

const COLUMNS: Column<MailItem>[] = [
  { header: "宛先", cell: (row) => row.to },
  { header: "種類", cell: (row) => MAIL_TEMPLATE_LABELS[row.template] },
  {
    header: "状態",
    cell: (row) => (
      <>
        <Badge tone={TONES[row.status]}>{MAIL_STATUS_LABELS[row.status]}</Badge>
        {row.problem && <span className="mt-1 block text-[0.8125rem]">{row.problem}</span>}
      </>
    ),
  },
  { header: "試行", isUnbroken: true, cell: (row) => `${row.attempts}回` },
  { header: "受付", sort: "createdAt", cell: (row) => <Pieces>{dateTimeLabel(row.createdAt)}</Pieces> },
  { header: "送信", cell: (row) => <Pieces>{dateTimeLabel(row.sentAt)}</Pieces> },
];

/** Every mail there was, and a button for those that were given up. */
export function MailListPage() {
  const { state, change } = useListState();
  const { data, error, refetch } = useListRead(listMails, state);

  return (
    <>
      <PageHeader title="メール" />
      <MailStopsCard />
      <Card>
        <FilterBar>
          <SearchBox
            label="メールを検索"
            placeholder="宛先のメールアドレス"
            value={state["search"] ?? ""}
            onSearch={(search) => change({ search })}
          />
          <FilterSelect
            noun="種類"
            name="template"
            options={Object.entries(MAIL_TEMPLATE_LABELS)}
            state={state}
            change={change}
          />
          <FilterSelect
            noun="状態"
            name="status"
            options={MAIL_STATUSES.map((status) => [status, MAIL_STATUS_LABELS[status]] as const)}
            state={state}
            change={change}
          />
        </FilterBar>
        <ListResults
          noun="メール"
          columns={COLUMNS}
          answer={data}
          error={error}
          onRetry={() => void refetch()}
          rowControls={(row) => row.can.includes("retry") && <RetryMail mail={row} />}
          state={state}
          change={change}
          defaultSort="createdAt"
        />
      </Card>
    </>
  );
}
