import { RequestListPage } from "@/features/requests/components/request-list-page";

export default function Page() {
  return <RequestListPage />;
}
