"use client";

import { MOST_MOVED_AT_ONCE, withdrawCases } from "@magokoro/contract/partners/closing-endpoints";
import { Button } from "@/components/ui/button";
import { FormNotice } from "@/components/ui/form-notice";
import { useAct } from "@/lib/api/use-act";
import { messageOf } from "@/lib/error-messages";

interface MoveInPartsProps {
  partnerId: number;
  /** More than go in one act. */
  moves: readonly number[];
}

/** Too many for one act: a part goes to headquarters first, and the store is closed with the last of them. */
export function MoveInParts({ partnerId, moves }: MoveInPartsProps) {
  const withdraw = useAct(withdrawCases, {
    params: { id: partnerId },
    failure: "page",
    done: ({ moved }) => `${moved}件を本部へ戻しました。加盟店はまだ利用停止になっていません。`,
  });
  const part = moves.slice(0, MOST_MOVED_AT_ONCE);
  return (
    <div className="space-y-3">
      <p>
        本部へ戻す案件が{moves.length.toLocaleString("ja-JP")}件あります。一度に戻せるのは{MOST_MOVED_AT_ONCE}
        件までです。先に{MOST_MOVED_AT_ONCE}
        件ずつ本部へ戻し、残りが{MOST_MOVED_AT_ONCE}
        件以内になったら、利用停止にできます。それまで、加盟店は利用中のままです。
      </p>
      <FormNotice failure={withdraw.error ? messageOf(withdraw.error) : null} />
      <div className="flex justify-end">
        <Button
          tone="danger"
          isBusy={withdraw.isBusy}
          // What went wrong stands above.
          onClick={() => void withdraw.run({ caseIds: part }).catch(() => undefined)}
        >
          先に{part.length}件を本部へ戻す
        </Button>
      </div>
    </div>
  );
}
