import type { Account } from "@magokoro/contract/accounts/account-response";
import type { issueAccountBody } from "@magokoro/contract/accounts/account-body";
import { USER_TYPE_LABELS, type UserType } from "@magokoro/domain/user/user-type";
import type { z } from "zod";

/** What the form holds before the contract has read it. */
export type AccountFormValues = z.input<typeof issueAccountBody>;

export const EMPTY_ACCOUNT: AccountFormValues = {
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

export const needsPartner = (userType: string) => userType === "partner" || userType === "concierge";

export const userTypeLabel = (userType: UserType): string => USER_TYPE_LABELS[userType];

/** What each type is for, for whoever issues accounts once a month. */
export const USER_TYPE_NOTES: Record<UserType, string> = {
  admin: "本部でアカウントや加盟店を管理し、全体の数字を見ます。",
  operator: "コールセンターで電話を受け、案件を登録します。",
  partner: "加盟店で案件を受け、担当を決め、報告を承認します。",
  concierge: "お客様のお宅を訪問し、スマートフォンで報告します。",
};
