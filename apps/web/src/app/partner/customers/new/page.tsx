import { NewCustomerPage } from "@/features/customers/components/customer-form-page";

export default function Page() {
  return <NewCustomerPage room="partner" />;
}
