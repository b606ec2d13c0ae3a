import { ReportDetailPage } from "@/features/reports/components/report-detail-page";
import { rowIdOf } from "@/lib/row-id";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <ReportDetailPage room="operator" id={await rowIdOf(params)} />;
}
