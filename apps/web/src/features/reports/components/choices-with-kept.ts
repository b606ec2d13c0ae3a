import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { MasterChoices } from "@magokoro/contract/masters/endpoints";
import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { withKept } from "@/lib/with-kept";

/** What can be chosen, and what a report or its visit has already though it is offered to nobody any more. */
export function choicesWithKept(
  choices: MasterChoices | undefined,
  visit: Pick<CaseDetail, "supportType">,
  report: Pick<ReportDetail, "supportType" | "serviceTypes"> | null,
): MasterChoices | undefined {
  return (
    choices && {
      ...choices,
      supportTypes: withKept(choices.supportTypes, [visit.supportType, report?.supportType]),
      serviceTypes: withKept(choices.serviceTypes, report?.serviceTypes ?? []),
    }
  );
}
