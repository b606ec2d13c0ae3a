"use client";

import { CaseListPage } from "@/features/cases/components/case-list-page";
import { NewCaseLink } from "@/features/cases/components/new-case-link";
import { CustomerName } from "@/features/customers/components/customer-of-link";

export default function Page() {
  return (
    <CaseListPage
      room="partner"
      action={<NewCaseLink room="partner" />}
      customerName={(id) => <CustomerName room="partner" id={id} />}
    />
  );
}
