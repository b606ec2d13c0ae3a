"use client";

import { useParams } from "next/navigation";
import { EditCasePage } from "@/features/cases/components/case-form-page";
import { CustomerPicker } from "@/features/customers/components/customer-picker";

export default function Page() {
  const { id } = useParams<{ id: string }>();
  return (
    <EditCasePage
      room="operator"
      id={Number(id)}
      customerField={(props) => <CustomerPicker room="operator" {...props} />}
    />
  );
}
