"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { homeOf } from "@/components/shell/navigation";
import { SessionGate } from "@/components/shell/session-gate";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { safeReturnTo } from "@/lib/safe-return-to";
import { AuthFrame } from "./auth-frame";
import { EnrolSecondFactor } from "./enrol-second-factor";

/** An account that must have a second factor can do nothing else before it has one. */
export function EnrolPage() {
  const router = useRouter();
  const returnTo = safeReturnTo(useSearchParams().get("returnTo"));
  return (
    <SessionGate step="enrol_second_factor">
      {(user) => (
        <AuthFrame title="二段階認証の設定">
          <Card>
            <div className="mb-4">
              <Notice>
                お客様の大切な情報を守るため、このアカウントには二段階認証が必要です。設定は数分で終わります。
              </Notice>
            </div>
            <EnrolSecondFactor onDone={() => router.replace(returnTo ?? homeOf(user.userType))} />
          </Card>
        </AuthFrame>
      )}
    </SessionGate>
  );
}
