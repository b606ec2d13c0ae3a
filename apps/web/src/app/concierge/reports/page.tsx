import { ReportListPage } from "@/features/reports/components/report-list-page";

export default function Page() {
  return <ReportListPage room="concierge" />;
}
