import { PartnerDashboard } from "@/features/dashboards/components/partner-dashboard";

export default function Page() {
  return <PartnerDashboard />;
}
