import { TextField } from "@/components/form/text-field";
import type { AccountForm } from "./account-form-values";

export function PersonFields({ form: { field } }: { form: AccountForm }) {
  return (
    <>
      <TextField {...field("name")} autoComplete="off" />
      <TextField {...field("nameKana")} autoComplete="off" />
      <TextField
        {...field("email")}
        type="email"
        inputMode="email"
        autoComplete="off"
        hint="ログインに使います。初回パスワードもこのアドレスに届きます。"
      />
    </>
  );
}
