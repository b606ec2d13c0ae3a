"use client";

import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { CASE_KIND_LABELS } from "@magokoro/domain/case/case-kind";
import { CASE_PRIORITY_LABELS } from "@magokoro/domain/case/case-priority";
import { formatYen } from "@magokoro/domain/money/format-yen";
import type { UserType } from "@magokoro/domain/user/user-type";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { PhoneLink } from "@/components/ui/phone-link";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { dateTimeLabel, visitLabel } from "@/lib/ui-labels";
import { useCase } from "../api/use-case";
import { CaseActions } from "./case-actions";
import { CaseCustomerCard } from "./case-customer-card";
import { CaseHistory } from "./case-history";
import { CaseLog } from "./case-log";
import { CaseReportCard } from "./case-report-card";
import { KindDetail } from "./kind-detail";

export function CaseDetailPage({ room, id }: { room: UserType; id: number }) {
  const { data, error, refetch } = useCase(room, id);
  const crumbs = [{ label: "案件一覧", href: `/${room}/cases` }];
  if (error) {
    return (
      <>
        <PageHeader title="案件" crumbs={crumbs} />
        <ErrorState error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (!data) return <Skeleton lines={10} />;
  return (
    <>
      <PageHeader
        title={data.title || "（件名なし）"}
        crumbs={crumbs}
        badge={
          <>
            <Badge tone={data.badge.tone}>{data.badge.label}</Badge>
            {data.isChanged && <Badge tone="red">変更あり</Badge>}
          </>
        }
      />
      <div className="grid gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)] print:grid-cols-[3fr_2fr] print:gap-x-6 print:gap-y-2">
        <div className="space-y-5 print:space-y-2">
          <CaseActions room={room} item={data} />
          <CaseFacts item={data} room={room} />
          <CaseLog room={room} item={data} />
        </div>
        <div className="space-y-5 print:space-y-2">
          <CaseCustomerCard room={room} item={data} />
          <CaseReportCard room={room} item={data} />
          {room !== "concierge" && <CaseHistory item={data} />}
        </div>
      </div>
    </>
  );
}

function CaseFacts({ item, room }: { item: CaseDetail; room: UserType }) {
  return (
    <Card title="依頼の内容">
      {item.declineReason && item.status === "pending" && (
        <p className="mb-4 rounded-lg border border-danger bg-danger-soft p-3 text-danger">
          前回の店舗の辞退理由：{item.declineReason}
        </p>
      )}
      {item.cancelReason && (
        <p className="mb-4 rounded-lg border border-danger bg-danger-soft p-3 text-danger">
          キャンセルの理由：{item.cancelReason}
        </p>
      )}
      <DescriptionList
        items={[
          { term: "案件番号", value: item.caseNumber ?? "（登録時に付きます）" },
          { term: "種類", value: CASE_KIND_LABELS[item.kind] },
          { term: "取次内容", value: item.requestDetail },
          { term: "訪問日時", value: visitLabel(item) },
          {
            term: "担当",
            value: item.assignees
              .map(({ name, isPrimary }) => (isPrimary ? `${name}（主担当）` : name))
              .join("、"),
          },
          { term: "サービス", value: item.service?.name },
          { term: "優先度", value: CASE_PRIORITY_LABELS[item.priority] },
          { term: "訪問先", value: item.visitAddress ?? "お客様のご住所" },
          {
            term: "所要時間の目安",
            value: item.estimatedMinutes === null ? null : `${item.estimatedMinutes}分`,
          },
          {
            term: "料金の目安",
            value: item.estimatedPrice === null ? null : `${formatYen(item.estimatedPrice)}（税抜）`,
          },
          ...(room === "concierge"
            ? []
            : [
                { term: "加盟店", value: item.partner?.name },
                ...(item.nightContact
                  ? [{ term: "夜間連絡先", value: <NightContact contact={item.nightContact} /> }]
                  : []),
                { term: "行動種別", value: item.contactChannel },
                { term: "受注経路", value: item.orderRoute },
                { term: "受付日時", value: dateTimeLabel(item.createdAt) },
              ]),
        ]}
      />
      <KindDetail kind={item.kind} detail={item.kindDetail} />
    </Card>
  );
}

/** The store is closed now: whom to call instead. */
function NightContact({ contact: { name, phone } }: { contact: NonNullable<CaseDetail["nightContact"]> }) {
  return (
    <>
      {name} {phone && <PhoneLink phone={phone} />}
      <span className="block text-sm text-muted">ただいま店舗の営業時間外です。</span>
    </>
  );
}
