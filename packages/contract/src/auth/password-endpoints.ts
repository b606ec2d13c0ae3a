import { PASSWORD_MAX_LENGTH } from "@magokoro/domain/password/password-policy";
import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { RECORD_TAGS } from "../core/tags";
import { signedIn } from "./auth-user";
import { presentedPassword } from "./credentials";

/** The policy itself needs the account, so the API applies it; forms apply the same function while typing. */
const newPassword = z
  .string()
  .min(1, "新しいパスワードを入力してください。")
  .max(PASSWORD_MAX_LENGTH * 2, `パスワードは${PASSWORD_MAX_LENGTH}文字以内で入力してください。`);

export const changePassword = defineEndpoint({
  id: "auth.changePassword",
  method: "PUT",
  path: "/api/auth/password",
  summary: "Change one's password; every other session ends and this device gets a new one",
  tag: "auth",
  touches: ["profile", "sessions", "mails", ...RECORD_TAGS],
  access: { permission: "password:change" },
  body: z.strictObject({ currentPassword: presentedPassword, newPassword }),
  hasSecretAnswer: true,
  response: signedIn,
});

export const resetRequestBody = z.strictObject({
  email: z
    .string()
    .trim()
    .min(1, "メールアドレスを入力してください。")
    .max(254, "メールアドレスが長すぎます。")
    .pipe(z.email("メールアドレスの形式を確認してください。")),
});

export const requestPasswordReset = defineEndpoint({
  id: "auth.requestPasswordReset",
  method: "POST",
  path: "/api/auth/password-reset",
  summary: "Ask for a reset link; the answer is the same whether the address exists or not",
  tag: "auth",
  touches: [],
  access: "public",
  body: resetRequestBody,
  response: z.object({ accepted: z.literal(true) }),
});

const resetToken = z.string().max(200);

export const checkPasswordReset = defineEndpoint({
  id: "auth.checkPasswordReset",
  method: "POST",
  path: "/api/auth/password-reset/check",
  summary: "Whether a reset link can still be used; asking does not use it",
  tag: "auth",
  touches: [],
  access: "public",
  body: z.strictObject({ token: resetToken }),
  /** The address belongs to whoever holds the link: the form checks the password against it. */
  response: z.object({ isUsable: z.boolean(), email: z.string().nullable() }),
});

export const confirmPasswordReset = defineEndpoint({
  id: "auth.confirmPasswordReset",
  method: "POST",
  path: "/api/auth/password-reset/confirm",
  summary: "Set a new password by a reset link, once; every session ends and locks are lifted",
  tag: "auth",
  touches: [],
  access: "public",
  body: z.strictObject({ token: resetToken, newPassword }),
  response: z.object({ changed: z.literal(true) }),
  errors: ["NOT_FOUND"],
});
