import type { PartnerDetail } from "@magokoro/contract/partners/partner-response";
import { PARTNER_STATUS_LABELS } from "@magokoro/contract/partners/partner-values";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

interface PartnerHeaderProps {
  partner: PartnerDetail;
  title: string;
  crumbs?: { label: string; href: string }[];
  editHref: string;
  /** Beside the edit button. */
  actions?: React.ReactNode;
}

/** Who, where and how it stands, before anything else. */
export function PartnerHeader({ partner, title, crumbs, editHref, actions }: PartnerHeaderProps) {
  return (
    <>
      <PageHeader
        title={title}
        {...(crumbs && { crumbs })}
        badge={
          <Badge tone={partner.status === "active" ? "green" : "gray"}>
            {PARTNER_STATUS_LABELS[partner.status]}
          </Badge>
        }
        action={
          <div className="flex flex-wrap gap-3">
            {actions}
            {partner.can.includes("edit") && (
              <Link href={editHref} className={buttonStyle({ tone: "primary" })}>
                編集する
              </Link>
            )}
          </div>
        }
      />
      <p className="mb-5 flex flex-wrap gap-x-5 gap-y-1 text-muted">
        <span className="whitespace-nowrap">加盟店コード {partner.code}</span>
        <span>
          {partner.prefecture}
          {partner.city}
        </span>
        <span className="whitespace-nowrap">コンシェルジュ {partner.concierges}名</span>
        <span className="whitespace-nowrap">進行中の案件 {partner.openCases}件</span>
      </p>
    </>
  );
}
