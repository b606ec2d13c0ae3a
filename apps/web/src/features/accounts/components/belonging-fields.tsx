"use client";

import type { Account } from "@magokoro/contract/accounts/account-response";
import { ChoiceField } from "@/components/form/choice-field";
import { useFreeConcierges } from "../api/use-free-concierges";
import { isRow, type AccountForm } from "./account-form-values";

interface BelongingFieldsProps {
  form: AccountForm;
  /** The concierge an edited account stands for already: free for itself alone. */
  own?: Account["concierge"];
}

/** The store, and for a concierge the record of the store the account stands for. */
export function BelongingFields({ form, own = null }: BelongingFieldsProps) {
  const { userType, partnerId, email } = form.values;
  const { data: free = [] } = useFreeConcierges(userType === "concierge" ? partnerId : null);
  const isOwnAside = own !== null && !free.some(({ id }) => id === own.id);

  function takeOver(chosenId: string): void {
    const chosen = free.find(({ id }) => isRow(id, chosenId));
    if (!chosen) return;
    form.set("name", chosen.name);
    form.set("nameKana", chosen.kana);
    if (!email) form.set("email", chosen.email);
  }

  return (
    <>
      <ChoiceField
        {...form.field("partnerId")}
        empty="選んでください"
        onPick={() => form.set("conciergeId", null)}
      />
      {userType === "concierge" && partnerId && (
        <ChoiceField
          {...form.field("conciergeId")}
          options={[
            ...(isOwnAside ? [[String(own.id), own.name] as const] : []),
            ...free.map(({ id, name, kana }) => [String(id), `${name}（${kana}）`] as const),
          ]}
          empty="新しいコンシェルジュとして登録する"
          hint="登録済みのコンシェルジュを選ぶと、氏名とふりがなが入ります。"
          onPick={takeOver}
        />
      )}
    </>
  );
}
