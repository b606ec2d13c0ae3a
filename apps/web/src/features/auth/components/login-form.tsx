"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { login, loginBody } from "@magokoro/contract/auth/endpoints";
import Link from "next/link";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { PasswordInput } from "@/components/ui/password-input";
import { applyServerErrors } from "@/lib/forms/apply-server-errors";
import { useAct } from "@/lib/api/use-act";
import { signIn } from "@/lib/session";
import { DemoAccounts } from "./demo-accounts";

interface LoginFormProps {
  news: string | null;
  /** The password was right, and the account has a second factor. */
  onSecondFactor: (ticket: string) => void;
}

export function LoginForm({ news, onSecondFactor }: LoginFormProps) {
  const form = useForm({ resolver: zodResolver(loginBody), defaultValues: { email: "", password: "" } });
  const [failure, setFailure] = useState<string | null>(null);
  const { errors, isSubmitting } = form.formState;
  const signingIn = useAct(login, { failure: "page" });

  const submit = form.handleSubmit(async (body) => {
    setFailure(null);
    try {
      const answer = await signingIn.run(body);
      if ("ticket" in answer) onSecondFactor(answer.ticket);
      else await signIn(answer);
    } catch (error) {
      setFailure(applyServerErrors(form, error));
    }
  });

  return (
    <Card>
      <form onSubmit={(event) => void submit(event)} noValidate className="space-y-4">
        {failure ? <Notice tone="danger">{failure}</Notice> : news && <Notice>{news}</Notice>}
        <Field label="メールアドレス" error={errors.email?.message}>
          {(control) => (
            <Input
              {...control}
              type="email"
              autoComplete="username"
              inputMode="email"
              {...form.register("email")}
            />
          )}
        </Field>
        <Field label="パスワード" error={errors.password?.message}>
          {(control) => (
            <PasswordInput {...control} autoComplete="current-password" {...form.register("password")} />
          )}
        </Field>
        <Button type="submit" tone="primary" size="wide" isBusy={isSubmitting}>
          ログイン
        </Button>
        <p className="text-center">
          <Link href="/password-reset" className="inline-block py-2 text-link underline">
            パスワードをお忘れの方
          </Link>
        </p>
      </form>
      <DemoAccounts
        onPick={(email, password) => {
          form.setValue("email", email);
          form.setValue("password", password);
        }}
      />
    </Card>
  );
}
