import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { Card } from "@/components/ui/card";
import { PayParts } from "./pay-parts";

type OwnPay = NonNullable<ReportDetail["ownPay"]>;

/** What this visit pays the reader, and what it is made of. Nobody else's pay is here. */
export function OwnPayCard({ pay, isFixed }: { pay: OwnPay; isFixed: boolean }) {
  return (
    <Card title={isFixed ? "あなたの報酬" : "あなたの報酬（見込み）"}>
      <p className="text-2xl font-bold whitespace-nowrap tabular-nums">{formatYen(pay.total)}</p>
      <PayParts pay={pay} />
    </Card>
  );
}
