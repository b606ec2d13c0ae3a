import { USER_TYPES } from "@magokoro/domain/user/user-type";
import { z } from "zod";
import { changesOf } from "../core/changes";
import { optionalRowId, requiredKana, requiredText, version } from "../core/fields";

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
  partnerId: optionalRowId,
  /** The concierge record of a concierge account; without one, issuing makes it from name, kana and mail. */
  conciergeId: optionalRowId,
  name: requiredText(50),
  nameKana: requiredKana(50),
  email: accountEmail,
};

type AccountFields = { userType: string; partnerId: number | null; conciergeId: number | null };

type BelongingProblems = { partnerId?: string; conciergeId?: string };

/** What is wrong with the store and the concierge of an account of this type, field by field. */
export function belongingProblems({ userType, partnerId, conciergeId }: AccountFields): BelongingProblems {
  const needsPartner = userType === "partner" || userType === "concierge";
  return {
    ...(needsPartner && partnerId === null && { partnerId: "加盟店を選んでください。" }),
    ...(!needsPartner &&
      partnerId !== null && { partnerId: "この種別のアカウントに加盟店は指定できません。" }),
    ...(userType !== "concierge" &&
      conciergeId !== null && {
        conciergeId: "コンシェルジュはコンシェルジュのアカウントにだけ指定できます。",
      }),
  };
}

export const issueAccountBody = z.strictObject(accountFields).superRefine((value, context) => {
  for (const [field, message] of Object.entries(belongingProblems(value)))
    context.addIssue({ code: "custom", path: [field], message });
});

/** Whether store and concierge fit the type is seen once the changes lie over the row. */
export const updateAccountBody = z.strictObject({ ...changesOf(accountFields), version });
