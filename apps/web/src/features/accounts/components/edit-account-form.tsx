"use client";

import { issueAccountBody } from "@magokoro/contract/accounts/account-body";
import type { Account } from "@magokoro/contract/accounts/account-response";
import { getAccount, updateAccount } from "@magokoro/contract/accounts/endpoints";
import { useRef } from "react";
import { ActButton } from "@/components/form/act-button";
import { ChoiceField } from "@/components/form/choice-field";
import { RecordForm } from "@/components/form/record-form";
import { Notice } from "@/components/ui/notice";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { isSameValue } from "@/lib/drafts/same-value";
import { useRecordForm } from "@/lib/forms/use-record-form";
import { usePickedNames } from "../api/use-picked-names";
import { accountFields, needsPartner, valuesOf, type AccountFormValues } from "./account-form-values";
import { BelongingFields } from "./belonging-fields";
import { PersonFields } from "./person-fields";

export function EditAccountForm({ account }: { account: Account }) {
  const update = useAct(updateAccount, {
    ...onRow(getAccount, account.id),
    done: "アカウントを更新しました",
    failure: "page",
  });
  const names = useRef({ partners: new Map<number, string>(), concierges: new Map<number, string>() });
  const know = ({ partner, concierge }: Account) => {
    if (partner) names.current.partners.set(partner.id, partner.name);
    if (concierge) names.current.concierges.set(concierge.id, concierge.name);
  };
  know(account);
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
    fields: accountFields(names.current),
    acts: ["save"],
    save: (values, version) => update.run({ ...values, version: version ?? account.version }),
    readCurrent: (current) => {
      know(current as Account);
      return { values: valuesOf(current as Account), version: (current as Account).version };
    },
    goesOn: (updated) => ({ base: valuesOf(updated), version: updated.version }),
  });
  const { partnerId, conciergeId } = form.values;
  const picked = usePickedNames(partnerId, conciergeId);
  if (partnerId && picked.partner) names.current.partners.set(Number(partnerId), picked.partner);
  if (conciergeId && picked.concierge) names.current.concierges.set(Number(conciergeId), picked.concierge);
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
        {needsPartner(form.values.userType) && <BelongingFields form={form} />}
        {signsOut && canEdit && (
          <Notice>種別・所属・メールアドレスを変更すると、{account.name}さんはログアウトされます。</Notice>
        )}
      </fieldset>
    </RecordForm>
  );
}
