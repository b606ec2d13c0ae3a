import { USER_TYPES } from "@magokoro/domain/user/user-type";
import { z } from "zod";
import { changesOf } from "../core/changes";
import { defineEndpoint } from "../core/endpoint";
import { requiredKana, requiredText, version } from "../core/fields";
import { RECORD_TAGS } from "../core/tags";

const own = { permission: "account:own" } as const;

/** An administrator is in the list of accounts, too. */
const PROFILE_TOUCHES = ["profile", "accounts", ...RECORD_TAGS] as const;

/** Base64 of at most 600 kB of image; the browser shrinks it first. */
const MAX_AVATAR_BASE64 = 800_000;

export const profile = z.object({
  id: z.int(),
  email: z.string(),
  name: z.string(),
  nameKana: z.string(),
  userType: z.enum(USER_TYPES),
  partnerName: z.string().nullable(),
  /** Signed, for a minute. */
  avatarUrl: z.string().nullable(),
  lastLoginAt: z.string().nullable(),
  passwordChangedAt: z.string(),
  /** Null where passwords do not expire. */
  passwordExpiresAt: z.string().nullable(),
  version: z.int(),
});

export type Profile = z.output<typeof profile>;

export const profileBody = z.strictObject({
  ...changesOf({ name: requiredText(50), nameKana: requiredKana(50) }),
  version,
});

export const getProfile = defineEndpoint({
  id: "auth.getProfile",
  method: "GET",
  path: "/api/auth/profile",
  summary: "One's own account",
  tag: "profile",
  access: own,
  response: profile,
});

export const updateProfile = defineEndpoint({
  id: "auth.updateProfile",
  method: "PUT",
  path: "/api/auth/profile",
  summary: "Change one's own name",
  tag: "profile",
  touches: PROFILE_TOUCHES,
  access: own,
  body: profileBody,
  response: profile,
});

export const putAvatar = defineEndpoint({
  id: "auth.putAvatar",
  method: "PUT",
  path: "/api/auth/avatar",
  summary: "Set one's photo; it is checked by content, cut square and cleaned of metadata",
  tag: "profile",
  touches: PROFILE_TOUCHES,
  access: own,
  body: z.strictObject({
    image: z.base64("写真を読み取れませんでした。").max(MAX_AVATAR_BASE64, "写真が大きすぎます。"),
  }),
  response: profile,
});

export const deleteAvatar = defineEndpoint({
  id: "auth.deleteAvatar",
  method: "DELETE",
  path: "/api/auth/avatar",
  summary: "Remove one's photo",
  tag: "profile",
  touches: PROFILE_TOUCHES,
  access: own,
  response: profile,
});
