"use client";

import {
  removeSecondFactor,
  renewRecoveryCodes,
  type getSecondFactor,
} from "@magokoro/contract/auth/second-factor-endpoints";
import type { ResponseOf } from "@magokoro/contract/core/endpoint";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { useAct } from "@/lib/api/use-act";
import { dateTimeLabel } from "@/lib/ui-labels";
import { NewCodesDialog } from "./new-codes-dialog";

const FEW_CODES = 3;

/** What can be done with a second factor once it is set up. */
export function SecondFactorInUse({ factor }: { factor: ResponseOf<typeof getSecondFactor> }) {
  const [isRemoving, setRemoving] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const remove = useAct(removeSecondFactor, { done: "二段階認証を解除しました" });
  const renew = useAct(renewRecoveryCodes, { onDone: ({ recoveryCodes }) => setCodes(recoveryCodes) });
  const stopAsking = () => setRemoving(false);

  return (
    <div className="space-y-4">
      <DescriptionList
        items={[
          { term: "設定した日時", value: dateTimeLabel(factor.enabledAt) },
          { term: "設定の要否", value: factor.isRequired ? "必須（解除できません）" : "任意" },
          { term: "リカバリーコード", value: `残り${factor.recoveryCodesLeft}個` },
        ]}
      />
      {factor.recoveryCodesLeft <= FEW_CODES && (
        <Notice>リカバリーコードが残り少なくなりました。新しいコードを発行してください。</Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button isBusy={renew.isBusy} onClick={() => void renew.run({})}>
          リカバリーコードを再発行
        </Button>
        {!factor.isRequired && (
          <Button tone="danger" onClick={() => setRemoving(true)}>
            二段階認証を解除
          </Button>
        )}
      </div>
      <NewCodesDialog codes={codes} onClose={() => setCodes(null)} />
      <ConfirmDialog
        isReversible
        isOpen={isRemoving}
        onClose={stopAsking}
        title="二段階認証の解除"
        description="二段階認証を解除すると、パスワードだけでログインできるようになります。"
        confirmLabel="解除する"
        isBusy={remove.isBusy}
        onConfirm={() => void remove.run().then(stopAsking, stopAsking)}
      />
    </div>
  );
}
