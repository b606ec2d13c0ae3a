"use client";

import { CUSTOMER_STATUS_LABELS } from "@magokoro/contract/customers/customer-values";
import { getCareCustomer } from "@magokoro/contract/customers/endpoints";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useRead } from "@/lib/api/use-read";
import { dateTimeLabel } from "@/lib/ui-labels";
import { useCustomer, type CustomerRoom } from "../api/use-customer";
import { CustomerContacts, CustomerFacts } from "./customer-facts";

interface CustomerDetailPageProps {
  room: CustomerRoom;
  id: number;
  /** What other features know of this customer. */
  beside?: React.ReactNode;
}

export function CustomerDetailPage({ room, id, beside }: CustomerDetailPageProps) {
  const { data, error, refetch } = useCustomer(room, id);
  const crumbs = [{ label: "お客様一覧", href: `/${room}/customers` }];
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  const billing = [data.billingName, data.billingPostalCode, data.billingAddress].filter(Boolean).join(" ");
  return (
    <>
      <PageHeader
        title={`${data.familyName} ${data.givenName} 様`}
        crumbs={crumbs}
        badge={
          <Badge tone={data.status === "active" ? "green" : "gray"}>
            {CUSTOMER_STATUS_LABELS[data.status]}
          </Badge>
        }
        action={
          <div className="flex flex-wrap gap-3">
            {data.can.includes("edit") && (
              <Link href={`/${room}/customers/${id}/edit`} className={buttonStyle()}>
                編集する
              </Link>
            )}
            {data.can.includes("create_case") && (
              <Link href={`/${room}/cases/new?customerId=${id}`} className={buttonStyle({ tone: "primary" })}>
                この方の依頼を受ける
              </Link>
            )}
          </div>
        }
      />
      <div className="grid gap-5 xl:grid-cols-2 print:grid-cols-[3fr_2fr] print:gap-x-6 print:gap-y-2">
        <CustomerFacts customer={data} />
        <div className="space-y-5 print:space-y-2">
          <Card title="ご利用状況">
            <DescriptionList
              items={[
                { term: "訪問回数", value: `${data.visitCount}回` },
                { term: "最終訪問", value: data.lastVisitAt && dateTimeLabel(data.lastVisitAt) },
                { term: "最終サービス", value: data.lastServiceName },
                { term: "伺った担当", value: data.lastConciergeName },
                { term: "加盟店", value: data.partner?.name },
                { term: "担当コンシェルジュ", value: data.primaryConcierge?.name },
              ]}
            />
            <Link
              href={`/${room}/cases?customerId=${id}`}
              className="mt-3 inline-block py-1 text-link underline"
            >
              この方の案件を見る
            </Link>
          </Card>
          {beside}
          <CustomerContacts customer={data} />
          <Card title="契約・請求">
            <DescriptionList
              items={[
                { term: "登録経路", value: data.registrationRoute },
                { term: "支払方法", value: data.paymentMethod },
                { term: "回収方法", value: data.collectionMethod },
                { term: "請求先", value: billing || "ご本人と同じ" },
                { term: "DM", value: data.dmRefused ? "送らない" : "送ってよい" },
                { term: "おきづかいコール", value: data.careCallRefused ? "希望しない" : "希望する" },
                ...(room === "partner" ? [] : [{ term: "コールセンターメモ", value: data.callCenterMemo }]),
              ]}
            />
          </Card>
        </div>
      </div>
    </>
  );
}

/** The customer as a concierge sees one: no billing, promotion or memo. */
export function CareCustomerPage({ id }: { id: number }) {
  const { data, error, refetch } = useRead(getCareCustomer, { params: { id } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <>
      <PageHeader
        title={`${data.familyName} ${data.givenName} 様`}
        crumbs={[{ label: "案件一覧", href: "/concierge/cases" }]}
      />
      <div className="space-y-5 print:space-y-2">
        <CustomerFacts customer={data} />
        <CustomerContacts customer={data} />
      </div>
    </>
  );
}
