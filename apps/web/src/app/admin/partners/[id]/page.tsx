import { AdminPartnerPage } from "@/features/partners/components/partner-page";
import { rowIdOf } from "@/lib/row-id";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <AdminPartnerPage id={await rowIdOf(params)} />;
}
