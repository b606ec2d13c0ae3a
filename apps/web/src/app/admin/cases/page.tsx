"use client";

import { CaseListPage } from "@/features/cases/components/case-list-page";
import { CustomerName } from "@/features/customers/components/customer-of-link";

export default function Page() {
  return <CaseListPage room="admin" customerName={(id) => <CustomerName room="admin" id={id} />} />;
}
