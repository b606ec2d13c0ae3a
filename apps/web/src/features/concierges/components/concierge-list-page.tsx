"use client";

import { conciergeList } from "@magokoro/contract/concierges/concierge-list";
import type { ConciergeListItem } from "@magokoro/contract/concierges/concierge-response";
import { EMPLOYMENT_LABELS } from "@magokoro/contract/concierges/concierge-values";
import { findConcierges, findConciergeSkills } from "@magokoro/contract/concierges/endpoints";
import { formatDateJa } from "@magokoro/domain/date/format-date";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { Plus } from "lucide-react";
import Link from "next/link";
import { FilterSelect } from "@/components/list/filter-select";
import { ListPage } from "@/components/list/list-page";
import type { Cells } from "@/components/list/list-table";
import { useList } from "@/components/list/use-list";
import { Badge } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button";
import { useRead } from "@/lib/api/use-read";
import { thisMonth } from "../month";
import { AccountState } from "./account-state";
import { FormerConcierges } from "./former-concierges";
import { MonthStepper } from "./month-stepper";

const CELLS: Cells<typeof conciergeList, ConciergeListItem> = {
  kana: (row) => (
    <>
      <span className="block text-[0.8125rem] font-normal text-muted">{row.kana}</span>
      {row.name}
      {row.status === "inactive" && (
        <Badge tone="gray" className="ml-2">
          停止中
        </Badge>
      )}
    </>
  ),
  employmentType: (row) => EMPLOYMENT_LABELS[row.employmentType],
  skills: (row) => (row.skills.length > 0 ? row.skills.join("・") : "—"),
  hiredOn: (row) => (row.hiredOn ? formatDateJa(row.hiredOn) : "—"),
  visits: (row) => `${row.visits}件`,
  pay: (row) => formatYen(row.pay),
  lateReports: (row) => (row.lateReports > 0 ? <Badge tone="red">{`${row.lateReports}件`}</Badge> : "—"),
  account: (row) => <AccountState state={row.account} />,
};

export function ConciergeListPage() {
  const reading = useList(findConcierges);
  const skills = useRead(findConciergeSkills, { staleTime: 5 * 60_000 });
  const month = reading.state["month"] ?? thisMonth();
  return (
    <>
      <ListPage
        title="コンシェルジュ一覧"
        list={conciergeList}
        viewer="partner"
        reading={reading}
        cells={CELLS}
        href={(row) => `/partner/concierges/${row.id}`}
        before={
          <>
            <div className="flex flex-wrap items-start gap-x-6">
              <MonthStepper
                month={month}
                onChange={(next) => reading.change({ month: next === thisMonth() ? null : next })}
              />
              <div className="mb-4 w-56 max-w-full">
                <FilterSelect
                  noun="スキル"
                  name="skill"
                  options={(skills.data ?? []).map((skill) => [skill, skill] as const)}
                  state={reading.state}
                  change={reading.change}
                />
              </div>
            </div>
            <p className="mb-4 text-sm text-muted">
              訪問と報酬は、この月の訪問の提出済み・承認済みの報告によります。「報告の遅れ」は、主担当の訪問で、訪問日が過ぎても報告が出ていないものです（月によりません）。
            </p>
          </>
        }
        action={
          <Link href="/partner/concierges/new" className={buttonStyle({ tone: "primary" })}>
            <Plus aria-hidden />
            コンシェルジュを登録
          </Link>
        }
      />
      <FormerConcierges month={month} />
    </>
  );
}
