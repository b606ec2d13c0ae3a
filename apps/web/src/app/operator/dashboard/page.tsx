import { OperatorDashboard } from "@/features/dashboards/components/operator-dashboard";

export default function Page() {
  return <OperatorDashboard />;
}
