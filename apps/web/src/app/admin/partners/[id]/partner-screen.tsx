"use client";

import Link from "next/link";
import { buttonStyle } from "@/components/ui/button";
import { StoreConcierges } from "@/features/concierges/components/store-concierges";
import { AdminPartnerPage } from "@/features/partners/components/partner-page";

/** A store for headquarters, with the people who work there and the way to close it. */
export function PartnerScreen({ id }: { id: number }) {
  return (
    <AdminPartnerPage
      id={id}
      actions={({ status }) => (
        <Link href={`/admin/partners/${id}/closing`} className={buttonStyle({})}>
          {status === "active" ? "利用停止" : "利用再開"}
        </Link>
      )}
      sections={() => <StoreConcierges partnerId={id} />}
    />
  );
}
