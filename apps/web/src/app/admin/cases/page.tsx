import { CaseListPage } from "@/features/cases/components/case-list-page";

export default function Page() {
  return <CaseListPage room="admin" />;
}
