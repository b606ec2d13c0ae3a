import { CaseListPage } from "@/features/cases/components/case-list-page";
import { NewCaseLink } from "@/features/cases/components/new-case-link";

export default function Page() {
  return <CaseListPage room="partner" action={<NewCaseLink room="partner" />} />;
}
