"use client";

import { MOST_MOVED_AT_ONCE, type OpenWork } from "@magokoro/contract/partners/closing-endpoints";
import { CASE_STATUS_WORDS } from "@magokoro/domain/case/case-status";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormNotice } from "@/components/ui/form-notice";
import { messageOf } from "@/lib/error-messages";
import { useClosePartner } from "../api/use-close-partner";
import { MoveInParts } from "./move-in-parts";
import { OpenCaseLine } from "./open-case-line";

interface ClosePartnerProps {
  partner: { id: number; name: string; version: number };
  work: OpenWork;
}

/** Each open case is moved or kept; what is not chosen stays with the store. */
export function ClosePartner({ partner, work }: ClosePartnerProps) {
  const [moved, setMoved] = useState<ReadonlySet<number>>(new Set());
  const close = useClosePartner(partner);
  const movable = work.cases.filter(({ canMove }) => canMove);
  const moves = movable.filter(({ id }) => moved.has(id)).map(({ id }) => id);
  const isWhole = work.cases.length === work.total;
  const keeps = isWhole
    ? work.cases.map(({ id }) => id).filter((id) => !moves.includes(id))
    : ("rest" as const);
  const choose = (id: number, isMoved: boolean) =>
    setMoved((before) => new Set(isMoved ? [...before, id] : [...before].filter((one) => one !== id)));
  return (
    <div className="space-y-5">
      <Card title="利用停止にすると">
        <ul className="list-disc space-y-1 pl-5">
          <li>{partner.name}には、新しい案件を依頼できなくなります。</li>
          <li>加盟店とコンシェルジュの方は、残す案件の対応が終わるまでだけログインできます。</li>
          <li>本部へ戻す案件は「店舗未決定」に戻り、担当者には訪問のキャンセルをお知らせします。</li>
          <li>これまでの履歴は残ります。</li>
        </ul>
      </Card>
      <Card
        title={`未完了の案件 ${work.total.toLocaleString("ja-JP")}件（予定されている訪問 ${work.visits}件）`}
      >
        <p className="mb-3 text-muted">
          {work.byStatus.map(({ status, count }) => `${CASE_STATUS_WORDS[status]} ${count}件`).join("、") ||
            "未完了の案件はありません。"}
        </p>
        {movable.length > 0 && (
          <div className="mb-3 flex flex-wrap gap-3">
            <Button onClick={() => setMoved(new Set(movable.map(({ id }) => id)))}>すべて本部へ戻す</Button>
            <Button onClick={() => setMoved(new Set())}>すべて加盟店に残す</Button>
          </div>
        )}
        {movable.length < work.cases.length && (
          <p className="mb-3 text-muted">
            対応中や報告待ちの案件は、本部へ戻せません。加盟店が対応を終えます。
          </p>
        )}
        {!isWhole && (
          <p className="mb-3">
            訪問の近い{work.cases.length.toLocaleString("ja-JP")}
            件を表示しています。表示していない案件は加盟店に残ります。
          </p>
        )}
        <ul className="divide-y divide-line">
          {work.cases.map((item) => (
            <OpenCaseLine
              key={item.id}
              item={item}
              isMoved={moved.has(item.id)}
              onChoose={(isMoved) => choose(item.id, isMoved)}
            />
          ))}
        </ul>
      </Card>
      <FormNotice failure={close.error ? messageOf(close.error) : null} />
      {moves.length > MOST_MOVED_AT_ONCE ? (
        <MoveInParts partnerId={partner.id} moves={moves} />
      ) : (
        <div className="flex flex-wrap items-center justify-end gap-3">
          <p className="text-muted">
            本部へ戻す {moves.length}件 ・ 加盟店に残す {(work.total - moves.length).toLocaleString("ja-JP")}
            件
          </p>
          <Button
            tone="danger"
            isBusy={close.isBusy}
            onClick={() => void close.run({ version: partner.version, moves, keeps })}
          >
            {partner.name}を利用停止にする
          </Button>
        </div>
      )}
    </div>
  );
}
