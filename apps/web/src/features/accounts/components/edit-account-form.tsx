"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { issueAccountBody } from "@magokoro/contract/accounts/account-body";
import { getAccount, updateAccount } from "@magokoro/contract/accounts/endpoints";
import type { Account } from "@magokoro/contract/accounts/account-response";
import { USER_TYPES, USER_TYPE_LABELS } from "@magokoro/domain/user/user-type";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { DraftNotice } from "@/components/ui/draft-notice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { FormNotice } from "@/components/ui/form-notice";
import { Notice } from "@/components/ui/notice";
import { VersionConflict } from "@/components/ui/version-conflict";
import { applyServerErrors } from "@/lib/apply-server-errors";
import type { ComparedField } from "@/lib/drafts/compare-versions";
import { useDraft } from "@/lib/drafts/use-draft";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useAccountPartners } from "../api/use-account-partners";
import { needsPartner, userTypeLabel, valuesOf, type AccountFormValues } from "./account-form-values";
import { BelongingFields } from "./belonging-fields";
import { PersonFields } from "./person-fields";

export function EditAccountForm({ account }: { account: Account }) {
  const update = useAct(updateAccount, { ...onRow(getAccount, account.id), failure: "page" });
  const { data: partners } = useAccountPartners();
  const form = useForm<AccountFormValues>({
    resolver: zodResolver(issueAccountBody) as never,
    defaultValues: valuesOf(account),
  });
  const [failure, setFailure] = useState<string | null>(null);
  const values = form.watch();
  const draft = useDraft<AccountFormValues>({
    kind: "account-edit",
    row: String(account.id),
    label: `${account.name} さんのアカウントの編集`,
    base: valuesOf(account),
    version: account.version,
    values,
    show: (next) => form.reset(next, { keepDefaultValues: true }),
    fields: comparedFields(partners ?? [], account.concierge),
  });

  async function save(body: AccountFormValues, version: number): Promise<void> {
    setFailure(null);
    try {
      const updated = await update.run({ ...body, version });
      const now = { base: valuesOf(updated), version: updated.version };
      form.reset(now.base);
      draft.saved(now);
      toast.success("アカウントを更新しました");
    } catch (error) {
      if (!draft.meetConflict(error, readCurrent)) setFailure(applyServerErrors(form, error));
    }
  }

  const submit = (version: number | null) =>
    form.handleSubmit((body) => save(body, version ?? account.version))();
  const before = valuesOf(account);
  const signsOut = (["userType", "partnerId", "conciergeId", "email"] as const).some(
    (name) => values[name] !== before[name],
  );

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(draft.version);
      }}
    >
      <fieldset disabled={!account.can.includes("edit")} className="space-y-4">
        <DraftNotice draft={draft} />
        <PersonFields form={form} />
        <Field label="種別" isRequired error={form.formState.errors.userType?.message}>
          {(control) => (
            <Select
              {...control}
              {...form.register("userType", {
                onChange: (event: { target: { value: string } }) => {
                  if (!needsPartner(event.target.value)) form.setValue("partnerId", null);
                  form.setValue("conciergeId", null);
                },
              })}
            >
              {USER_TYPES.map((type) => (
                <option key={type} value={type}>
                  {USER_TYPE_LABELS[type]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {needsPartner(values.userType) && <BelongingFields form={form} own={account.concierge} />}
        {signsOut && account.can.includes("edit") && (
          <Notice>種別・所属・メールアドレスを変更すると、{account.name}さんはログアウトされます。</Notice>
        )}
        {draft.conflict ? (
          <VersionConflict conflict={draft.conflict} onSave={({ version }) => void submit(version)} />
        ) : (
          <FormNotice failure={failure} />
        )}
        {account.can.includes("edit") && (
          <div className="flex justify-end">
            <Button type="submit" tone="primary" isBusy={update.isBusy} disabled={draft.conflict !== null}>
              保存する
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}

const readCurrent = (current: unknown) => ({
  values: valuesOf(current as Account),
  version: (current as Account).version,
});

/** The fields of an account in words, for whoever meets another's change. Type and store only fit together. */
function comparedFields(
  partners: { id: number; name: string }[],
  own: Account["concierge"],
): ComparedField<AccountFormValues>[] {
  return [
    { name: "name", label: "氏名" },
    { name: "nameKana", label: "ふりがな" },
    { name: "email", label: "メールアドレス" },
    {
      name: "userType",
      label: "種別・所属",
      together: ["partnerId", "conciergeId"],
      words: ({ userType, partnerId, conciergeId }) =>
        [
          userTypeLabel(userType),
          partners.find(({ id }) => id === partnerId)?.name,
          conciergeId && (conciergeId === own?.id ? own.name : `コンシェルジュ番号 ${conciergeId}`),
        ]
          .filter(Boolean)
          .join("・"),
    },
  ];
}
