import { IssueAccountPage } from "@/features/accounts/components/issue-account-page";

export default function Page() {
  return <IssueAccountPage />;
}
