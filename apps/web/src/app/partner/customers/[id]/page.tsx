import { CustomerFits } from "@/features/concierges/components/customer-fits";
import { CustomerDetailPage } from "@/features/customers/components/customer-detail-page";
import { rowIdOf } from "@/lib/row-id";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const id = await rowIdOf(params);
  return <CustomerDetailPage room="partner" id={id} beside={<CustomerFits room="partner" id={id} />} />;
}
