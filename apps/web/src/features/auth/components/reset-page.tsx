"use client";

import Link from "next/link";
import { useState } from "react";
import { buttonStyle } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useResetLink } from "../api/use-reset-link";
import { AuthFrame } from "./auth-frame";
import { ResetForm } from "./reset-form";

/** A link of a reset mail: the form while it can be used, else the way to a new one. */
export function ResetPage({ token }: { token: string }) {
  const [isDone, setDone] = useState(false);
  const [isOver, setOver] = useState(false);
  const { data, error, refetch } = useResetLink(token);

  if (isDone) {
    return (
      <AuthFrame title="パスワードの再設定">
        <Card>
          <div className="space-y-4">
            <Notice>
              パスワードを再設定しました。安全のため、すべての端末からログアウトしました。新しいパスワードでログインしてください。
            </Notice>
            <Link
              href="/login?reason=password-reset"
              className={buttonStyle({ tone: "primary", size: "wide" })}
            >
              ログインする
            </Link>
          </div>
        </Card>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title="新しいパスワードの設定">
      <Card>
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <Skeleton lines={4} />
        ) : data.isUsable && !isOver ? (
          <ResetForm
            token={token}
            email={data.email ?? ""}
            onDone={() => setDone(true)}
            onOver={() => setOver(true)}
          />
        ) : (
          <div className="space-y-4">
            <Notice tone="danger">
              このリンクは期限が切れているか、すでに使われています。お手数ですが、もう一度再設定を申請してください。
            </Notice>
            <Link href="/password-reset" className={buttonStyle({ tone: "primary", size: "wide" })}>
              再設定を申請する
            </Link>
          </div>
        )}
      </Card>
    </AuthFrame>
  );
}
