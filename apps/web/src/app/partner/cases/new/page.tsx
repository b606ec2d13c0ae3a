"use client";

import { NewCasePage } from "@/features/cases/components/case-form-page";
import { CustomerOfLink } from "@/features/customers/components/customer-of-link";
import { CustomerPicker } from "@/features/customers/components/customer-picker";

export default function Page() {
  return (
    <CustomerOfLink room="partner">
      {(customer) => (
        <NewCasePage
          room="partner"
          customer={customer}
          customerField={(props) => <CustomerPicker room="partner" {...props} />}
        />
      )}
    </CustomerOfLink>
  );
}
