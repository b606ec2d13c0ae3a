import { NewPartnerPage } from "@/features/partners/components/partner-form-page";

export default function Page() {
  return <NewPartnerPage />;
}
