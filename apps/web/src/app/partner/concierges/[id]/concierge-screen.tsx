"use client";

import { getOwnPartner } from "@magokoro/contract/partners/endpoints";
import { ConciergeDetailPage } from "@/features/concierges/components/concierge-detail-page";
import type { PickerProps } from "@/features/concierges/components/fit-dialog";
import { CustomerPicker } from "@/features/customers/components/customer-picker";
import { AskForAccount } from "@/features/requests/components/ask-for-account";
import { useRead } from "@/lib/api/use-read";

const OwnCustomers = (props: PickerProps) => <CustomerPicker room="partner" {...props} />;

/** The concierge's page, with what other features bring to it. */
export function ConciergeScreen({ id }: { id: number }) {
  const store = useRead(getOwnPartner);
  return (
    <ConciergeDetailPage
      id={id}
      picker={OwnCustomers}
      account={({ account, status }) =>
        store.data &&
        status === "active" &&
        account === "none" && (
          <AskForAccount conciergeId={id} hasAccount={false} mayIssueAccounts={store.data.mayIssueAccounts} />
        )
      }
    />
  );
}
