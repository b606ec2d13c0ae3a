"use client";

import type { SignedInAnswer } from "@magokoro/contract/auth/auth-user";
import { confirmSecondFactor, startSecondFactor } from "@magokoro/contract/auth/second-factor-endpoints";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { RecoveryCodes } from "@/components/ui/recovery-codes";
import { callApi } from "@/lib/api/call-api";
import { sentenceOf } from "@/lib/error-messages";
import { signIn } from "@/lib/session";
import { AuthenticatorSecret } from "./authenticator-secret";
import { CodeField } from "./code-field";

interface Started {
  secret: string;
  uri: string;
}

interface Confirmed {
  recoveryCodes: string[];
  session: SignedInAnswer;
}

interface EnrolSecondFactorProps {
  onDone: () => void;
  /** From now on the recovery codes are on the screen, this once: nothing may close it by chance. */
  onCodesShown?: () => void;
}

/** Secret to the phone, a code back, recovery codes kept: three steps, one after the other. */
export function EnrolSecondFactor({ onDone, onCodesShown }: EnrolSecondFactorProps) {
  const [started, setStarted] = useState<Started | null>(null);
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);
  const [code, setCode] = useState("");
  const [isKept, setKept] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function attempt(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(sentenceOf(error));
    }
    setBusy(false);
  }

  const start = () => attempt(async () => setStarted((await callApi(startSecondFactor, { body: {} })).data));
  const confirm = () =>
    attempt(async () => {
      setConfirmed((await callApi(confirmSecondFactor, { body: { code } })).data);
      onCodesShown?.();
    });

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
            if (!isBusy) void confirm();
          }}
        >
          <h2 className="font-bold">手順 2／3　認証アプリへの登録</h2>
          <AuthenticatorSecret {...started} />
          <CodeField value={code} onChange={setCode} />
          <Button type="submit" tone="primary" size="wide" isBusy={isBusy}>
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
          <Button tone="primary" size="wide" isBusy={isBusy} onClick={() => void start()}>
            次へ
          </Button>
        </>
      )}
    </div>
  );
}
