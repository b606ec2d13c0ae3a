import { ConciergeDashboard } from "@/features/dashboards/components/concierge-dashboard";
import { NoticeBoard } from "@/features/notices/components/notice-board";

export default function Page() {
  return <ConciergeDashboard news={<NoticeBoard room="concierge" />} />;
}
