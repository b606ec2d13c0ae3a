import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { storableText } from "../core/fields";
import { authUser, signedIn } from "./auth-user";
import { secondFactorCode } from "./credentials";

export const loginBody = z.strictObject({
  email: storableText(254, "メールアドレスが長すぎます。")
    .trim()
    .min(1, "メールアドレスを入力してください。"),
  password: z.string().min(1, "パスワードを入力してください。").max(128, "パスワードは128文字以内です。"),
});

/** The password was right; the second factor is still to come, within five minutes. */
const secondFactorAsked = z.object({ secondFactorRequired: z.literal(true), ticket: z.string() });

export const login = defineEndpoint({
  id: "auth.login",
  method: "POST",
  path: "/api/auth/login",
  summary: "Sign in; the refresh token comes as a cookie, or a ticket for the second factor",
  tag: "auth",
  touches: [],
  access: "public",
  body: loginBody,
  response: z.union([signedIn, secondFactorAsked]),
  errors: ["UNAUTHORIZED", "FORBIDDEN"],
});

export const loginSecondFactor = defineEndpoint({
  id: "auth.loginSecondFactor",
  method: "POST",
  path: "/api/auth/login/second-factor",
  summary: "Finish signing in with a code of the second factor or a recovery code",
  tag: "auth",
  touches: [],
  access: "public",
  body: z.strictObject({ ticket: z.string().max(1_000), code: secondFactorCode }),
  response: signedIn,
  errors: ["UNAUTHORIZED", "FORBIDDEN"],
});

const refreshBody = z.strictObject({ refreshToken: z.string().max(200).optional() });

export const refresh = defineEndpoint({
  id: "auth.refresh",
  method: "POST",
  path: "/api/auth/refresh",
  summary: "Exchange the refresh token for a new pair",
  tag: "auth",
  touches: [],
  access: "public",
  body: refreshBody,
  response: signedIn,
  errors: ["UNAUTHORIZED", "FORBIDDEN"],
});

export const logout = defineEndpoint({
  id: "auth.logout",
  method: "POST",
  path: "/api/auth/logout",
  summary: "End this session",
  tag: "auth",
  touches: [],
  access: "public",
  body: refreshBody,
  response: z.object({ signedOut: z.literal(true) }),
  errors: ["FORBIDDEN"],
});

export const me = defineEndpoint({
  id: "auth.me",
  method: "GET",
  path: "/api/auth/me",
  summary: "The person signed in",
  tag: "auth",
  access: { permission: "account:own" },
  response: authUser,
});

export const demoAccounts = defineEndpoint({
  id: "auth.demoAccounts",
  method: "GET",
  path: "/api/auth/demo-accounts",
  summary: "The demonstration accounts, in demo mode alone",
  tag: "auth",
  access: "public",
  response: z.object({
    enabled: z.boolean(),
    accounts: z.array(z.object({ label: z.string(), email: z.string() })),
    password: z.string().nullable(),
  }),
});
