import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { PayParts } from "./pay-parts";

export function ReportMoneyCard({ money }: { money: NonNullable<ReportDetail["money"]> }) {
  return (
    <Card title="売上と報酬">
      <DescriptionList
        items={[
          { term: "お客様のお支払い", value: formatYen(money.customerPays) },
          { term: "対象額（料金−経費）", value: formatYen(money.base) },
          ...money.pays.map((pay) => ({
            term: pay.name,
            value: (
              <>
                <span className="whitespace-nowrap">{formatYen(pay.total)}</span>
                <PayParts pay={pay} />
              </>
            ),
          })),
          { term: "店舗粗利", value: <strong>{formatYen(money.grossProfit)}</strong> },
        ]}
      />
    </Card>
  );
}
