import { EditOwnPartnerPage } from "@/features/partners/components/partner-form-page";

export default function Page() {
  return <EditOwnPartnerPage />;
}
