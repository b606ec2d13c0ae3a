"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { login, loginBody } from "@magokoro/contract/auth/endpoints";
import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { applyServerErrors } from "@/lib/apply-server-errors";
import { callApi } from "@/lib/call-api";
import { signIn } from "@/lib/session";
import { DemoAccounts } from "./demo-accounts";

export function LoginForm() {
  const form = useForm({ resolver: zodResolver(loginBody), defaultValues: { email: "", password: "" } });
  const [failure, setFailure] = useState<string | null>(null);
  const [isShown, setShown] = useState(false);
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (body) => {
    setFailure(null);
    try {
      const { data } = await callApi(login, { body });
      if ("accessToken" in data) signIn(data);
    } catch (error) {
      setFailure(applyServerErrors(form, error));
    }
  });

  return (
    <Card>
      <form onSubmit={(event) => void submit(event)} noValidate className="space-y-4">
        {failure && (
          <p role="alert" className="rounded-lg border border-danger bg-danger-soft p-3 text-danger">
            {failure}
          </p>
        )}
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
            <div className="relative">
              <Input
                {...control}
                type={isShown ? "text" : "password"}
                autoComplete="current-password"
                className="pr-14"
                {...form.register("password")}
              />
              <button
                type="button"
                aria-label={isShown ? "パスワードを隠す" : "パスワードを表示する"}
                aria-pressed={isShown}
                onClick={() => setShown(!isShown)}
                className="absolute inset-y-0 right-0 inline-flex w-12 items-center justify-center rounded-lg text-muted"
              >
                {isShown ? <EyeOff aria-hidden size={20} /> : <Eye aria-hidden size={20} />}
              </button>
            </div>
          )}
        </Field>
        <Button type="submit" tone="primary" size="wide" isBusy={isSubmitting}>
          ログイン
        </Button>
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
