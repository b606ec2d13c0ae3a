import { CustomerDetailPage } from "@/features/customers/components/customer-detail-page";
import { rowIdOf } from "@/lib/row-id";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <CustomerDetailPage room="partner" id={await rowIdOf(params)} />;
}
