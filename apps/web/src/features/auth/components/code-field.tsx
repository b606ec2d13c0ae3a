"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface CodeFieldProps {
  value: string;
  onChange: (value: string) => void;
  isRecovery?: boolean;
  error?: string | undefined;
}

/** Six large digits; a phone offers the code by itself and shows the number pad. */
export function CodeField({ value, onChange, isRecovery = false, error }: CodeFieldProps) {
  const words = isRecovery
    ? {
        label: "リカバリーコード",
        hint: "保管しているコードを1つ入力してください。一度使ったコードは使えません。",
      }
    : { label: "確認コード", hint: "認証アプリに表示されている6桁の数字を入力してください。" };
  return (
    <Field {...words} error={error}>
      {(control) => (
        <Input
          {...control}
          autoFocus
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete={isRecovery ? "off" : "one-time-code"}
          inputMode={isRecovery ? "text" : "numeric"}
          maxLength={isRecovery ? 40 : 7}
          className={isRecovery ? "font-mono" : "text-center font-mono text-2xl tracking-[0.4em]"}
        />
      )}
    </Field>
  );
}
