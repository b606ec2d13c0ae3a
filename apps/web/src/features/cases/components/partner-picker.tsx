"use client";

import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { dispatchCase } from "@magokoro/contract/cases/case-moves";
import { findPartnerCandidates, getCase } from "@magokoro/contract/cases/endpoints";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState, ErrorState, Skeleton } from "@/components/ui/state-message";
import { PhoneLink } from "@/components/ui/phone-link";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useRead } from "@/lib/api/use-read";

/** Stores that cover the address, nearest first, with what speaks for and against each. */
export function PartnerPicker({ item }: { item: CaseDetail }) {
  const { id, version, partner } = item;
  const { data, error, refetch } = useRead(findPartnerCandidates, { params: { id } });
  const dispatch = useAct(dispatchCase.in.operator, {
    ...onRow(getCase.in.operator, id),
    done: "加盟店へ依頼しました",
  });
  return (
    <Card title={partner ? "加盟店を変更する" : "加盟店を選ぶ"} className="print:hidden">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={3} />}
      {data?.length === 0 && <EmptyState>この住所に伺える加盟店が見つかりません。</EmptyState>}
      <ul className="space-y-3">
        {data?.map((candidate) => (
          <li
            key={candidate.id}
            className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line p-3"
          >
            <div className="min-w-0">
              <p className="font-medium">
                {candidate.name}
                {candidate.hasDeclined && (
                  <span className="ml-2 text-sm text-danger">この案件を辞退済み</span>
                )}
              </p>
              <p className="text-sm text-muted">
                {candidate.distanceKm === null ? "距離不明" : `約${candidate.distanceKm}km`}・対応中の案件{" "}
                {candidate.openCases}件・コンシェルジュ {candidate.concierges}名・
                <PhoneLink phone={candidate.phone} />
              </p>
            </div>
            {candidate.id === partner?.id ? (
              <span className="text-sm text-muted">依頼中</span>
            ) : (
              <Button
                tone={partner ? "secondary" : "primary"}
                isBusy={dispatch.sending?.partnerId === candidate.id}
                disabled={dispatch.isBusy}
                onClick={() => void dispatch.run({ version, partnerId: candidate.id })}
                aria-label={`${candidate.name}に依頼する`}
              >
                依頼する
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
