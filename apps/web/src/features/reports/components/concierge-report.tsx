import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { OwnPayCard } from "./own-pay-card";
import { ReportFacts } from "./report-facts";
import { ReportPeopleCard } from "./report-people-card";
import { ReturnedNotice } from "./returned-notice";

/** A report on the phone of somebody who was there: what is to mend, their own pay, then what was done. */
export function ConciergeReport({ report }: { report: ReportDetail }) {
  return (
    <div className="space-y-5">
      <ReturnedNotice report={report} />
      {report.ownPay && <OwnPayCard pay={report.ownPay} isFixed={report.status === "approved"} />}
      <ReportFacts room="concierge" report={report} />
      <ReportPeopleCard report={report} />
    </div>
  );
}
