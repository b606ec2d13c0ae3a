import { AccountDetailPage } from "@/features/accounts/components/account-detail-page";
import { rowIdOf } from "@/lib/row-id";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <AccountDetailPage id={await rowIdOf(params)} />;
}
