import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { formatYen } from "@magokoro/domain/money/format-yen";

type Pay = NonNullable<ReportDetail["ownPay"]>;

/** What a pay is made of; what it has nothing of is left out. */
export function PayParts({ pay }: { pay: Pay }) {
  const parts = [
    { label: "主担当", yen: pay.primaryPay },
    { label: "作業", yen: pay.performerPay },
    { label: "交通費", yen: pay.transport },
  ].filter(({ yen }) => yen > 0);
  return (
    <span className="flex flex-wrap gap-x-4 text-sm text-muted">
      {parts.map(({ label, yen }) => (
        <span key={label} className="whitespace-nowrap">
          {label} {formatYen(yen)}
        </span>
      ))}
    </span>
  );
}
