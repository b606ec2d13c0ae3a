import { PASSWORD_MAX_LENGTH } from "@magokoro/domain/password/password-policy";
import { z } from "zod";

/** A password typed to prove who one is: whatever it is, only its length is limited. */
export const presentedPassword = z
  .string()
  .min(1, "パスワードを入力してください。")
  .max(PASSWORD_MAX_LENGTH, `パスワードは${PASSWORD_MAX_LENGTH}文字以内です。`);

/** Six digits of the authenticator, or a recovery code; blanks and hyphens do not matter. */
export const secondFactorCode = z
  .string()
  .max(40, "確認コードを確認してください。")
  .transform((value) => value.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase())
  .refine(
    (value) => /^\d{6}$/.test(value) || /^[A-Z2-7]{24}$/.test(value),
    "6桁の確認コード、またはリカバリーコードを入力してください。",
  );
