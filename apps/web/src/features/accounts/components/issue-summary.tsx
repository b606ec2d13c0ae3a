"use client";

import { DescriptionList } from "@/components/ui/description-list";
import { usePickedNames } from "../api/use-picked-names";
import { needsPartner, userTypeLabel, type AccountFormValues } from "./account-form-values";

/** The last look before a mail leaves. */
export function IssueSummary({ values }: { values: AccountFormValues }) {
  const { userType, partnerId, conciergeId, name, nameKana, email } = values;
  const names = usePickedNames(partnerId, userType === "concierge" ? conciergeId : null);
  return (
    <>
      <DescriptionList
        items={[
          { term: "種別", value: userTypeLabel(userType) },
          ...(needsPartner(userType) ? [{ term: "加盟店", value: names.partner }] : []),
          ...(userType === "concierge"
            ? [{ term: "コンシェルジュ", value: conciergeId ? names.concierge : "新しく登録します" }]
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
