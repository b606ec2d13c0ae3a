import { AdminDashboard } from "@/features/dashboards/components/admin-dashboard";

export default function Page() {
  return <AdminDashboard />;
}
