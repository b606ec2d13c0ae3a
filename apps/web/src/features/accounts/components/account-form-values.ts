import type { issueAccountBody } from "@magokoro/contract/accounts/account-body";
import type { Account } from "@magokoro/contract/accounts/account-response";
import { USER_TYPES, USER_TYPE_LABELS, type UserType } from "@magokoro/domain/user/user-type";
import type { z } from "zod";
import type { FormFields } from "@/lib/forms/form-fields";
import type { RecordForm } from "@/lib/forms/use-record-form";

type Typed = z.input<typeof issueAccountBody>;

/** What the form holds before the contract has read it. */
export type AccountFormValues = { [Name in keyof Typed]-?: Exclude<Typed[Name], undefined> };

export type AccountForm = RecordForm<AccountFormValues, "save">;

export const EMPTY_ACCOUNT: AccountFormValues = {
  // No type is proposed: the schema asks for one.
  userType: "" as UserType,
  partnerId: null,
  conciergeId: null,
  name: "",
  nameKana: "",
  email: "",
};

export const valuesOf = (account: Account): AccountFormValues => ({
  userType: account.userType,
  partnerId: account.partner?.id ?? null,
  conciergeId: account.concierge?.id ?? null,
  name: account.name,
  nameKana: account.nameKana,
  email: account.email,
});

/** Names of rows that are chosen or were, by their ids. */
export type KnownNames = ReadonlyMap<number, string>;

interface Names {
  partners: KnownNames;
  concierges: KnownNames;
}

const nameOf = (names: KnownNames, noun: string, id: number | string | null) =>
  id && (names.get(Number(id)) ?? `${noun}番号 ${id}`);

/** The fields of an account in the words of its form. Type and store only fit together. */
export function accountFields({ partners, concierges }: Names): FormFields<AccountFormValues> {
  return {
    name: { label: "氏名" },
    nameKana: { label: "ふりがな" },
    email: { label: "メールアドレス" },
    userType: {
      label: "種別",
      options: USER_TYPES.map((type) => [type, USER_TYPE_LABELS[type]]),
      together: { label: "種別・所属", names: ["partnerId", "conciergeId"] },
      words: ({ userType, partnerId, conciergeId }) =>
        [
          USER_TYPE_LABELS[userType],
          nameOf(partners, "加盟店", partnerId),
          nameOf(concierges, "コンシェルジュ", conciergeId),
        ]
          .filter(Boolean)
          .join("・"),
    },
    partnerId: { label: "加盟店", isRequired: true },
    conciergeId: { label: "コンシェルジュ" },
  };
}

export const needsPartner = (userType: string) => userType === "partner" || userType === "concierge";

export const userTypeLabel = (userType: UserType): string => USER_TYPE_LABELS[userType];

/** What each type is for, for whoever issues accounts once a month. */
export const USER_TYPE_NOTES: Record<UserType, string> = {
  admin: "本部でアカウントや加盟店を管理し、全体の数字を見ます。",
  operator: "コールセンターで電話を受け、案件を登録します。",
  partner: "加盟店で案件を受け、担当を決め、報告を承認します。",
  concierge: "お客様のお宅を訪問し、スマートフォンで報告します。",
};
