import { CustomerListPage } from "@/features/customers/components/customer-list-page";
import { NewCustomerLink } from "@/features/customers/components/new-customer-link";

export default function Page() {
  return <CustomerListPage room="partner" action={<NewCustomerLink room="partner" />} />;
}
