"use client";

import { stepUp } from "@magokoro/contract/auth/second-factor-endpoints";
import type { StepUpMethod } from "@magokoro/contract/core/envelope";
import { useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useAct } from "@/lib/api/use-act";
import { sentenceOf } from "@/lib/error-messages";
import { keepStepUp, stepUpQuestion, subscribeToStepUp } from "@/lib/step-up";

const ASKS: Record<StepUpMethod, { label: string; hint: string; input: React.ComponentProps<"input"> }> = {
  password: {
    label: "パスワード",
    hint: "ログインに使っているパスワードです。",
    input: { type: "password", autoComplete: "current-password" },
  },
  code: {
    label: "確認コード",
    hint: "認証アプリに表示されている6桁、またはリカバリーコードです。",
    input: { inputMode: "numeric", autoComplete: "one-time-code", maxLength: 40 },
  },
};

/** Stands ready in every page: an act that could do harm asks once more who is at the keyboard. */
export function StepUpDialog() {
  const question = useSyncExternalStore(subscribeToStepUp, stepUpQuestion, () => null);
  if (!question) return null;
  return (
    <Dialog
      isOpen
      onClose={() => question.answer(false)}
      title="本人確認"
      description="安全のため、この操作の前にもう一度本人確認をお願いします。確認は10分間有効です。"
    >
      <StepUpForm method={question.method} onDone={question.answer} />
    </Dialog>
  );
}

function StepUpForm({ method, onDone }: { method: StepUpMethod; onDone: (isProved: boolean) => void }) {
  const [value, setValue] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const { label, hint, input } = ASKS[method];
  const proof = useAct(stepUp, {
    failure: "page",
    onDone: (answer) => {
      keepStepUp(answer);
      onDone(true);
    },
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A form in a portal still bubbles through React to the form that asked.
        event.stopPropagation();
        proof.run({ [method]: value }).catch((error: unknown) => setProblem(sentenceOf(error)));
      }}
    >
      <Field label={label} hint={hint} error={problem ?? undefined}>
        {(control) => (
          <Input
            {...control}
            {...input}
            value={value}
            onChange={(event) => {
              setValue(event.target.value);
              setProblem(null);
            }}
          />
        )}
      </Field>
      <div className="mt-5 flex flex-wrap justify-end gap-3">
        <Button onClick={() => onDone(false)}>戻る</Button>
        <Button type="submit" tone="primary" isBusy={proof.isBusy}>
          確認する
        </Button>
      </div>
    </form>
  );
}
