"use client";

import { issueAccountBody } from "@magokoro/contract/accounts/account-body";
import type { Account } from "@magokoro/contract/accounts/account-response";
import { issueAccount } from "@magokoro/contract/accounts/endpoints";
import { useRef, useState } from "react";
import { ActButton } from "@/components/form/act-button";
import { RecordForm } from "@/components/form/record-form";
import { Button } from "@/components/ui/button";
import { useAct } from "@/lib/api/use-act";
import { ApiError } from "@/lib/api-error";
import { useRecordForm } from "@/lib/forms/use-record-form";
import { EMPTY_ACCOUNT, accountFields, needsPartner, type AccountFormValues } from "./account-form-values";
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
  const issue = useAct(issueAccount, { done: "アカウントを発行しました", isNew: true, failure: "page" });
  const [step, setStep] = useState<Step>("type");
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRecordForm<AccountFormValues, Account, "save">({
    schema: issueAccountBody,
    base: EMPTY_ACCOUNT,
    version: null,
    draft: {
      kind: "account-new",
      row: "new",
      label: ({ name }) => `${name ? `${name} さんの` : ""}アカウントの発行`,
    },
    // A new one meets no other version: nothing is compared by name.
    fields: accountFields({ partners: new Map(), concierges: new Map() }),
    acts: ["save"],
    save: (values) => issue.run(values),
    onSaved: onIssued,
    onRefused: (error) => {
      const problems = error instanceof ApiError ? error.problems : {};
      // Back to the step where it is mended; what is to mend stands above it.
      const wrong = steps.find((one) => STEPS[one].fields.some((field) => field in problems));
      if (wrong) setStep(wrong);
      return false;
    },
  });
  const { values } = form;
  const steps = stepsFor(values.userType);
  const neighbour = (offset: 1 | -1) => steps[steps.indexOf(step) + offset];

  function show(next: Step): void {
    setStep(next);
    // The new step is read from its heading on.
    requestAnimationFrame(() => heading.current?.focus());
  }

  async function goOn(): Promise<void> {
    if (!needsPartner(values.userType)) {
      form.set("partnerId", null);
      form.set("conciergeId", null);
    }
    if (values.userType !== "concierge") form.set("conciergeId", null);
    if (!(await form.check([...STEPS[step].fields]))) return;
    const next = neighbour(1);
    if (next) show(next);
  }

  return (
    <>
      <StepIndicator titles={steps.map((one) => STEPS[one].title)} current={steps.indexOf(step)} />
      <h2 ref={heading} tabIndex={-1} className="mb-4 text-lg font-bold outline-none">
        {STEPS[step].title}
      </h2>
      <RecordForm
        form={form}
        onPrimary={() => (step === "confirm" ? form.submit("save") : void goOn())}
        actions={
          <>
            {step !== "type" && (
              <Button className="mr-auto" onClick={() => show(neighbour(-1) ?? "type")}>
                前へ戻る
              </Button>
            )}
            <ActButton form={form} act="save" isDoneByEnter>
              {step === "confirm" ? "この内容で発行する" : "次へ"}
            </ActButton>
          </>
        }
      >
        {step === "type" && <UserTypeChoice field={form.field("userType")} />}
        {step === "belonging" && <BelongingFields form={form} />}
        {step === "person" && <PersonFields form={form} />}
        {step === "confirm" && <IssueSummary values={values} />}
      </RecordForm>
    </>
  );
}
