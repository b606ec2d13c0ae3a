import { CaseDetailPage } from "@/features/cases/components/case-detail-page";
import { rowIdOf } from "@/lib/row-id";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <CaseDetailPage room="concierge" id={await rowIdOf(params)} />;
}
