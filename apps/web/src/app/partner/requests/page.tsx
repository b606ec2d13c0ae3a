import { OwnRequestsPage } from "@/features/requests/components/own-requests-page";

export default function Page() {
  return <OwnRequestsPage />;
}
