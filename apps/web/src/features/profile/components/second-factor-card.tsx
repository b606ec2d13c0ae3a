"use client";

import { useState } from "react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { RecoveryCodes } from "@/components/ui/recovery-codes";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { messageOf } from "@/lib/error-messages";
import { dateTimeLabel } from "@/lib/ui-labels";
import { useRemoveSecondFactor, useRenewRecoveryCodes, useSecondFactor } from "../api/use-second-factor";

const FEW_CODES = 3;

type Open = "enrol" | "remove" | null;

export function SecondFactorCard({ enrolForm }: { enrolForm: (onDone: () => void) => React.ReactNode }) {
  const { data, error, refetch } = useSecondFactor();
  const remove = useRemoveSecondFactor();
  const renew = useRenewRecoveryCodes();
  const [open, setOpen] = useState<Open>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const close = () => setOpen(null);

  function switchOff(): void {
    remove.mutate(undefined, {
      onSuccess: () => toast.success("二段階認証を解除しました"),
      onError: (failure) => toast.error(messageOf(failure)),
      onSettled: close,
    });
  }

  function renewCodes(): void {
    renew.mutate(undefined, {
      onSuccess: setCodes,
      onError: (failure) => toast.error(messageOf(failure)),
    });
  }

  return (
    <Card
      title="二段階認証"
      action={
        data && (data.isEnabled ? <Badge tone="green">設定済み</Badge> : <Badge tone="gray">未設定</Badge>)
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton lines={2} />
      ) : data.isEnabled ? (
        <div className="space-y-4">
          <DescriptionList
            items={[
              { term: "設定した日時", value: dateTimeLabel(data.enabledAt) },
              { term: "リカバリーコード", value: `残り${data.recoveryCodesLeft}個` },
            ]}
          />
          {data.recoveryCodesLeft <= FEW_CODES && (
            <Notice>リカバリーコードが残り少なくなりました。新しいコードを発行してください。</Notice>
          )}
          <div className="flex flex-wrap gap-3">
            <Button isBusy={renew.isPending} onClick={renewCodes}>
              リカバリーコードを再発行
            </Button>
            {!data.isRequired && (
              <Button tone="danger" onClick={() => setOpen("remove")}>
                二段階認証を解除
              </Button>
            )}
          </div>
        </div>
      ) : (
        <div className="space-y-4">
          <p>
            ログインのときに、パスワードに加えてスマートフォンの確認コードを使います。パスワードが知られても、ほかの人はログインできません。
          </p>
          <Button tone="primary" onClick={() => setOpen("enrol")}>
            二段階認証を設定する
          </Button>
        </div>
      )}
      <Dialog isOpen={open === "enrol"} onClose={close} title="二段階認証の設定">
        {enrolForm(() => {
          close();
          void refetch();
        })}
      </Dialog>
      <Dialog
        isOpen={codes !== null}
        onClose={() => setCodes(null)}
        title="新しいリカバリーコード"
        description="これまでのコードは使えなくなりました。この画面を閉じると二度と表示されません。"
      >
        {codes && <RecoveryCodes codes={codes} />}
      </Dialog>
      <ConfirmDialog
        isOpen={open === "remove"}
        onClose={close}
        title="二段階認証の解除"
        description="二段階認証を解除すると、パスワードだけでログインできるようになります。"
        confirmLabel="解除する"
        isBusy={remove.isPending}
        onConfirm={switchOff}
      />
    </Card>
  );
}
