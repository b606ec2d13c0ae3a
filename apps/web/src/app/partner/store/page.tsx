import { OwnPartnerPage } from "@/features/partners/components/partner-page";

export default function Page() {
  return <OwnPartnerPage />;
}
