"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { nextPathOf } from "@/components/shell/navigation";
import { SessionGate } from "@/components/shell/session-gate";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { safeReturnTo } from "@/lib/safe-return-to";
import { sessionState } from "@/lib/session";
import { AuthFrame } from "./auth-frame";
import { ChangePasswordForm } from "./change-password-form";

/** The first password, or one that has expired, opens nothing but this page. */
export function ChangePasswordPage() {
  const router = useRouter();
  const returnTo = safeReturnTo(useSearchParams().get("returnTo"));

  function goOn(): void {
    const session = sessionState();
    if (session.status === "signed-in") router.replace(nextPathOf(session.user, returnTo));
  }

  return (
    <SessionGate step="change_password">
      {(user) => (
        <AuthFrame title="パスワードの変更">
          <Card>
            {user.nextStep === "change_password" && (
              <div className="mb-4">
                <Notice>
                  安全のため、はじめにパスワードを変更してください。変更すると、すべての機能をお使いいただけます。
                </Notice>
              </div>
            )}
            <ChangePasswordForm email={user.email} onChanged={goOn} />
          </Card>
        </AuthFrame>
      )}
    </SessionGate>
  );
}
