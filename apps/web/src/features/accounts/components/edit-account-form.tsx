"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { issueAccountBody } from "@magokoro/contract/accounts/account-body";
import type { Account } from "@magokoro/contract/accounts/account-response";
import { USER_TYPES, USER_TYPE_LABELS } from "@magokoro/domain/user/user-type";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { VersionConflict } from "@/components/ui/version-conflict";
import { ApiError } from "@/lib/api-error";
import { applyServerErrors } from "@/lib/apply-server-errors";
import { useAccountStores, useUpdateAccount } from "../api/use-accounts";
import { needsStore, userTypeLabel, valuesOf, type AccountFormValues } from "./account-form-values";
import { BelongingFields } from "./belonging-fields";
import { PersonFields } from "./person-fields";

export function EditAccountForm({ account }: { account: Account }) {
  const update = useUpdateAccount(account.id);
  const { data: stores } = useAccountStores();
  const form = useForm<AccountFormValues>({
    resolver: zodResolver(issueAccountBody) as never,
    defaultValues: valuesOf(account),
  });
  const [version, setVersion] = useState(account.version);
  const [current, setCurrent] = useState<Account | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const values = form.watch();

  async function save(body: AccountFormValues, seen: number): Promise<void> {
    setFailure(null);
    try {
      await update.mutateAsync({ ...body, version: seen });
      toast.success("アカウントを更新しました");
    } catch (error) {
      const conflict = error instanceof ApiError ? error.conflict : null;
      if (conflict?.reason === "version") setCurrent(conflict.current as Account);
      else setFailure(applyServerErrors(form, error));
    }
  }

  const submit = form.handleSubmit((body) => save(body, version));
  const before = valuesOf(account);
  const signsOut = (["userType", "partnerId", "conciergeId", "email"] as const).some(
    (name) => values[name] !== before[name],
  );

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <fieldset disabled={!account.abilities.edit} className="space-y-4">
        {failure && <Notice tone="danger">{failure}</Notice>}
        {current && (
          <VersionConflict
            fields={comparisons(values, current, stores ?? [])}
            onTakeCurrent={() => {
              form.reset(valuesOf(current));
              setVersion(current.version);
              setCurrent(null);
            }}
            onTakeMine={() => {
              setVersion(current.version);
              setCurrent(null);
              void save(form.getValues(), current.version);
            }}
          />
        )}
        <PersonFields form={form} />
        <Field label="種別" isRequired error={form.formState.errors.userType?.message}>
          {(control) => (
            <Select
              {...control}
              {...form.register("userType", {
                onChange: (event: { target: { value: string } }) => {
                  if (!needsStore(event.target.value)) form.setValue("partnerId", null);
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
        {needsStore(values.userType) && <BelongingFields form={form} own={account.concierge} />}
        {signsOut && account.abilities.edit && (
          <Notice>種別・所属・メールアドレスを変更すると、{account.name}さんはログアウトされます。</Notice>
        )}
        {account.abilities.edit && (
          <div className="flex justify-end">
            <Button type="submit" tone="primary" isBusy={update.isPending}>
              保存する
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}

/** Both versions in words. */
function comparisons(mine: AccountFormValues, current: Account, stores: { id: number; name: string }[]) {
  return [
    { label: "氏名", mine: mine.name, current: current.name },
    { label: "ふりがな", mine: mine.nameKana, current: current.nameKana },
    { label: "メールアドレス", mine: mine.email, current: current.email },
    { label: "種別", mine: userTypeLabel(mine.userType), current: userTypeLabel(current.userType) },
    {
      label: "加盟店",
      mine: stores.find(({ id }) => id === mine.partnerId)?.name ?? "",
      current: current.partner?.name ?? "",
    },
  ];
}
