import { USER_TYPES } from "@magokoro/domain/user/user-type";
import { z } from "zod";
import { SIGN_IN_STEPS } from "../core/envelope";

/** The person signed in, as the web shows it. */
export const authUser = z.object({
  id: z.int(),
  email: z.string(),
  name: z.string(),
  userType: z.enum(USER_TYPES),
  partnerId: z.int().nullable(),
  partnerName: z.string().nullable(),
  conciergeId: z.int().nullable(),
  permissions: z.array(z.string()),
  /** Until it is done no other operation answers. */
  nextStep: z.enum(SIGN_IN_STEPS).nullable(),
});

export type AuthUser = z.output<typeof authUser>;

export const signedIn = z.object({
  accessToken: z.string(),
  user: authUser,
  /** AES-256 keys in base64 for what this person leaves on a device; the first seals, all open. */
  draftKeys: z.array(z.string()),
  /** Only for clients that asked with `X-Refresh-Transport: body`. */
  refreshToken: z.string().optional(),
});

export type SignedInAnswer = z.output<typeof signedIn>;
