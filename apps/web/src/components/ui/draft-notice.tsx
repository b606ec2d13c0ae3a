"use client";

import { useAreDraftsKept } from "@/lib/drafts/use-all-drafts";
import { dateTimeLabel } from "@/lib/ui-labels";
import { Button } from "./button";

interface DraftNoticeProps {
  draft: { isDirty: boolean; restoredAt: number | null; discard: () => void };
}

/** Above a form: what was typed earlier is back, or cannot be kept on this device at all. */
export function DraftNotice({ draft: { isDirty, restoredAt, discard } }: DraftNoticeProps) {
  const isKept = useAreDraftsKept();
  return (
    <>
      {restoredAt !== null && (
        <div
          role="status"
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-lg border border-line bg-hover px-3 py-1"
        >
          <p>
            下書きを復元しました
            <span className="ml-2 text-sm text-muted">
              {dateTimeLabel(new Date(restoredAt).toISOString())} の入力
            </span>
          </p>
          <Button tone="quiet" onClick={discard}>
            破棄
          </Button>
        </div>
      )}
      {isDirty && !isKept && (
        <p role="alert" className="rounded-lg border border-danger bg-danger-soft p-3 text-danger">
          この端末には下書きを残せません。画面を閉じる前に保存してください。
        </p>
      )}
    </>
  );
}
