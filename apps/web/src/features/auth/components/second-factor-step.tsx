"use client";

import { loginSecondFactor } from "@magokoro/contract/auth/endpoints";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { useAct } from "@/lib/api/use-act";
import { sentenceOf } from "@/lib/error-messages";
import { signIn } from "@/lib/session";
import { CodeField } from "./code-field";

/** After the right password: a code of the authenticator, or a recovery code. */
export function SecondFactorStep({ ticket, onBack }: { ticket: string; onBack: () => void }) {
  const [code, setCode] = useState("");
  const [isRecovery, setRecovery] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const signingIn = useAct(loginSecondFactor, { onDone: signIn, failure: "page" });

  function finish(): void {
    setFailure(null);
    signingIn.run({ ticket, code }).catch((error: unknown) => setFailure(sentenceOf(error)));
  }

  return (
    <Card>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        {failure && <Notice tone="danger">{failure}</Notice>}
        <CodeField key={String(isRecovery)} isRecovery={isRecovery} value={code} onChange={setCode} />
        <Button type="submit" tone="primary" size="wide" isBusy={signingIn.isBusy}>
          ログイン
        </Button>
        <div className="flex flex-wrap justify-between gap-2">
          <Button tone="quiet" onClick={onBack}>
            パスワードの入力に戻る
          </Button>
          <Button
            tone="quiet"
            onClick={() => {
              setCode("");
              setRecovery(!isRecovery);
            }}
          >
            {isRecovery ? "認証アプリを使う" : "リカバリーコードを使う"}
          </Button>
        </div>
      </form>
    </Card>
  );
}
