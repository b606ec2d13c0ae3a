import { EditCustomerPage } from "@/features/customers/components/customer-form-page";
import { rowIdOf } from "@/lib/row-id";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <EditCustomerPage room="operator" id={await rowIdOf(params)} />;
}
