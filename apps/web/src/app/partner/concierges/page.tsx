import { ConciergeListPage } from "@/features/concierges/components/concierge-list-page";

export default function Page() {
  return <ConciergeListPage />;
}
