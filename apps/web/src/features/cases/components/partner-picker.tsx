"use client";

import type { CaseDetail, PartnerCandidate } from "@magokoro/contract/cases/case-response";
import { dispatchCase } from "@magokoro/contract/cases/case-moves";
import { findPartnerCandidates, getCase } from "@magokoro/contract/cases/endpoints";
import type { DistanceGap, ServiceOffer } from "@magokoro/domain/partner/rank-partners";
import { DISTANCE_UNKNOWN, PRECISION_LABELS } from "@magokoro/domain/place/location";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState, ErrorState, Skeleton } from "@/components/ui/state-message";
import { PhoneLink } from "@/components/ui/phone-link";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useRead } from "@/lib/api/use-read";

const OFFER_WORDS: Record<ServiceOffer, string | null> = {
  offered: null,
  unsaid: "取り扱うサービスは未登録です",
  not_offered: "このサービスは取り扱っていません",
};

const GAP_WORDS: Record<DistanceGap, string> = {
  customer: "お客様の地点が分かりません",
  partner: "加盟店の地点が分かりません",
};

/** 約3.2km（町名の中心から） */
function distanceWords({ distanceKm, distancePrecision, distanceGap }: PartnerCandidate): string {
  if (distanceKm !== null && distancePrecision !== null)
    return `約${distanceKm}km（${PRECISION_LABELS[distancePrecision]}）`;
  return DISTANCE_UNKNOWN + (distanceGap ? `（${GAP_WORDS[distanceGap]}）` : "");
}

/** Stores that cover the address, the best first, with what speaks for and against each. */
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
              {candidate.serviceOffer && OFFER_WORDS[candidate.serviceOffer] && (
                <p className="text-sm text-danger">{OFFER_WORDS[candidate.serviceOffer]}</p>
              )}
              <p className="text-sm">{distanceWords(candidate)}</p>
              <p className="text-sm text-muted">
                対応中の案件 {candidate.openCases}件・コンシェルジュ {candidate.concierges}名・
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
