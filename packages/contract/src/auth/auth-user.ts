import { USER_TYPES } from "@magokoro/domain/user/user-type";
import { z } from "zod";

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
});

export type AuthUser = z.output<typeof authUser>;
