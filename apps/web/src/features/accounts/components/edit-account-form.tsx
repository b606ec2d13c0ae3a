"use client";

import { issueAccountBody } from "@magokoro/contract/accounts/account-body";
import type { Account } from "@magokoro/contract/accounts/account-response";
import { getAccount, updateAccount } from "@magokoro/contract/accounts/endpoints";
import { ActButton } from "@/components/form/act-button";
import { ChoiceField } from "@/components/form/choice-field";
import { RecordForm } from "@/components/form/record-form";
import { Notice } from "@/components/ui/notice";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { isSameValue } from "@/lib/drafts/same-value";
import { useRecordForm } from "@/lib/forms/use-record-form";
import { useAccountPartners } from "../api/use-account-partners";
import { accountFields, needsPartner, valuesOf, type AccountFormValues } from "./account-form-values";
import { BelongingFields } from "./belonging-fields";
import { PersonFields } from "./person-fields";

const readCurrent = (current: unknown) => ({
  values: valuesOf(current as Account),
  version: (current as Account).version,
});

export function EditAccountForm({ account }: { account: Account }) {
  const update = useAct(updateAccount, {
    ...onRow(getAccount, account.id),
    done: "アカウントを更新しました",
    failure: "page",
  });
  const { data: partners } = useAccountPartners();
  const before = valuesOf(account);
  const form = useRecordForm<AccountFormValues, Account, "save">({
    schema: issueAccountBody,
    base: before,
    version: account.version,
    draft: {
      kind: "account-edit",
      row: String(account.id),
      label: () => `${account.name} さんのアカウントの編集`,
    },
    fields: accountFields({ partners, own: account.concierge }),
    acts: ["save"],
    save: (values, version) => update.run({ ...values, version: version ?? account.version }),
    readCurrent,
    goesOn: (updated) => ({ base: valuesOf(updated), version: updated.version }),
  });
  const canEdit = account.can.includes("edit");
  const signsOut = (["userType", "partnerId", "conciergeId", "email"] as const).some(
    (name) => !isSameValue(form.values[name], before[name]),
  );

  return (
    <RecordForm
      form={form}
      actions={
        canEdit && (
          <ActButton form={form} act="save" isDoneByEnter>
            保存する
          </ActButton>
        )
      }
    >
      <fieldset disabled={!canEdit} className="space-y-4">
        <PersonFields form={form} />
        <ChoiceField
          {...form.field("userType")}
          onPick={(userType) => {
            if (!needsPartner(userType)) form.set("partnerId", null);
            form.set("conciergeId", null);
          }}
        />
        {needsPartner(form.values.userType) && <BelongingFields form={form} own={account.concierge} />}
        {signsOut && canEdit && (
          <Notice>種別・所属・メールアドレスを変更すると、{account.name}さんはログアウトされます。</Notice>
        )}
      </fieldset>
    </RecordForm>
  );
}
