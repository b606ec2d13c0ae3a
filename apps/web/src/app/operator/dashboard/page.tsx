import { OperatorDashboard } from "@/features/dashboards/components/operator-dashboard";
import { NoticeBoard } from "@/features/notices/components/notice-board";

export default function Page() {
  return <OperatorDashboard news={<NoticeBoard room="operator" />} />;
}
