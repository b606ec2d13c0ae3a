import { PartnerListPage } from "@/features/partners/components/partner-list-page";

export default function Page() {
  return <PartnerListPage />;
}
