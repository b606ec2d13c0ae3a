"use client";

import dynamic from "next/dynamic";
import { Field } from "./field";
import { PasswordInput } from "./password-input";
import { Skeleton } from "./state-message";

/* The word list of the policy stays out of every page that asks for no new password. */
const PasswordStrength = dynamic(
  () => import("./password-strength").then((module) => module.PasswordStrength),
  { ssr: false, loading: () => <Skeleton lines={3} /> },
);

interface NewPasswordFieldsProps {
  email: string;
  password: string;
  passwordProps: React.ComponentProps<typeof PasswordInput>;
  repeatProps: React.ComponentProps<typeof PasswordInput>;
  passwordError: string | undefined;
  repeatError: string | undefined;
}

/** A new password, typed twice, with the policy beside it. */
export function NewPasswordFields(props: NewPasswordFieldsProps) {
  return (
    <>
      <Field label="新しいパスワード" isRequired error={props.passwordError}>
        {(control) => <PasswordInput {...control} autoComplete="new-password" {...props.passwordProps} />}
      </Field>
      <PasswordStrength password={props.password} email={props.email} />
      <Field label="新しいパスワード（確認）" isRequired error={props.repeatError}>
        {(control) => <PasswordInput {...control} autoComplete="new-password" {...props.repeatProps} />}
      </Field>
    </>
  );
}
