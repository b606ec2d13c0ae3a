"use client";

import { getSecondFactor } from "@magokoro/contract/auth/second-factor-endpoints";
import { useState } from "react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useRead } from "@/lib/api/use-read";
import type { ProfileForms } from "./profile-forms";
import { SecondFactorInUse } from "./second-factor-in-use";

export function SecondFactorCard({ enrolForm }: Pick<ProfileForms, "enrolForm">) {
  const { data, error, refetch } = useRead(getSecondFactor);
  const [isEnrolling, setEnrolling] = useState(false);
  const [hasCodes, setHasCodes] = useState(false);

  /** A stray tap beside the dialog must not lose the recovery codes, which are shown only this once. */
  function giveUp(): void {
    if (hasCodes) toast.info("リカバリーコードを保管してから、「設定を完了する」を押してください。");
    else setEnrolling(false);
  }

  function finish(): void {
    setEnrolling(false);
    setHasCodes(false);
  }

  return (
    <Card
      title="二段階認証"
      action={
        data && (data.isEnabled ? <Badge tone="green">設定済み</Badge> : <Badge tone="gray">未設定</Badge>)
      }
    >
      {data?.isEnabled ? (
        <SecondFactorInUse factor={data} />
      ) : data ? (
        <div className="space-y-4">
          <p>
            ログインのときに、パスワードに加えてスマートフォンの確認コードを使います。パスワードが知られても、ほかの人はログインできません。
          </p>
          <p className="text-sm text-muted">
            {data.isRequired
              ? "お使いのアカウントでは、二段階認証の設定が必須です。"
              : "お使いのアカウントでは任意ですが、設定をおすすめします。設定すると、ほかの端末からはログアウトされます。"}
          </p>
          <Button tone="primary" onClick={() => setEnrolling(true)}>
            二段階認証を設定する
          </Button>
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={2} />
      )}
      <Dialog isOpen={isEnrolling} onClose={giveUp} title="二段階認証の設定">
        {enrolForm(finish, () => setHasCodes(true))}
        {!hasCodes && (
          <Button className="mt-3 w-full" onClick={giveUp}>
            キャンセル
          </Button>
        )}
      </Dialog>
    </Card>
  );
}
