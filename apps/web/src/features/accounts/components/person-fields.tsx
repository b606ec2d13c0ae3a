"use client";

import type { UseFormReturn } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { AccountFormValues } from "./account-form-values";

export function PersonFields({ form }: { form: UseFormReturn<AccountFormValues> }) {
  const { errors } = form.formState;
  return (
    <>
      <Field label="氏名" isRequired error={errors.name?.message}>
        {(control) => <Input {...control} autoComplete="off" {...form.register("name")} />}
      </Field>
      <Field label="ふりがな" isRequired error={errors.nameKana?.message}>
        {(control) => <Input {...control} autoComplete="off" {...form.register("nameKana")} />}
      </Field>
      <Field
        label="メールアドレス"
        isRequired
        hint="ログインに使います。初回パスワードもこのアドレスに届きます。"
        error={errors.email?.message}
      >
        {(control) => (
          <Input {...control} type="email" inputMode="email" autoComplete="off" {...form.register("email")} />
        )}
      </Field>
    </>
  );
}
