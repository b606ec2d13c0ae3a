"use client";

import { getOpenWork } from "@magokoro/contract/partners/closing-endpoints";
import { getPartner } from "@magokoro/contract/partners/endpoints";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useRead } from "@/lib/api/use-read";
import { ClosePartner } from "./close-partner";
import { ReopenPartner } from "./reopen-partner";

/** Whether a store takes new cases, and what becomes of those it has. */
export function ClosePartnerPage({ id }: { id: number }) {
  const partner = useRead(getPartner, { params: { id } });
  const work = useRead(getOpenWork, { params: { id } });
  const error = partner.error ?? work.error;
  if (!partner.data || !work.data) {
    if (!error) return <Skeleton lines={6} />;
    const again = () => {
      void partner.refetch();
      void work.refetch();
    };
    return <ErrorState error={error} onRetry={again} />;
  }
  const { name, status } = partner.data;
  return (
    <>
      <PageHeader
        title={`${name}の${status === "active" ? "利用停止" : "利用再開"}`}
        crumbs={[
          { label: "加盟店", href: "/admin/partners" },
          { label: name, href: `/admin/partners/${id}` },
        ]}
      />
      {status === "active" ? (
        <ClosePartner partner={partner.data} work={work.data} />
      ) : (
        <ReopenPartner partner={partner.data} left={work.data.total} />
      )}
    </>
  );
}
