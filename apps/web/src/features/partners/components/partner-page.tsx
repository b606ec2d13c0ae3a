"use client";

import { getOwnPartner, getPartner } from "@magokoro/contract/partners/endpoints";
import type { PartnerDetail } from "@magokoro/contract/partners/partner-response";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useRead } from "@/lib/api/use-read";
import { PartnerHeader } from "./partner-header";
import {
  AreasSection,
  ContactSection,
  ContractSection,
  HoursSection,
  ServicesSection,
} from "./partner-sections";
import { RatesSection } from "./rates-section";

interface AdminPartnerPageProps {
  id: number;
  /** Of the store as it stands: what can be done with it as a whole. */
  actions?: (partner: PartnerDetail) => React.ReactNode;
  /** Further sections, of other features. */
  sections?: (partner: PartnerDetail) => React.ReactNode;
}

export function AdminPartnerPage({ id, actions, sections }: AdminPartnerPageProps) {
  const { data, error, refetch } = useRead(getPartner, { params: { id } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={12} />;
  return (
    <>
      <PartnerHeader
        partner={data}
        title={data.name}
        crumbs={[{ label: "加盟店", href: "/admin/partners" }]}
        editHref={`/admin/partners/${id}/edit`}
        actions={actions?.(data)}
      />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <Column>
          <ContactSection partner={data} />
          <HoursSection partner={data} />
          <ServicesSection partner={data} />
        </Column>
        <Column>
          <ContractSection partner={data} />
          <RatesSection partner={data} />
          <AreasSection partner={data} />
        </Column>
      </div>
      {sections && <div className="mt-5 space-y-5">{sections(data)}</div>}
    </>
  );
}

const Column = ({ children }: { children: React.ReactNode }) => (
  <div className="min-w-0 space-y-5">{children}</div>
);

export type AskedSection = "code" | "contract" | "rates" | "areas";

interface OwnPartnerPageProps {
  /** How a store asks headquarters for a change of a section that it does not edit itself. */
  askFor?: (section: AskedSection, partner: PartnerDetail) => React.ReactNode;
  sections?: (partner: PartnerDetail) => React.ReactNode;
}

export function OwnPartnerPage({ askFor, sections }: OwnPartnerPageProps) {
  const { data, error, refetch } = useRead(getOwnPartner);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={12} />;
  return (
    <>
      <PartnerHeader partner={data} title={data.name} editHref="/partner/store/edit" />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <Column>
          <ContactSection partner={data} />
          <HoursSection partner={data} />
          <ServicesSection partner={data} />
        </Column>
        <Column>
          <div className="space-y-3 rounded-xl border border-line bg-card p-4 md:px-6">
            <p className="text-sm text-muted">
              加盟店コード・契約期間・報酬率・対応エリアは、本部が登録しています。変更するときは、本部に依頼してください。
            </p>
            {askFor?.("code", data)}
          </div>
          <ContractSection partner={data} action={askFor?.("contract", data)} />
          <RatesSection partner={data} action={askFor?.("rates", data)} />
          <AreasSection partner={data} action={askFor?.("areas", data)} />
        </Column>
      </div>
      {sections && <div className="mt-5 space-y-5">{sections(data)}</div>}
    </>
  );
}
