"use client";

import { takeBackPartnerRate } from "@magokoro/contract/partners/endpoints";
import type { PartnerDetail, PartnerRate } from "@magokoro/contract/partners/partner-response";
import { formatDateJa } from "@magokoro/domain/date/format-date";
import { formatRate } from "@magokoro/domain/money/rate";
import { DEFAULT_RATES } from "@magokoro/domain/partner/partner-rates";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useAct } from "@/lib/api/use-act";
import { dayLabel } from "@/lib/ui-labels";
import { AddRate } from "./add-rate";

interface RatesSectionProps {
  partner: PartnerDetail;
  action?: React.ReactNode;
}

/** What the store pays, by first day. What has begun stays as it is: a new version goes on from a day to come. */
export function RatesSection({ partner, action }: RatesSectionProps) {
  const { rates, can } = partner;
  const mayAdd = can.includes("add_rate");
  return (
    <Card title="報酬率" action={action}>
      <p className="mb-3 text-sm text-muted">
        報告の報酬は、訪問した日の報酬率で計算し、あとから変わりません。
        {!rates.some(({ isInForce }) => isInForce) &&
          `適用中の報酬率がない日の訪問は、主担当${formatRate(DEFAULT_RATES.primaryRateBp)}・実施者${formatRate(DEFAULT_RATES.performerRateBp)}で計算します。`}
      </p>
      <ul className="divide-y divide-line">
        {rates.map((rate) => (
          <RateLine key={rate.id} rate={rate} isOffice={mayAdd} />
        ))}
      </ul>
      {mayAdd && <AddRate partner={partner} />}
    </Card>
  );
}

function RateLine({ rate, isOffice }: { rate: PartnerRate; isOffice: boolean }) {
  const [isAsked, setAsked] = useState(false);
  const takeBack = useAct(takeBackPartnerRate, { params: { id: rate.id }, done: "報酬率を取り消しました" });
  const from = formatDateJa(rate.validFrom);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <div>
        <p className="flex flex-wrap items-center gap-2">
          <span className="whitespace-nowrap">{from}から</span>
          {rate.isInForce && <Badge tone="green">適用中</Badge>}
          {rate.canTakeBack && <Badge tone="sky">これから</Badge>}
        </p>
        {isOffice && (
          <p className="text-sm text-muted">
            {rate.createdByName
              ? `登録：${rate.createdByName}（${dayLabel(rate.createdAt)}）`
              : "移行時の登録"}
          </p>
        )}
      </div>
      <div className="flex items-center gap-3">
        <span className="whitespace-nowrap tabular-nums">
          主担当 <b>{formatRate(rate.primaryRateBp)}</b>・実施者 <b>{formatRate(rate.performerRateBp)}</b>
        </span>
        {rate.canTakeBack && (
          <Button size="small" onClick={() => setAsked(true)} aria-label={`${from}からの報酬率を取り消す`}>
            取り消す
          </Button>
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title="報酬率の取り消し"
        description={`${from}から始まる報酬率（主担当${formatRate(rate.primaryRateBp)}・実施者${formatRate(rate.performerRateBp)}）を取り消します。それまでの報酬率が続きます。`}
        confirmLabel="取り消す"
        isReversible
        isBusy={takeBack.isBusy}
        onConfirm={() =>
          void takeBack.run(undefined).then(
            () => setAsked(false),
            () => setAsked(false),
          )
        }
      />
    </li>
  );
}
