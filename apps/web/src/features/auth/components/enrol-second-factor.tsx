"use client";

import { confirmSecondFactor, startSecondFactor } from "@magokoro/contract/auth/second-factor-endpoints";
import type { ResponseOf } from "@magokoro/contract/core/endpoint";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { RecoveryCodes } from "@/components/ui/recovery-codes";
import { useAct } from "@/lib/api/use-act";
import { sentenceOf } from "@/lib/error-messages";
import { signIn } from "@/lib/session";
import { AuthenticatorSecret } from "./authenticator-secret";
import { CodeField } from "./code-field";

interface EnrolSecondFactorProps {
  onDone: () => void;
  /** From now on the recovery codes are on the screen, this once: nothing may close it by chance. */
  onCodesShown?: () => void;
}

/** Secret to the phone, a code back, recovery codes kept: three steps, one after the other. */
export function EnrolSecondFactor({ onDone, onCodesShown }: EnrolSecondFactorProps) {
  const [started, setStarted] = useState<ResponseOf<typeof startSecondFactor> | null>(null);
  const [confirmed, setConfirmed] = useState<ResponseOf<typeof confirmSecondFactor> | null>(null);
  const [code, setCode] = useState("");
  const [isKept, setKept] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const start = useAct(startSecondFactor, { onDone: setStarted, failure: "page" });
  const confirm = useAct(confirmSecondFactor, {
    onDone: (answer) => {
      setConfirmed(answer);
      onCodesShown?.();
    },
    failure: "page",
  });
  const attempt = (answer: Promise<unknown>) => {
    setFailure(null);
    answer.catch((error: unknown) => setFailure(sentenceOf(error)));
  };

  if (confirmed) {
    return (
      <div className="space-y-4">
        <h2 className="font-bold">手順 3／3　リカバリーコードの保管</h2>
        <p>
          スマートフォンを使えないときに、確認コードの代わりに使えるコードです。それぞれ一度だけ使えます。この画面を閉じると二度と表示されません。
        </p>
        <RecoveryCodes codes={confirmed.recoveryCodes} />
        <Checkbox
          label="リカバリーコードを保管しました"
          checked={isKept}
          onChange={(event) => setKept(event.target.checked)}
        />
        <Button
          tone="primary"
          size="wide"
          disabled={!isKept}
          onClick={() => {
            void signIn(confirmed.session).then(() => {
              toast.success("二段階認証を設定しました");
              onDone();
            });
          }}
        >
          設定を完了する
        </Button>
      </div>
    );
  }

  return (
    <div className="space-y-4">
      {failure && <Notice tone="danger">{failure}</Notice>}
      {started ? (
        <form
          noValidate
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            attempt(confirm.run({ code }));
          }}
        >
          <h2 className="font-bold">手順 2／3　認証アプリへの登録</h2>
          <AuthenticatorSecret {...started} />
          <CodeField value={code} onChange={setCode} />
          <Button type="submit" tone="primary" size="wide" isBusy={confirm.isBusy}>
            確認して次へ
          </Button>
        </form>
      ) : (
        <>
          <h2 className="font-bold">手順 1／3　認証アプリの用意</h2>
          <p>
            スマートフォンに認証アプリ（Google Authenticator、Microsoft Authenticator
            など）を入れてから、次へ進んでください。ログインのときに、アプリに表示される6桁の数字を使います。
          </p>
          <Button tone="primary" size="wide" isBusy={start.isBusy} onClick={() => attempt(start.run({}))}>
            次へ
          </Button>
        </>
      )}
    </div>
  );
}
