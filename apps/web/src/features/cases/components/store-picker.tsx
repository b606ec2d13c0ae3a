"use client";

import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { dispatchCase, listStoreCandidates } from "@magokoro/contract/cases/operator-endpoints";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState, ErrorState, Skeleton } from "@/components/ui/state-message";
import { PhoneLink } from "@/components/ui/phone-link";
import { callApi } from "@/lib/call-api";
import { useCaseAction } from "../api/use-cases";

/** Stores that cover the address, nearest first, with what speaks for and against each. */
export function StorePicker({ item }: { item: CaseDetail }) {
  const { id, version, partner } = item;
  const { data, error, refetch } = useQuery({
    queryKey: ["store-candidates", id],
    queryFn: async ({ signal }) => (await callApi(listStoreCandidates, { params: { id }, signal })).data,
  });
  const dispatch = useCaseAction({
    room: "operator",
    id,
    endpoint: dispatchCase,
    done: "加盟店へ依頼しました",
  });
  return (
    <Card title={partner ? "加盟店を変更する" : "加盟店を選ぶ"} className="print:hidden">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={3} />}
      {data?.length === 0 && <EmptyState>この住所に伺える加盟店が見つかりません。</EmptyState>}
      <ul className="space-y-3">
        {data?.map((store) => (
          <li
            key={store.id}
            className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line p-3"
          >
            <div className="min-w-0">
              <p className="font-medium">
                {store.name}
                {store.hasDeclined && <span className="ml-2 text-sm text-danger">この案件を辞退済み</span>}
              </p>
              <p className="text-sm text-muted">
                {store.distanceKm === null ? "距離不明" : `約${store.distanceKm}km`}・対応中の案件{" "}
                {store.openCases}件・コンシェルジュ {store.concierges}名・
                <PhoneLink phone={store.phone} />
              </p>
            </div>
            {store.id === partner?.id ? (
              <span className="text-sm text-muted">依頼中</span>
            ) : (
              <Button
                tone={partner ? "secondary" : "primary"}
                isBusy={dispatch.isPending && dispatch.variables.partnerId === store.id}
                disabled={dispatch.isPending}
                onClick={() => dispatch.mutate({ version, partnerId: store.id })}
                aria-label={`${store.name}に依頼する`}
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
