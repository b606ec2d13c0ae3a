"use client";

import { useSearchParams } from "next/navigation";
import { NewCasePage } from "@/features/cases/components/case-form-page";
import { CustomerPicker } from "@/features/customers/components/customer-picker";

export default function Page() {
  const search = useSearchParams();
  const id = Number(search.get("customerId"));
  const customer =
    Number.isSafeInteger(id) && id > 0 ? { id, name: search.get("customerName") ?? "" } : undefined;
  return (
    <NewCasePage
      room="partner"
      customer={customer}
      customerField={(props) => <CustomerPicker room="partner" {...props} />}
    />
  );
}
