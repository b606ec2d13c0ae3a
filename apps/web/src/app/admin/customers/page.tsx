import { CustomerListPage } from "@/features/customers/components/customer-list-page";

export default function Page() {
  return <CustomerListPage room="admin" />;
}
