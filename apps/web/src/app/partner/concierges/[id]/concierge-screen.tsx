"use client";

import { ConciergeDetailPage } from "@/features/concierges/components/concierge-detail-page";
import type { PickerProps } from "@/features/concierges/components/fit-dialog";
import { CustomerPicker } from "@/features/customers/components/customer-picker";

const OwnCustomers = (props: PickerProps) => <CustomerPicker room="partner" {...props} />;

/** The concierge's page, with what other features bring to it. */
export function ConciergeScreen({ id }: { id: number }) {
  return <ConciergeDetailPage id={id} picker={OwnCustomers} />;
}
