import { ClosePartnerPage } from "@/features/partner-closing/components/close-partner-page";
import { rowIdOf } from "@/lib/row-id";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <ClosePartnerPage id={await rowIdOf(params)} />;
}
