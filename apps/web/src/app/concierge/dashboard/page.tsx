import { ConciergeDashboard } from "@/features/dashboards/components/concierge-dashboard";

export default function Page() {
  return <ConciergeDashboard />;
}
