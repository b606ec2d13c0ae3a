"use client";

import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { formatDateJa, formatVisitPeriod } from "@magokoro/domain/date/format-date";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

interface StartVisitProps {
  item: CaseDetail;
  isReady: boolean;
  isBusy: boolean;
  onStart: () => void;
}

/** 開始: on the day of the visit at once, on another day only after it was named. */
export function StartVisit({ item, isReady, isBusy, onStart }: StartVisitProps) {
  const [isAsking, setAsking] = useState(false);
  const { visitStart, visitEnd } = item;
  const today = tokyoDate(new Date());
  const isOtherDay =
    visitStart !== null &&
    visitEnd !== null &&
    (today < tokyoDate(new Date(visitStart)) || today > tokyoDate(new Date(visitEnd)));
  return (
    <>
      <Button
        tone="primary"
        size="wide"
        disabled={!isReady}
        isBusy={isBusy}
        onClick={() => (isOtherDay ? setAsking(true) : onStart())}
      >
        開始
      </Button>
      {isOtherDay && (
        <ConfirmDialog
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          title="今日はこの訪問の予定日ではありません"
          description={`予定は${formatVisitPeriod(visitStart, visitEnd, today)}、今日は${formatDateJa(today)}です。今日の訪問として開始しますか？`}
          confirmLabel="今日開始する"
          isReversible
          isBusy={isBusy}
          onConfirm={() => {
            setAsking(false);
            onStart();
          }}
        />
      )}
    </>
  );
}
