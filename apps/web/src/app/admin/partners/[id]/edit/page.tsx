import { EditPartnerPage } from "@/features/partners/components/partner-form-page";
import { rowIdOf } from "@/lib/row-id";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <EditPartnerPage id={await rowIdOf(params)} />;
}
