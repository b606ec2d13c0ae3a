import { AccountListPage } from "@/features/accounts/components/account-list-page";

export default function Page() {
  return <AccountListPage />;
}
