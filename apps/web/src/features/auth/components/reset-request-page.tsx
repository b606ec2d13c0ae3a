"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { requestPasswordReset, resetRequestBody } from "@magokoro/contract/auth/password-endpoints";
import Link from "next/link";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { applyServerErrors } from "@/lib/forms/apply-server-errors";
import { useAct } from "@/lib/api/use-act";
import { AuthFrame } from "./auth-frame";

/** The answer is the same for every address: who has an account is nobody's business. */
export function ResetRequestPage() {
  const form = useForm({ resolver: zodResolver(resetRequestBody), defaultValues: { email: "" } });
  const [failure, setFailure] = useState<string | null>(null);
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const { errors, isSubmitting } = form.formState;
  const request = useAct(requestPasswordReset, { failure: "page" });

  const submit = form.handleSubmit(async (body) => {
    setFailure(null);
    try {
      await request.run(body);
      setAskedFor(body.email);
    } catch (error) {
      setFailure(applyServerErrors(form, error));
    }
  });

  return (
    <AuthFrame title="パスワードの再設定">
      <Card>
        {askedFor ? (
          <div className="space-y-3">
            <Notice>
              <span className="font-medium">{askedFor}</span>{" "}
              が登録されている場合、再設定用のメールをお送りしました。30分以内に、メールのリンクから新しいパスワードを設定してください。
            </Notice>
            <p>
              数分たっても届かないときは、迷惑メールのフォルダーと入力したアドレスを確認してください。それでも届かない場合は、本部の管理者にご連絡ください。
            </p>
            <Button onClick={() => setAskedFor(null)}>アドレスを入力し直す</Button>
          </div>
        ) : (
          <form onSubmit={(event) => void submit(event)} noValidate className="space-y-4">
            {failure && <Notice tone="danger">{failure}</Notice>}
            <p>ご登録のメールアドレスに、再設定用のリンクをお送りします。</p>
            <Field label="メールアドレス" isRequired error={errors.email?.message}>
              {(control) => (
                <Input
                  {...control}
                  type="email"
                  inputMode="email"
                  autoComplete="username"
                  {...form.register("email")}
                />
              )}
            </Field>
            <Button type="submit" tone="primary" size="wide" isBusy={isSubmitting}>
              メールを送る
            </Button>
          </form>
        )}
        <p className="mt-4 text-center">
          <Link href="/login" className="inline-block py-2 text-link underline">
            ログイン画面へ戻る
          </Link>
        </p>
      </Card>
    </AuthFrame>
  );
}
