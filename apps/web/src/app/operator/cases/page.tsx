"use client";

import { CaseListPage } from "@/features/cases/components/case-list-page";
import { NewCaseLink } from "@/features/cases/components/new-case-link";
import { CustomerName } from "@/features/customers/components/customer-of-link";

export default function Page() {
  return (
    <CaseListPage
      room="operator"
      action={<NewCaseLink room="operator" />}
      customerName={(id) => <CustomerName room="operator" id={id} />}
    />
  );
}
