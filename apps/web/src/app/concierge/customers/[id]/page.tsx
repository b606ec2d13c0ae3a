import { CareCustomerPage } from "@/features/customers/components/customer-detail-page";
import { rowIdOf } from "@/lib/row-id";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <CareCustomerPage id={await rowIdOf(params)} />;
}
