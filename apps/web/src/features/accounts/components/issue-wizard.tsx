"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { issueAccountBody } from "@magokoro/contract/accounts/account-body";
import { issueAccount } from "@magokoro/contract/accounts/endpoints";
import type { Account } from "@magokoro/contract/accounts/account-response";
import { useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { DraftNotice } from "@/components/ui/draft-notice";
import { FormNotice } from "@/components/ui/form-notice";
import { ApiError } from "@/lib/api-error";
import { applyServerErrors } from "@/lib/apply-server-errors";
import { useDraft } from "@/lib/drafts/use-draft";
import { useAct } from "@/lib/api/use-act";
import { EMPTY_ACCOUNT, needsPartner, type AccountFormValues } from "./account-form-values";
import { BelongingFields } from "./belonging-fields";
import { IssueSummary } from "./issue-summary";
import { PersonFields } from "./person-fields";
import { StepIndicator } from "./step-indicator";
import { UserTypeChoice } from "./user-type-choice";

type Field = keyof AccountFormValues;

const STEPS = {
  type: { title: "種別", fields: ["userType"] },
  belonging: { title: "所属", fields: ["partnerId", "conciergeId"] },
  person: { title: "氏名・連絡先", fields: ["name", "nameKana", "email"] },
  confirm: { title: "確認", fields: [] },
} as const satisfies Record<string, { title: string; fields: readonly Field[] }>;

type Step = keyof typeof STEPS;

const stepsFor = (userType: string): Step[] =>
  needsPartner(userType) ? ["type", "belonging", "person", "confirm"] : ["type", "person", "confirm"];

/** Type, store, person, a last look: each step asks only what the one before made necessary. */
export function IssueWizard({ onIssued }: { onIssued: (account: Account) => void }) {
  const issue = useAct(issueAccount, { failure: "page" });
  const form = useForm<AccountFormValues>({
    resolver: zodResolver(issueAccountBody) as never,
    defaultValues: EMPTY_ACCOUNT,
  });
  const [step, setStep] = useState<Step>("type");
  const [failure, setFailure] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const values = form.watch();
  const steps = stepsFor(values.userType);
  const draft = useDraft<AccountFormValues>({
    kind: "account-new",
    row: "new",
    label: `${values.name ? `${values.name} さんの` : ""}アカウントの発行`,
    base: EMPTY_ACCOUNT,
    version: null,
    values,
    show: (next) => form.reset(next, { keepDefaultValues: true }),
  });

  function show(next: Step): void {
    setStep(next);
    // The new step is read from its heading on.
    requestAnimationFrame(() => heading.current?.focus());
  }

  const neighbour = (offset: 1 | -1) => steps[steps.indexOf(step) + offset];

  async function goOn(): Promise<void> {
    if (!needsPartner(values.userType)) {
      form.setValue("partnerId", null);
      form.setValue("conciergeId", null);
    }
    if (values.userType !== "concierge") form.setValue("conciergeId", null);
    if (!(await form.trigger([...STEPS[step].fields], { shouldFocus: true }))) return;
    const next = neighbour(1);
    if (next) show(next);
  }

  const send = form.handleSubmit(async (body) => {
    setFailure(null);
    try {
      const account = await issue.run(body);
      draft.saved();
      form.reset(EMPTY_ACCOUNT);
      toast.success("アカウントを発行しました");
      onIssued(account);
    } catch (error) {
      setFailure(applyServerErrors(form, error));
      const problems = error instanceof ApiError ? error.problems : {};
      const wrong = steps.find((one) => STEPS[one].fields.some((field) => field in problems));
      if (wrong) show(wrong);
    }
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void (step === "confirm" ? send() : goOn());
      }}
    >
      <StepIndicator titles={steps.map((one) => STEPS[one].title)} current={steps.indexOf(step)} />
      <h2 ref={heading} tabIndex={-1} className="mb-4 text-lg font-bold outline-none">
        {STEPS[step].title}
      </h2>
      <div className="space-y-5">
        <DraftNotice draft={draft} />
        {step === "type" && (
          <UserTypeChoice field={form.register("userType")} error={form.formState.errors.userType?.message} />
        )}
        {step === "belonging" && <BelongingFields form={form} />}
        {step === "person" && <PersonFields form={form} />}
        {step === "confirm" && <IssueSummary values={values} />}
      </div>
      <div className="mt-6 space-y-3">
        <FormNotice failure={failure} />
        <div className="flex flex-wrap justify-between gap-3">
          {step === "type" ? (
            <span />
          ) : (
            <Button onClick={() => show(neighbour(-1) ?? "type")}>前へ戻る</Button>
          )}
          <Button type="submit" tone="primary" isBusy={issue.isBusy}>
            {step === "confirm" ? "この内容で発行する" : "次へ"}
          </Button>
        </div>
      </div>
    </form>
  );
}
