import { USER_TYPES } from "@magokoro/domain/user/user-type";
import { z } from "zod";
import { requiredKana, requiredText, rowId, version } from "../core/fields";

/** Lower case: what a person signs in with. */
export const accountEmail = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "メールアドレスが長すぎます。")
  .pipe(z.email("メールアドレスの形式を確認してください。"));

const accountFields = {
  userType: z.enum(USER_TYPES, "種別を選んでください。"),
  /** Partner and concierge accounts belong to a store. */
  partnerId: rowId.nullable().default(null),
  /** The concierge record of a concierge account; without one, issuing makes it from name, kana and mail. */
  conciergeId: rowId.nullable().default(null),
  name: requiredText(50),
  nameKana: requiredKana(50),
  email: accountEmail,
};

type AccountFields = { userType: string; partnerId: number | null; conciergeId: number | null };

function checkBelonging(value: AccountFields, context: z.RefinementCtx): void {
  const needsStore = value.userType === "partner" || value.userType === "concierge";
  const complain = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (needsStore && value.partnerId === null) complain("partnerId", "加盟店を選んでください。");
  if (!needsStore && value.partnerId !== null)
    complain("partnerId", "この種別のアカウントに加盟店は指定できません。");
  if (value.userType !== "concierge" && value.conciergeId !== null)
    complain("conciergeId", "コンシェルジュはコンシェルジュのアカウントにだけ指定できます。");
}

export const issueAccountBody = z.strictObject(accountFields).superRefine(checkBelonging);

export const updateAccountBody = z.strictObject({ ...accountFields, version }).superRefine(checkBelonging);
