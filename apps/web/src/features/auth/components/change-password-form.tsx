"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { changePassword } from "@magokoro/contract/auth/password-endpoints";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NewPasswordFields } from "@/components/ui/new-password-fields";
import { Notice } from "@/components/ui/notice";
import { PasswordInput } from "@/components/ui/password-input";
import { applyServerErrors } from "@/lib/forms/apply-server-errors";
import { useAct } from "@/lib/api/use-act";
import { signIn } from "@/lib/session";

const formBody = z
  .object({ currentPassword: z.string(), newPassword: z.string(), repeat: z.string() })
  .refine((values) => values.currentPassword !== "", {
    path: ["currentPassword"],
    error: "現在のパスワードを入力してください。",
  })
  .refine((values) => values.newPassword !== "", {
    path: ["newPassword"],
    error: "新しいパスワードを入力してください。",
  })
  .refine((values) => values.newPassword === values.repeat, {
    path: ["repeat"],
    error: "新しいパスワードと一致していません。",
  });

/** Every other device is signed out by it; this one goes on with a session of its own. */
export function ChangePasswordForm({ email, onChanged }: { email: string; onChanged: () => void }) {
  const form = useForm({
    resolver: zodResolver(formBody),
    defaultValues: { currentPassword: "", newPassword: "", repeat: "" },
  });
  const [failure, setFailure] = useState<string | null>(null);
  const { errors, isSubmitting } = form.formState;
  const change = useAct(changePassword, {
    done: "パスワードを変更しました",
    onDone: signIn,
    failure: "page",
  });

  const submit = form.handleSubmit(async ({ currentPassword, newPassword }) => {
    setFailure(null);
    try {
      await change.run({ currentPassword, newPassword });
      onChanged();
    } catch (error) {
      setFailure(applyServerErrors(form, error));
    }
  });

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="space-y-4">
      {failure && <Notice tone="danger">{failure}</Notice>}
      {/* A password manager must know whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field label="現在のパスワード" isRequired error={errors.currentPassword?.message}>
        {(control) => (
          <PasswordInput {...control} autoComplete="current-password" {...form.register("currentPassword")} />
        )}
      </Field>
      <NewPasswordFields
        email={email}
        password={form.watch("newPassword")}
        passwordProps={form.register("newPassword")}
        repeatProps={form.register("repeat")}
        passwordError={errors.newPassword?.message}
        repeatError={errors.repeat?.message}
      />
      <Button type="submit" tone="primary" size="wide" isBusy={isSubmitting}>
        パスワードを変更する
      </Button>
    </form>
  );
}
