"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { confirmPasswordReset } from "@magokoro/contract/auth/password-endpoints";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { NewPasswordFields } from "@/components/ui/new-password-fields";
import { Notice } from "@/components/ui/notice";
import { ApiError } from "@/lib/api-error";
import { applyServerErrors } from "@/lib/forms/apply-server-errors";
import { useAct } from "@/lib/api/use-act";

const formBody = z
  .object({ newPassword: z.string().min(1, "新しいパスワードを入力してください。"), repeat: z.string() })
  .refine((values) => values.newPassword === values.repeat, {
    path: ["repeat"],
    error: "新しいパスワードと一致していません。",
  });

interface ResetFormProps {
  token: string;
  email: string;
  onDone: () => void;
  /** The link was used or ran out while the form was open. */
  onOver: () => void;
}

export function ResetForm({ token, email, onDone, onOver }: ResetFormProps) {
  const form = useForm({ resolver: zodResolver(formBody), defaultValues: { newPassword: "", repeat: "" } });
  const [failure, setFailure] = useState<string | null>(null);
  const { errors, isSubmitting } = form.formState;
  const reset = useAct(confirmPasswordReset, { failure: "page" });

  const submit = form.handleSubmit(async ({ newPassword }) => {
    setFailure(null);
    try {
      await reset.run({ token, newPassword });
      onDone();
    } catch (error) {
      if (error instanceof ApiError && error.code === "NOT_FOUND") onOver();
      else setFailure(applyServerErrors(form, error));
    }
  });

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="space-y-4">
      {failure && <Notice tone="danger">{failure}</Notice>}
      <p>
        <span className="font-medium">{email}</span> の新しいパスワードを設定します。
      </p>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <NewPasswordFields
        email={email}
        password={form.watch("newPassword")}
        passwordProps={form.register("newPassword")}
        repeatProps={form.register("repeat")}
        passwordError={errors.newPassword?.message}
        repeatError={errors.repeat?.message}
      />
      <Button type="submit" tone="primary" size="wide" isBusy={isSubmitting}>
        パスワードを設定する
      </Button>
    </form>
  );
}
