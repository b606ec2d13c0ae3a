"use client";

import { DescriptionList } from "@/components/ui/description-list";
import { useAccountPartners } from "../api/use-account-partners";
import { useFreeConcierges } from "../api/use-free-concierges";
import { isRow, needsPartner, userTypeLabel, type AccountFormValues } from "./account-form-values";

/** The last look before a mail leaves. */
export function IssueSummary({ values }: { values: AccountFormValues }) {
  const { userType, partnerId, conciergeId, name, nameKana, email } = values;
  const { data: partners } = useAccountPartners();
  const { data: concierges } = useFreeConcierges(userType === "concierge" ? partnerId : null);
  const chosen = concierges?.find(({ id }) => isRow(id, conciergeId));
  return (
    <>
      <DescriptionList
        items={[
          { term: "種別", value: userTypeLabel(userType) },
          ...(needsPartner(userType)
            ? [{ term: "加盟店", value: partners?.find(({ id }) => isRow(id, partnerId))?.name }]
            : []),
          ...(userType === "concierge"
            ? [{ term: "コンシェルジュ", value: chosen?.name ?? "新しく登録します" }]
            : []),
          { term: "氏名", value: name },
          { term: "ふりがな", value: nameKana },
          { term: "メールアドレス", value: email },
        ]}
      />
      <p className="text-sm text-muted">発行すると、初回パスワードをこのアドレスへメールでお送りします。</p>
    </>
  );
}
