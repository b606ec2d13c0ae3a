"use client";

import { RecentActivity } from "@/features/audit/components/recent-activity";
import { AdminDashboard } from "@/features/dashboards/components/admin-dashboard";

export default function Page() {
  return <AdminDashboard activity={(entries) => <RecentActivity entries={entries} />} />;
}
