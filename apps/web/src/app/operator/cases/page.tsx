import { CaseListPage } from "@/features/cases/components/case-list-page";
import { NewCaseLink } from "@/features/cases/components/new-case-link";

export default function Page() {
  return <CaseListPage room="operator" action={<NewCaseLink room="operator" />} />;
}
