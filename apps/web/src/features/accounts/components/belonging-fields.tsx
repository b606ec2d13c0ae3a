"use client";

import { pickAccountConcierges } from "@magokoro/contract/accounts/endpoints";
import { pickPartners } from "@magokoro/contract/partners/endpoints";
import { RowField } from "@/components/form/row-field";
import type { AccountForm } from "./account-form-values";

/** The store, and for a concierge the record of the store the account stands for. */
export function BelongingFields({ form }: { form: AccountForm }) {
  const { userType, partnerId, email } = form.values;
  return (
    <>
      <RowField
        {...form.field("partnerId")}
        endpoint={pickPartners}
        placeholder="店名・加盟店コード・所在地で検索"
        onPick={(partner) => {
          form.set("partnerId", partner?.id ?? null);
          form.set("conciergeId", null);
        }}
      />
      {userType === "concierge" && partnerId && (
        <RowField
          {...form.field("conciergeId")}
          // Of another store nothing that was typed or found stays.
          key={partnerId}
          endpoint={pickAccountConcierges}
          within={{ partnerId: String(partnerId) }}
          placeholder="新しいコンシェルジュとして登録する"
          hint="登録済みの方は、氏名・ふりがな・メールアドレスで探して選びます。氏名とふりがなが入ります。"
          onPick={(concierge) => {
            form.set("conciergeId", concierge?.id ?? null);
            if (!concierge) return;
            form.set("name", concierge.name);
            form.set("nameKana", concierge.kana);
            if (!email) form.set("email", concierge.email);
          }}
        />
      )}
    </>
  );
}
